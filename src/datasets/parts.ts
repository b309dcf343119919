// What the published files of every dataset have in common: tables by column name, single facts, and named sources.
import type {Source} from '../model/source';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

export interface Part {
  /** ISO date of the newest figure in it. */
  readonly asOf: string;
  readonly sources: readonly (Source & {readonly id: string})[];
}

/** A part of single figures, each with its own source. */
export interface FactsPart extends Part {
  readonly facts: Table;
}

/** A figure, quota or rule by itself: "5 addresses that AWS keeps in a subnet". */
export interface Fact {
  readonly value: number;
  readonly unit: string;
  /** What the number is of, to be read after value and unit. */
  readonly what: string;
  readonly source: Source;
}

/** "2026-08-22/prices/us-east-1.json" is the part "prices/us-east-1". */
export function partName(path: string): string {
  return path.replace(/^[^/]+\//, '').replace(/\.json$/, '');
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

export function loadFacts(path: string, part: FactsPart): ReadonlyMap<string, Fact> {
  const cell = cellReader(path, part.facts, ['fact', 'value', 'unit', 'what', 'source']);
  return new Map(
    part.facts.rows.map((row) => [
      cell(row, 'fact') as string,
      {
        value: cell(row, 'value') as number,
        unit: cell(row, 'unit') as string,
        what: cell(row, 'what') as string,
        source: sourceOf(path, part, cell(row, 'source') as string),
      },
    ]),
  );
}
