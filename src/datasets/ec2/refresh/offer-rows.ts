// Reads AWS's offer file as it is published: five lines about the file, a header, then one row per price, streamed.
import {pipeline, type Readable} from 'node:stream';
import Papa from 'papaparse';

/** Columns that a refresh cannot do without, as AWS spells them. */
export const COLUMNS = [
  'SKU',
  'TermType',
  'EffectiveDate',
  'Unit',
  'PricePerUnit',
  'Currency',
  'LeaseContractLength',
  'PurchaseOption',
  'OfferingClass',
  'Product Family',
  'Location Type',
  'Instance Type',
  'vCPU',
  'Physical Processor',
  'Memory',
  'Tenancy',
  'Operating System',
  'License Model',
  'CapacityStatus',
  'Pre Installed S/W',
  'Region Code',
] as const;

// Told apart from an ordinary price since capacity blocks exist; older files do not have the column.
const OPTIONAL = ['MarketOption'] as const;

export type Column = (typeof COLUMNS)[number] | (typeof OPTIONAL)[number];

export interface OfferRow {
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  /** Undefined for an optional column that the file does not have. */
  cell(column: Column): string | undefined;
}

/** A row that could not be used although it looked as if it should be. */
export interface Issue {
  readonly line: number;
  readonly reason: string;
}

export interface Publication {
  /** ISO date. */
  readonly date: string;
  /** AWS's version of the file, e.g. "20260305205955". */
  readonly version: string;
}

const PREAMBLE = ['FormatVersion', 'Disclaimer', 'Publication Date', 'Version', 'OfferCode'] as const;

function readPublication(name: string, preamble: ReadonlyMap<string, string>): Publication {
  const code = preamble.get('OfferCode');
  if (code !== 'AmazonEC2') throw new Error(`${name} is the offer file of ${code}; expected AmazonEC2.`);
  const date = preamble.get('Publication Date')?.slice(0, 10) ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(date))
    throw new Error(`${name}:3 has no publication date, such as 2026-03-05T20:59:55Z.`);
  return {date, version: preamble.get('Version') ?? ''};
}

function findColumns(name: string, line: number, header: readonly string[]): ReadonlyMap<Column, number> {
  const missing = COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new Error(
      `${name}:${line} has no column ${missing.map((column) => `"${column}"`).join(', ')}. Did AWS rename it?`,
    );
  }
  return new Map([...COLUMNS, ...OPTIONAL].map((column) => [column, header.indexOf(column)]));
}

// A row is about a thousand characters; a thousand times as many without its end means a quotation mark left open.
const LONGEST_ROW = 1_000_000;

/** How a file ended: a last row without its line break may be one that was cut off. */
interface Ending {
  closed: boolean;
}

/** Rows with the line that each begins on. Errors of the stream pass through. */
async function* lines(
  name: string,
  bytes: Readable,
  ending: Ending,
): AsyncGenerator<{line: number; cells: readonly string[]}> {
  let line = 1;
  let sinceRow = 0;
  async function* watched(source: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const chunk of source) {
      sinceRow += chunk.length;
      ending.closed = chunk.endsWith('\n');
      if (sinceRow > LONGEST_ROW) throw new Error(`${name}:${line} does not end; is a quotation mark left open?`);
      yield chunk;
    }
  }
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, {delimiter: ','});
  pipeline(bytes.setEncoding('utf8'), watched, parser, (error) => error && parser.destroy(error));
  for await (const cells of parser as AsyncIterable<string[]>) {
    sinceRow = 0;
    if (cells.length > 1 || cells[0] !== '') yield {line, cells};
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
  }
}

/**
 * Calls `onRow` for every row; holds one row at a time. A row with a wrong number of cells goes to `onIssue` instead. Throws
 * when the file is not an AmazonEC2 offer file, when a column is missing, when a quotation mark is left open, and when it is cut off.
 */
export async function readOffer(
  name: string,
  bytes: Readable,
  onRow: (row: OfferRow, publication: Publication) => void,
  onIssue: (issue: Issue) => void,
): Promise<Publication> {
  const preamble = new Map<string, string>();
  let publication: Publication | undefined;
  let places: ReadonlyMap<Column, number> | undefined;
  let width = 0;
  let short: number | undefined;
  const ending = {closed: true};
  for await (const {line, cells} of lines(name, bytes, ending)) {
    short = undefined;
    if (!publication || !places) {
      const expected = PREAMBLE[preamble.size];
      const first = cells[0]?.replace(/^\uFEFF/, '');
      if (expected !== undefined && first !== expected) {
        throw new Error(`${name}:${line} starts with "${first}"; an AWS offer file has "${expected}" there.`);
      }
      if (expected !== undefined) {
        preamble.set(expected, cells[1] ?? '');
        continue;
      }
      publication = readPublication(name, preamble);
      places = findColumns(name, line, cells);
      width = cells.length;
    } else if (cells.length === width) {
      const at = places;
      onRow({line, cell: (column) => cells[at.get(column) ?? -1]}, publication);
    } else {
      short = line;
      onIssue({line, reason: `${cells.length} cells instead of ${width}`});
    }
  }
  if (short !== undefined && !ending.closed)
    throw new Error(`${name}:${short} ends in the middle of a row; the file is cut off. Nothing was written.`);
  if (!publication) throw new Error(`${name} ends before its header; expected an AWS offer file.`);
  return publication;
}
