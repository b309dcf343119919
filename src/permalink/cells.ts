// Rows as text: cells parted by `:`, rows by `~`, and `!` before a sign that is only text.
import type {CellField, Row, RowsField} from '../model/field';
import {type Decoded, type Invalid, invalid, valid} from './decoded';

export type ReadCell = (field: CellField, text: string) => Decoded<Row[string]>;
export type WriteCell = (field: CellField, cell: Row[string]) => string;

/** No rows at all are an empty text; a row of nothing but blanks is a colon. Blank cells at a row's end are left out. */
export function writeRows(field: RowsField, rows: readonly Row[], writeCell: WriteCell): string {
  return rows.map((row) => writeRow(field, row, writeCell) || ':').join('~');
}

function writeRow(field: RowsField, row: Row, writeCell: WriteCell): string {
  const cells = Object.entries(field.columns).map(([name, column]) => {
    const text = guard(writeCell(column, row[name] ?? null));
    return {text, optional: column.blank !== undefined};
  });
  while (cells.at(-1)?.optional && cells.at(-1)?.text === '') cells.pop();
  return cells.map((cell) => cell.text).join(':');
}

/** Reads rows; the first cell that cannot be read makes the whole value invalid and is named by row and column. */
export function readRows(field: RowsField, raw: string, readCell: ReadCell): Decoded<readonly Row[]> {
  const lines = raw === '' ? [] : split(raw);
  if (lines.length > field.maxRows)
    return invalid(
      'too-many-rows',
      raw,
      `${field.label} takes at most ${field.maxRows} rows; there are ${lines.length}.`,
    );
  if (lines.length < field.minRows)
    return invalid(
      'invalid-value',
      raw,
      `${field.label} needs at least ${field.minRows} ${field.minRows === 1 ? 'row' : 'rows'}; there are ${lines.length}.`,
    );
  const rows: Row[] = [];
  for (const [index, cells] of lines.entries()) {
    const row = readRow(field, cells, readCell);
    if (row.state === 'invalid')
      return invalid(row.code, raw, `Row ${index + 1}, ${row.reason}`, nearestWhole(lines, index, row));
    rows.push(row.value);
  }
  return valid(rows);
}

/** A cell that cannot be read, with the position of what was probably meant. */
interface InvalidCell extends Invalid {
  readonly column: number;
}

function readRow(
  field: RowsField,
  cells: readonly string[],
  readCell: ReadCell,
): {readonly state: 'valid'; readonly value: Row} | InvalidCell {
  const columns = Object.entries(field.columns);
  const extra = cells.slice(columns.length).find((cell) => cell !== '');
  if (extra !== undefined)
    return {...invalid('invalid-value', extra, `“${extra}” is one cell more than there are columns.`), column: -1};
  const row: Record<string, Row[string]> = {};
  for (const [at, [name, column]] of columns.entries()) {
    const text = cells[at];
    if (text === undefined && column.blank === undefined)
      return {
        ...invalid('invalid-value', '', `${column.label} is not there: only cells that can be blank are left out.`),
        column: -1,
      };
    const cell = readCell(column, text ?? '');
    if (cell.state === 'invalid')
      return {
        ...cell,
        reason: cell.reason.startsWith(column.label) ? cell.reason : `${column.label}: ${cell.reason}`,
        column: at,
      };
    row[name] = cell.value;
  }
  return valid(row);
}

/** The whole value with the one cell put right, so that it can be offered. */
function nearestWhole(lines: readonly (readonly string[])[], index: number, wrong: InvalidCell): string | undefined {
  const {nearest, column} = wrong;
  if (nearest === undefined || column < 0) return undefined;
  return lines
    .map((cells, row) => cells.map((cell, at) => guard(row === index && at === column ? nearest : cell)).join(':'))
    .join('~');
}

function guard(text: string): string {
  return text.replace(/[!:~]/g, '!$&');
}

/** A `!` before any other sign, or at the end, is itself. */
function split(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [['']];
  const last = () => rows.at(-1) as string[];
  const append = (sign: string) => last().push((last().pop() ?? '') + sign);
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '~') rows.push(['']);
    else if (sign === ':') last().push('');
    else if (sign === '!' && /[!:~]/.test(text.charAt(at + 1))) append(text.charAt(++at));
    else append(sign);
  }
  return rows;
}
