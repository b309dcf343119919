// Keeps account of every row of an import: one note per reason, however many thousand rows it is about.
import type {ImportNote} from '../model/importer';

/** Where a row stands. */
export interface Place {
  /** Which row of the import it is, from 1; the lower comes first, whatever the file. */
  readonly row: number;
  readonly line: number;
  readonly file: string | undefined;
}

interface Entry {
  readonly kind: ImportNote['kind'];
  readonly message: string;
  rows: number;
  at: Place | undefined;
}

export class Tally {
  private readonly entries = new Map<string, Entry>();
  private place: Place = {row: 0, line: 1, file: undefined};
  private rowsSkipped = 0;

  get read(): number {
    return this.place.row;
  }

  /** A row that was not skipped is taken, so the three always add up. */
  get taken(): number {
    return this.read - this.rowsSkipped;
  }

  /** The row that is being decided about. */
  get at(): Place {
    return this.place;
  }

  /** The next row; to be called before anything is said about it. */
  row(line: number, file: string | undefined): void {
    this.place = {row: this.place.row + 1, line, file};
  }

  /** Rows that are left out, once each; the present one if no other is named. */
  skip(message: string, at = this.place, rows = 1): void {
    this.rowsSkipped += rows;
    this.note('skipped', message, at, rows);
  }

  /** Rows that are taken, but not as they stood; a row may have several such notes. */
  change(message: string, at = this.place, rows = 1): void {
    this.note('changed', message, at, rows);
  }

  /** Something that keeps the result from being used at all. */
  fail(message: string): void {
    this.note('error', message, undefined, 0);
  }

  /** Errors, then what was left out, then what was changed; the largest first. */
  notes(): readonly ImportNote[] {
    const order = ['error', 'skipped', 'changed'];
    return [...this.entries.values()]
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.rows - a.rows)
      .map(({kind, message, rows, at}) => ({
        kind,
        message,
        rows,
        ...(at && {line: at.line}),
        ...(at?.file !== undefined && {file: at.file}),
      }));
  }

  private note(kind: ImportNote['kind'], message: string, at: Place | undefined, rows: number): void {
    const key = `${kind} ${message}`;
    const entry = this.entries.get(key);
    if (!entry) this.entries.set(key, {kind, message, rows, at});
    else {
      entry.rows += rows;
      entry.at = entry.at && at ? earlier(entry.at, at) : (entry.at ?? at);
    }
  }
}

export function earlier(a: Place, b: Place): Place {
  return b.row < a.row ? b : a;
}
