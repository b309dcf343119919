// Tariffs that note what they were asked, so that a page can carry just that within itself.
import type {Parts} from '../../model/dataset';
import {cellReader, partName, type Table} from '../parts';
import {build} from './build';
import {asPart} from './parts';
import type {Tariffs} from './tariffs';

/** All tariffs stay: they are some 3 KB, and every page shows them side by side. */
export function record(date: string, parts: Parts): {readonly data: Tariffs; excerpt(): Parts} {
  const whole = build(date, parts);
  const facts = new Set<string>();
  const data: Tariffs = {
    ...whole,
    fact(name) {
      facts.add(name);
      return whole.fact(name);
    },
  };
  return {data, excerpt: () => keepOnly(parts, facts)};
}

/** The same paths with only these facts. */
function keepOnly(parts: Parts, names: ReadonlySet<string>): Parts {
  return new Map(
    [...parts].map(([path, json]) => {
      if (partName(path) !== 'facts') return [path, json];
      const part = asPart('facts', path, json);
      return [path, {...part, facts: keep(path, part.facts, names)}];
    }),
  );
}

function keep(path: string, table: Table, names: ReadonlySet<string>): Table {
  const cell = cellReader(path, table, ['fact']);
  return {columns: table.columns, rows: table.rows.filter((row) => names.has(cell(row, 'fact') as string))};
}
