// The budget is of exact series: kept, it says by how much; broken, it names metrics and the smallest label sets that would help.
import {expect, it} from 'vitest';
import {EXPOSITION, fixture, PROMETHEUS, readFiles} from '../testing/metrics-files';
import type {SeriesVerdict} from './budget';
import {importSet} from './import-set';

async function held(files: Readonly<Record<string, string | Uint8Array>>, limit: number) {
  const {pieces} = await readFiles(files);
  return importSet.budget?.(importSet.join(pieces), limit) as SeriesVerdict;
}

const SMALL = {page: fixture(EXPOSITION, 'small.prom')};

it('is kept up to its very number', async () => {
  expect(await held(SMALL, 1494)).toMatchObject({within: true, counted: 1494, limit: 1494});
  expect(await held(SMALL, 1493)).toMatchObject({within: false, counted: 1494});
});

it('names what is over it, and the fewest labels that would be enough', async () => {
  const page = ['a', 'b', 'c'].map((pod) => `x{pod="${pod}",uid="${pod}",code="1"} 1\n`).join('');
  const {says, labelSets, metrics} = await held({page: `${page}y 1\n`}, 2);
  expect(metrics[0]).toEqual({metric: 'x', series: 3});
  expect(labelSets).toEqual([{labels: ['pod', 'uid'], saved: 2}]);
  expect(says).toEqual([
    '4 series, without those that a scrape adds: 2 more than the budget of 2.',
    'The most are of x (3), y (1).',
    'Without pod and uid there would be 2 fewer, which is enough, most of them of x.',
  ]);
});

it('names what comes nearest where no set is enough', async () => {
  const {says} = await held({page: 'x{a="1"} 1\nx{a="2"} 1\ny 1\nz 1\n'}, 1);
  expect(says.at(-1)).toBe('Without a there would be 1 fewer, most of them of x.');
});

it('is not held against bounds', async () => {
  const status = fixture(PROMETHEUS, 'status-tsdb-prom3.5.3.json');
  await expect(held({status}, 5)).rejects.toThrow('None of the files holds label sets');
});
