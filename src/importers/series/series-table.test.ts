// Identity of series where hashes meet, and what taking back leaves.
import {expect, it} from 'vitest';
import {SeriesIndex} from './series-index';
import {SeriesTable} from './series-table';

/** Pairs of two labels, as many as wanted of each. */
function tableOf(pods: number, paths: number) {
  const table = new SeriesTable();
  const metric = table.metrics.internText('requests');
  const pod = Array.from({length: pods}, (_, index) => table.labels.internText('pod', `p${index}`));
  const path = Array.from({length: paths}, (_, index) => table.labels.internText('path', `/${index}`));
  const addAll = () => {
    let added = 0;
    for (const a of pod) for (const b of path) if (table.add(metric, Int32Array.of(a, b), 2)) added++;
    return added;
  };
  return {table, addAll};
}

// Of 300,000 rows some ten pairs have the same 32-bit hash: none of them may be lost.
it('tells 300,000 series apart though hashes of some are equal', () => {
  const {table, addAll} = tableOf(600, 500);
  expect(addAll()).toBe(300_000);
  expect(addAll()).toBe(0);
  const index = new SeriesIndex(table);
  expect(index.saving(['pod'])).toBe(300_000 - 500);
  expect(index.saving(['path'])).toBe(300_000 - 600);
  expect(index.saving(['path', 'pod'])).toBe(300_000 - 1);
  expect(index.saving(['no such label'])).toBe(0);
});

it('takes back series and adds them again', () => {
  const {table, addAll} = tableOf(20, 30);
  addAll();
  table.truncate(100);
  expect(table.count).toBe(100);
  expect(addAll()).toBe(500);
  expect(new SeriesIndex(table).count).toBe(600);
});

it('holds at most 100 bytes per series, and an index less', () => {
  const {table, addAll} = tableOf(600, 500);
  addAll();
  expect(table.size / table.count).toBeLessThan(100);
  expect(new SeriesIndex(table).size / table.count).toBeLessThan(table.size / table.count);
});
