// Finds what a file that nobody reads most likely is, so that the refusal can say what to do instead.

/** What betrays a form of file, and a sentence for the reader on how to get a form that is read. */
export type NearMiss = readonly [pattern: RegExp, advice: string];

/** The advice of the first that fits the beginning of the file. */
export function adviceFor(misses: readonly NearMiss[], start: string): string | undefined {
  return misses.find(([pattern]) => pattern.test(start))?.[1];
}

/** Files that are no text at all, told by how their first bytes look as text. */
const NO_TEXT: readonly NearMiss[] = [
  [/^PK\p{Cc}/u, 'This is a ZIP archive or a spreadsheet. Unpack it, or save the sheet as CSV.'],
  [/^PAR1/, 'This is a Parquet file. Run a query over it where it is, and save the answer as CSV.'],
  [
    /^(?!\s)\P{Cc}{0,7}(?!\s)[\p{Cc}\ufffd]|\0/u,
    'This is not text. Unpack it first; of compressed files only gzip is read.',
  ],
];

export function adviceForNoText(start: string): string | undefined {
  return adviceFor(NO_TEXT, start);
}
