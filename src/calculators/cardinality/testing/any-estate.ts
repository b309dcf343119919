// Series by chance, with few names and values so that they coincide, and an index of series that are given as label sets.
import fc from 'fast-check';
import {SeriesIndex} from '../../../importers/series/series-index';
import {SeriesTable} from '../../../importers/series/series-table';
import type {Labels} from '../remedies/series-index';

export const NAMES = ['m', 'n', 'o'];
/** In another order than that of their names, which are numbered as they come. */
export const LABELS = ['b', 'a', 'le', 'c'];
export const VALUES = ['', '1', '2', '10', '11'];

const value = fc.constantFrom(...VALUES);
const labels = fc.record({b: value, a: value, le: value, c: value}, {requiredKeys: []});

/** Different series, as a store holds them: without empty values. */
export const anyEstate: fc.Arbitrary<readonly Labels[]> = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), labels), {maxLength: 40})
  .map((rows) => distinct(rows.map(([name, each]) => ({__name__: name, ...each}))));

function distinct(series: readonly Labels[]): readonly Labels[] {
  const present = series.map((each) => Object.fromEntries(Object.entries(each).filter(([, text]) => text !== '')));
  return [...new Map(present.map((each) => [textOf(each), each])).values()];
}

/** The same for the same label set. */
export function textOf(set: Labels): string {
  return JSON.stringify(Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function indexOf(series: readonly Labels[]): SeriesIndex {
  const table = new SeriesTable();
  for (const {__name__: metric = '', ...set} of series) {
    const pairs = Object.entries(set)
      .map(([label, text]) => table.labels.internText(label, text))
      .sort((a, b) => table.labels.nameNumber(a) - table.labels.nameNumber(b));
    table.add(table.metrics.internText(metric), Int32Array.from(pairs), pairs.length);
  }
  return new SeriesIndex(table);
}
