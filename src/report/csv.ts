// Cells and lines of a CSV file that every spreadsheet and program reads alike (RFC 4180), and that no cell can run in.

export type CsvCell = string | number | boolean | null;

const RUNS = /^[=+\-@\t\r]/;

/**
 * One record without its line end. Numbers have a `.` and no grouping. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it, as OWASP advises; numbers never do, so that negative ones stay numbers.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(csvCell).join(',');
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  const safe = RUNS.test(cell.trimStart()) || RUNS.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Records with CRLF line ends, the last one included. */
export function csvText(lines: readonly (readonly CsvCell[])[]): string {
  return lines.map((cells) => `${csvLine(cells)}\r\n`).join('');
}
