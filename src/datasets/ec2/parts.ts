// The published files of a snapshot: their shapes, and a check that a file is what its path says.
import type {Source} from '../../model/source';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

export interface Part {
  /** ISO date of the newest figure in it. */
  readonly asOf: string;
  readonly sources: readonly (Source & {readonly id: string})[];
}

export interface TypesPart extends Part {
  readonly families: Table;
  readonly types: Table;
}

export interface MeasurementsPart extends Part {
  readonly smtYield: Table;
  readonly processors: Table;
  readonly runs: Table;
}

export interface DiscountsPart extends Part {
  readonly region: string;
  readonly discounts: Table;
}

export interface PricesPart extends Part {
  readonly region: string;
  readonly unit: string;
  /** Families of which one size was published; the others follow from it by vCPU. `source` is an id of `sources`. */
  readonly derived: Readonly<Record<string, {readonly anchor: string; readonly source: string}>>;
  /** Types that have a price but no row in the types part. */
  readonly withoutFacts: readonly string[];
  /** USD per hour by family, then by size. */
  readonly prices: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Parts {
  readonly types: TypesPart;
  readonly measurements: MeasurementsPart;
  readonly discounts: DiscountsPart;
  readonly prices: PricesPart;
}

const REQUIRED: {readonly [Kind in keyof Parts]: readonly string[]} = {
  types: ['asOf', 'sources', 'families', 'types'],
  measurements: ['asOf', 'sources', 'smtYield', 'processors', 'runs'],
  discounts: ['asOf', 'sources', 'region', 'discounts'],
  prices: ['asOf', 'sources', 'region', 'derived', 'prices'],
};

/** "2026-08-22/prices/us-east-1.json" is the part "prices/us-east-1". */
export function partName(path: string): string {
  return path.replace(/^[^/]+\//, '').replace(/\.json$/, '');
}

/** Throws a TypeError that names the file and the key when it is not a part of that kind. */
export function asPart<Kind extends keyof Parts>(kind: Kind, path: string, json: unknown): Parts[Kind] {
  const absent = REQUIRED[kind].find((key) => typeof json !== 'object' || json === null || !(key in json));
  if (absent !== undefined)
    throw new TypeError(`${path} is not a ${kind} file of the EC2 facts: it has no "${absent}".`);
  return json as Parts[Kind];
}

/** Reads cells by column name, so that a column may be added or moved without breaking older code. */
export function cellReader<Column extends string>(path: string, table: Table, columns: readonly Column[]) {
  const places = new Map(columns.map((column) => [column, table.columns.indexOf(column)]));
  for (const [column, place] of places) {
    if (place < 0) throw new TypeError(`${path} has no column "${column}"; it has ${table.columns.join(', ')}.`);
  }
  return (row: readonly unknown[], column: Column): unknown => row[places.get(column) ?? -1];
}

/** The source with this id; the part's first one without an id. */
export function sourceOf(path: string, part: Part, id?: string): Source {
  const found = id === undefined ? part.sources[0] : part.sources.find((source) => source.id === id);
  if (!found) throw new TypeError(`${path} names no source${id === undefined ? '' : ` "${id}"`}.`);
  const {title, date, url, licence} = found;
  return {title, date, ...(url && {url}), ...(licence && {licence})};
}
