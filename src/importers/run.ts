// Drives an import: finds the importer that knows the file, feeds it, reports progress, stops when asked.
import type {Importer, ImportResult, TextStream} from '../model/importer';

export interface ImportSource {
  /** The file's name, '' for pasted text. */
  readonly name: string;
  readonly text: TextStream;
  /** Bytes of the file consumed so far (of the compressed file, if it is compressed). */
  bytesRead(): number;
}

export interface ImportWatch {
  onProgress(bytes: number, rows: number): void;
  /** Asked at every piece of text. */
  cancelled(): boolean;
}

export type ImportOutcome =
  | {
      readonly state: 'done';
      readonly format: {readonly id: string; readonly label: string};
      readonly result: ImportResult;
    }
  | {readonly state: 'unknown'; readonly message: string}
  | {readonly state: 'cancelled'};

/** What `Importer.matches` is shown. */
const START_LENGTH = 4096;

class Cancelled extends Error {}

/** Runs one import to its end. A file that no importer knows, or that is broken, is an outcome and not an exception. */
export async function runImport(
  importers: readonly Importer[],
  source: ImportSource,
  watch: ImportWatch,
): Promise<ImportOutcome> {
  let rows = 0;
  const report = () => watch.onProgress(source.bytesRead(), rows);
  try {
    const {start, stream} = await peek(watched(source.text, watch, report));
    const importer = importers.find((each) => each.matches(start, source.name));
    if (!importer) return {state: 'unknown', message: describeUnknown(importers, start)};
    const result = await importer.read(stream, (seen) => {
      rows = seen;
    });
    rows = result.read;
    report();
    return {state: 'done', format: {id: importer.id, label: importer.label}, result};
  } catch (error) {
    if (error instanceof Cancelled) return {state: 'cancelled'};
    throw error;
  }
}

async function* watched(text: TextStream, watch: ImportWatch, report: () => void): AsyncGenerator<string> {
  for await (const piece of text) {
    if (watch.cancelled()) throw new Cancelled();
    yield piece;
    report();
  }
  if (watch.cancelled()) throw new Cancelled();
}

/** The first characters, and the whole stream from its beginning. */
async function peek(text: AsyncGenerator<string>): Promise<{start: string; stream: TextStream}> {
  let start = '';
  while (start.length < START_LENGTH) {
    const next = await text.next();
    if (next.done) break;
    start += next.value;
  }
  const taken = start;
  async function* whole(): AsyncGenerator<string> {
    yield taken;
    yield* text;
  }
  return {start: start.slice(0, START_LENGTH).replace(/^\ufeff/, ''), stream: whole()};
}

function describeUnknown(importers: readonly Importer[], start: string): string {
  const first = start.trimStart().split(/\r?\n/)[0]?.slice(0, 60) ?? '';
  const seen = first === '' ? 'The file is empty.' : `This file is not recognised. It begins with: ${first}`;
  return [seen, 'These are read:', ...importers.map(({label, command}) => `${label}, made by:\n${command}`)].join('\n');
}
