// Cuts a snapshot's parts down to a few types, so that a page can carry the facts of its default answer within itself.
import type {Parts} from '../../model/dataset';
import {cellReader, partName, type Table} from '../parts';
import {asPart, type PricesPart} from './parts';

interface Wanted {
  readonly types: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
}

export function familyOf(type: string): string {
  return type.split('.')[0] ?? type;
}

function keep(path: string, table: Table, key: 'type' | 'family', names: ReadonlySet<string>): Table {
  const cell = cellReader(path, table, [key]);
  return {columns: table.columns, rows: table.rows.filter((row) => names.has(cell(row, key) as string))};
}

function pick<Value>(from: Readonly<Record<string, Value>>, names: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.has(name)));
}

function keepPrices(part: PricesPart, {types, families}: Wanted): PricesPart {
  const prices = Object.entries(pick(part.prices, families)).map(([family, sizes]) => {
    const wanted = Object.entries(sizes).filter(([size]) => types.has(`${family}.${size}`));
    return [family, Object.fromEntries(wanted)] as const;
  });
  return {
    ...part,
    derived: pick(part.derived, families),
    withoutFacts: part.withoutFacts.filter((type) => types.has(type)),
    prices: Object.fromEntries(prices),
  };
}

function keepRows(path: string, json: unknown, {types, families}: Wanted): unknown {
  const name = partName(path);
  if (name === 'types') {
    const part = asPart('types', path, json);
    return {
      ...part,
      families: keep(path, part.families, 'family', families),
      types: keep(path, part.types, 'type', types),
    };
  }
  if (name === 'measurements') {
    const part = asPart('measurements', path, json);
    return {
      ...part,
      smtYield: keep(path, part.smtYield, 'family', families),
      processors: keep(path, part.processors, 'family', families),
      runs: keep(path, part.runs, 'type', types),
    };
  }
  if (name.startsWith('discounts/')) {
    const part = asPart('discounts', path, json);
    return {...part, discounts: keep(path, part.discounts, 'family', families)};
  }
  return name.startsWith('prices/') ? keepPrices(asPart('prices', path, json), {types, families}) : json;
}

export function keepOnly(parts: Parts, wanted: Wanted): Parts {
  return new Map([...parts].map(([path, json]) => [path, keepRows(path, json, wanted)]));
}

/**
 * The same paths with only these types' rows and their families'. What is built from it answers the same as the whole for
 * these types and families; it knows no others, so it is no list to search. A part of another kind passes unchanged.
 */
export function excerpt(parts: Parts, types: ReadonlySet<string>): Parts {
  return keepOnly(parts, {types, families: new Set([...types].map(familyOf))});
}
