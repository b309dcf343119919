// Fixture pages as bytes, pages cut into pieces, and what a reader makes of them.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {SeriesTable} from '../../series/series-table';
import type {PageReport} from '../page';
import {ExpositionReader, type PageOptions} from '../reader';

export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, 'fixtures', name)));
}

export interface ReadPage extends PageReport {
  readonly table: SeriesTable;
}

/** @param cuts where the page is cut into pieces, in bytes. */
export function readPage(page: Uint8Array | string, options: PageOptions = {}, cuts: readonly number[] = []): ReadPage {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  const table = new SeriesTable();
  const reader = new ExpositionReader(table, options);
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    reader.write(bytes.subarray(from, cut));
    from = cut;
  }
  reader.write(bytes.subarray(from));
  return {...reader.end(), table};
}

/** The label sets of a table as objects, in the order of their text. */
export function labelSets(table: SeriesTable): readonly Readonly<Record<string, string>>[] {
  const {count, metricOf, starts, pairs} = table.rows();
  const sets = Array.from({length: count}, (_, series) => {
    const row = [...pairs.subarray(starts[series], starts[series + 1])];
    return Object.fromEntries([
      ['__name__', table.metrics.text(metricOf[series] as number)],
      ...row.map((pair) => [table.labels.name(pair), table.labels.value(pair)]).sort(),
    ]) as Record<string, string>;
  });
  return sets.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
