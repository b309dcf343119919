// What the published files of every dataset have in common: tables by column name, and named sources.
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
