// Several lines from a spreadsheet, a terminal or a mail, as rows of a field.
import type {Cell, Row, RowsField} from '../../model/field';
import {readTyped} from './read-typed';

export interface PastedRows {
  readonly rows: readonly Row[];
  /** Lines that could not be taken, with the reason; a heading is none. */
  readonly skipped: readonly {readonly line: number; readonly text: string; readonly says: string}[];
}

/** True for text that is more than one cell. */
export function isTable(text: string): boolean {
  return /[\n\t]/.test(text.trim());
}

/** Reads a row per line; cells are apart by tabs, semicolons, commas or spaces, whichever the line has first. */
export function pastedRows(field: RowsField, text: string): PastedRows {
  const rows: Row[] = [];
  const skipped: {line: number; text: string; says: string}[] = [];
  text.split(/\r\n?|\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const read = readRow(field, cellsOf(line));
    if (typeof read !== 'string') rows.push(read);
    else if (index > 0) skipped.push({line: index + 1, text: line.trim(), says: read});
    else skipped.push({line: 1, text: line.trim(), says: read});
  });
  const heading = skipped[0]?.line === 1 && rows.length > 0 && !/\d/.test(cellsOf(skipped[0].text).slice(1).join(''));
  return {rows, skipped: heading ? skipped.slice(1) : skipped};
}

function cellsOf(line: string): readonly string[] {
  const apart = line.includes('\t') ? /\t/ : line.includes(';') ? /;/ : line.includes(',') ? /,/ : /\s+/;
  return (apart.source === '\\s+' ? line.trim() : line)
    .split(apart)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function readRow(field: RowsField, cells: readonly string[]): Row | string {
  const row: Record<string, Cell> = {};
  let place = 0;
  for (const [name, column] of Object.entries(field.columns)) {
    const text = cells[place++] ?? '';
    if (text === '') {
      if (needed(column)) return `${column.label} is missing.`;
      row[name] = column.default;
      continue;
    }
    const typed = readTyped(column, text);
    if (!typed.ok) return `${column.label}: ${typed.says}`;
    row[name] = typed.value;
  }
  if (cells.length > place && cells.slice(place).some((cell) => cell !== ''))
    return `The line has more than ${place} cells.`;
  return row;
}

/** A cell that has to be filled by the reader: nothing stands for blank, and there is no usual value. */
export function needed(column: RowsField['columns'][string]): boolean {
  return (
    column.blank === undefined &&
    (column.default === null || column.default === '' || column.kind === 'text' || column.kind === 'cidr')
  );
}
