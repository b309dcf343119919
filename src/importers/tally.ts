// Keeps account of every row of an import: one note per reason, however many thousand rows it is about.
import type {ImportNote} from '../model/importer';

export class Tally {
  private readonly entries = new Map<
    string,
    {kind: ImportNote['kind']; message: string; rows: number; line: number | undefined}
  >();
  private rowsRead = 0;
  private rowsSkipped = 0;

  get read(): number {
    return this.rowsRead;
  }

  /** A row that was not skipped is taken, so the three always add up. */
  get taken(): number {
    return this.rowsRead - this.rowsSkipped;
  }

  row(): void {
    this.rowsRead += 1;
  }

  /** Rows that are left out, once each. */
  skip(message: string, line?: number, rows = 1): void {
    this.rowsSkipped += rows;
    this.note('skipped', message, line, rows);
  }

  /** Rows that are taken, but not as they stood; a row may have several such notes. */
  change(message: string, line?: number, rows = 1): void {
    this.note('changed', message, line, rows);
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
      .map(({kind, message, rows, line}) => ({kind, message, rows, ...(line !== undefined && {line})}));
  }

  private note(kind: ImportNote['kind'], message: string, line: number | undefined, rows: number): void {
    const key = `${kind} ${message}`;
    const entry = this.entries.get(key);
    if (!entry) this.entries.set(key, {kind, message, rows, line});
    else {
      entry.rows += rows;
      if (line !== undefined && (entry.line === undefined || line < entry.line)) entry.line = line;
    }
  }
}
