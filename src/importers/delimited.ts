// Reads CSV and TSV of any size, row by row, with the line that each row begins on.
import Papa from 'papaparse';
import {ImportError} from './import-error';
import {evenPieces} from './text-position';

export interface DelimitedRow {
  /** Line of the file, from 1; a quoted cell may span several. */
  readonly line: number;
  /** Cells by header name, trimmed; absent where the row is too short. */
  readonly cells: Readonly<Record<string, string>>;
  /** How many cells the row has, against `header.length`. */
  readonly width: number;
}

export interface DelimitedHeader {
  readonly delimiter: string;
  /** Names in lower case, trimmed, in the file's order. */
  readonly names: readonly string[];
}

/** What the low-level parser answers; its type declarations leave it open. */
interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly {readonly code: string; readonly row?: number}[];
  readonly meta: {readonly cursor: number};
}

/** A row longer than this means a quotation mark that never closes. */
const LONGEST_ROW = 1_048_576;

/**
 * Rows below the header. The delimiter (comma, semicolon or tab) is read from the header; blank lines are passed over.
 * `onHeader` is called once, before the first row, and may throw an ImportError of its own.
 * @throws ImportError for an empty file, and for quotation marks that do not pair.
 */
export async function* readDelimited(
  stream: AsyncIterable<string>,
  onHeader: (header: DelimitedHeader) => void,
): AsyncGenerator<DelimitedRow> {
  const reader = new DelimitedReader(onHeader);
  for await (const piece of evenPieces(stream)) yield* reader.write(piece);
  yield* reader.end();
}

/** The delimiter that a header line uses, a comma when it has but one column. */
export function guessDelimiter(header: string): string {
  return Papa.parse(header, {preview: 1, delimitersToGuess: [',', ';', '\t']}).meta.delimiter;
}

class DelimitedReader {
  private text = '';
  private line = 1;
  private header: DelimitedHeader | undefined;
  private carriageReturn = false;

  constructor(private readonly onHeader: (header: DelimitedHeader) => void) {}

  write(piece: string): readonly DelimitedRow[] {
    this.text += this.withPlainLineBreaks(piece);
    return this.rows(true);
  }

  end(): readonly DelimitedRow[] {
    const rows = this.rows(false);
    if (!this.header) throw new ImportError('The file is empty.');
    return rows;
  }

  /** A pair CR LF may lie in two pieces, so the CR becomes the line break and a following LF is dropped. */
  private withPlainLineBreaks(piece: string): string {
    const text = this.carriageReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    this.carriageReturn = piece.endsWith('\r');
    return text.replace(/\r\n?/g, '\n');
  }

  private rows(more: boolean): readonly DelimitedRow[] {
    if (!this.header) this.text = this.text.replace(/^\s*\n/, (blank) => this.pass(blank));
    if (more && !this.text.includes('\n')) return this.bounded([]);
    if (this.text === '') return [];
    const delimiter = this.header?.delimiter ?? guessDelimiter(this.text.split('\n')[0] ?? '');
    const parser = new Papa.Parser({delimiter, newline: '\n'});
    const {data, errors, meta} = parser.parse(this.text, 0, more) as Parsed;
    const rows: DelimitedRow[] = [];
    data.forEach((cells, index) => {
      const error = errors.find((each) => each.row === index);
      if (error) throw this.quoteError(error.code);
      this.take(cells, delimiter, rows);
      this.line += 1 + cells.reduce((breaks, cell) => breaks + countLineBreaks(cell), 0);
    });
    this.text = more ? this.text.slice(meta.cursor) : '';
    return this.bounded(rows);
  }

  private take(cells: readonly string[], delimiter: string, rows: DelimitedRow[]): void {
    if (cells.length === 1 && cells[0]?.trim() === '') return;
    if (!this.header) {
      this.header = {delimiter, names: cells.map((cell) => cell.trim().toLowerCase())};
      this.onHeader(this.header);
      return;
    }
    const named = this.header.names.flatMap((name, column): [string, string][] => {
      const cell = cells[column];
      return cell === undefined ? [] : [[name, cell.trim()]];
    });
    rows.push({line: this.line, cells: Object.fromEntries(named), width: cells.length});
  }

  private pass(blank: string): string {
    this.line += countLineBreaks(blank);
    return '';
  }

  private bounded(rows: readonly DelimitedRow[]): readonly DelimitedRow[] {
    if (this.text.length > LONGEST_ROW) throw this.quoteError('MissingQuotes');
    return rows;
  }

  private quoteError(code: string): ImportError {
    const what =
      code === 'MissingQuotes'
        ? 'a quotation mark is opened and never closed'
        : 'a closing quotation mark is followed by more text';
    return new ImportError(
      `Line ${this.line}: ${what}. Inside a quoted cell a quotation mark is written twice.`,
      this.line,
    );
  }
}

function countLineBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
