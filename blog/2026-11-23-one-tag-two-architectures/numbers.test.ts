// Holds what this post says about its numbers in words, where no <Result/> can stand, against the calculator.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {graviton} from '../../src/calculators/graviton';
import {readerOf} from '../../src/cli/read-dataset';
import {workOut} from '../../src/cli/work-out';
import {ec2} from '../../src/datasets/ec2';
import {loadDataset} from '../../src/model/dataset';
import {openLink} from '../../src/permalink/permalink';

const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const DATE = '2026-08-22';

async function workPerDollar(target: string, ceiling: number, workload: string): Promise<number> {
  const query = `v=1&data=${DATE}&region=us-east-1&fleet=m7i.xlarge:40&target=${target}&ceiling=${ceiling}&workload=${workload}`;
  const {answer} = await workOut(graviton, openLink(graviton, query).state, DATE);
  return answer.base.values.workPerDollar as number;
}

it('a gain of 30 % lies above the model at half load, and its double below the model at 80 %', async () => {
  expect(post).toContain('the model gives less than that at half load and more than twice as much at 80 %');
  expect(await workPerDollar('m8g', 50, 'compile')).toBeLessThan(1.3);
  expect(await workPerDollar('m8g', 80, 'compile')).toBeGreaterThan(1 + 2 * 0.3);
});

it('Graviton4 leads on compile and on nothing else in the table', async () => {
  expect(post).toContain('That is for compile work, where Graviton4 leads. It does not lead everywhere');
  for (const [ceiling, workload] of [
    [60, 'compile'],
    [60, 'compile-all'],
  ] as const)
    expect(await workPerDollar('m8g', ceiling, workload)).toBeGreaterThan(
      await workPerDollar('m8a', ceiling, workload),
    );
  for (const [ceiling, workload] of [
    [60, 'web-16k'],
    [50, 'key-value'],
  ] as const)
    expect(await workPerDollar('m8g', ceiling, workload)).toBeLessThan(await workPerDollar('m8a', ceiling, workload));
});

it('names threads per core, days of runs and the day of prices as the facts do', async () => {
  const inputs = openLink(graviton, `v=1&data=${DATE}&region=us-east-1`).state.inputs;
  const data = await loadDataset(ec2, DATE, ec2.partsFor(DATE, inputs), readerOf(ec2));
  for (const family of ['c7a', 'm7a', 'r7a', 'c8a', 'm8a', 'r8a', 'm7g', 'm8g', 'm9g'])
    expect(data.type(`${family}.xlarge`)?.threadsPerCore, family).toBe(1);
  for (const family of ['c6i', 'm7i', 'm8i']) expect(data.type(`${family}.xlarge`)?.threadsPerCore, family).toBe(2);
  expect(data.pricesAsOf('us-east-1').date).toBe('2026-07-20');
  expect(post).toContain('Prices are us-east-1, Linux, on demand, of 20 July 2026');
});
