// Facts that note what they were asked, so that a page can carry just that within itself.
import type {Parts} from '../../model/dataset';
import {cellReader, partName, type Table} from '../parts';
import {build} from './build';
import type {Interfaces} from './interfaces';
import {asPart} from './parts';

/** The list `types` is for searching and is not noted: ask for a type by name to keep it. */
export function record(date: string, parts: Parts): {readonly data: Interfaces; excerpt(): Parts} {
  const whole = build(date, parts);
  const types = new Set<string>();
  const facts = new Set<string>();
  const data: Interfaces = {
    ...whole,
    type(name) {
      types.add(name);
      return whole.type(name);
    },
    fact(name) {
      facts.add(name);
      return whole.fact(name);
    },
  };
  return {data, excerpt: () => keepOnly(parts, types, facts)};
}

/** The same paths with only these rows; a part of another kind passes unchanged. */
function keepOnly(parts: Parts, types: ReadonlySet<string>, facts: ReadonlySet<string>): Parts {
  return new Map(
    [...parts].map(([path, json]) => {
      const name = partName(path);
      if (name === 'types') {
        const part = asPart(name, path, json);
        return [path, {...part, types: keep(path, part.types, 'type', types)}];
      }
      if (name !== 'facts') return [path, json];
      const part = asPart(name, path, json);
      return [path, {...part, facts: keep(path, part.facts, 'fact', facts)}];
    }),
  );
}

function keep(path: string, table: Table, key: string, names: ReadonlySet<string>): Table {
  const cell = cellReader(path, table, [key]);
  return {columns: table.columns, rows: table.rows.filter((row) => names.has(cell(row, key) as string))};
}
