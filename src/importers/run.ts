// Drives an import: finds the importer that knows the files, feeds it, reports progress, stops when asked.
import type {Importer, ImportResult, ImportText, TextStream} from '../model/importer';
import {adviceForNoText} from './near-miss';

export interface ImportSource {
  /** The file's name, '' for pasted text. */
  readonly name: string;
  readonly text: TextStream;
  /** Bytes of the file consumed so far (of the compressed file, if it is compressed). */
  bytesRead(): number;
}

export interface ImportWatch {
  /** `bytes` of all files together. */
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
  | {readonly state: 'unreadable'; readonly message: string}
  | {readonly state: 'cancelled'};

/** What `Importer.matches` is shown. */
const START_LENGTH = 4096;

class Cancelled extends Error {}

class Unreadable extends Error {}

/**
 * Runs one import of one or several files, all of one format, to its end. A file that no importer knows, or that is broken, is an
 * outcome and not an exception.
 */
export async function runImport(
  importers: readonly Importer[],
  sources: readonly ImportSource[],
  watch: ImportWatch,
): Promise<ImportOutcome> {
  let rows = 0;
  const report = () =>
    watch.onProgress(
      sources.reduce((bytes, source) => bytes + source.bytesRead(), 0),
      rows,
    );
  const opened = (source: ImportSource) => peek(watched(source, watch, report));
  try {
    const [first, ...others] = sources;
    if (!first) throw new RangeError('An import needs a file.');
    const {start, stream} = await opened(first);
    const importer = find(importers, start, first);
    const nameOf = (source: ImportSource) => (others.length > 0 ? source.name : undefined);
    async function* files(chosen: Importer): AsyncGenerator<ImportText> {
      yield {file: nameOf(first as ImportSource), text: stream};
      for (const source of others) {
        const next = await opened(source);
        const known = find(importers, next.start, source);
        if (known !== chosen) throw new Unreadable(differs(first as ImportSource, chosen, source, known));
        yield {file: nameOf(source), text: next.stream};
      }
    }
    const result = await importer.read(files(importer), (seen) => {
      rows = seen;
      report();
    });
    rows = result.read;
    report();
    return {state: 'done', format: {id: importer.id, label: importer.label}, result};
  } catch (error) {
    if (error instanceof Cancelled) return {state: 'cancelled'};
    if (error instanceof Unreadable) return {state: 'unreadable', message: error.message};
    throw error;
  }
}

async function* watched(source: ImportSource, watch: ImportWatch, report: () => void): AsyncGenerator<string> {
  const pieces = source.text[Symbol.asyncIterator]();
  for (;;) {
    const {done, value} = await pieces.next().catch((error: unknown) => {
      throw new Unreadable(named(source, error instanceof Error ? error.message : String(error)));
    });
    if (watch.cancelled()) throw new Cancelled();
    if (done) return;
    yield value;
    report();
  }
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

function find(importers: readonly Importer[], start: string, source: ImportSource): Importer {
  const importer = importers.find((each) => each.matches(start, source.name));
  if (!importer) throw new Unreadable(named(source, describeUnknown(importers, start)));
  return importer;
}

function named({name}: ImportSource, message: string): string {
  return name === '' ? message : `${name}: ${message}`;
}

function differs(first: ImportSource, wanted: Importer, source: ImportSource, known: Importer): string {
  return `${source.name}: this is ${known.label}, and ${first.name} is ${wanted.label}. The same machines may be in both, so import one format at a time.`;
}

function describeUnknown(importers: readonly Importer[], start: string): string {
  if (start.trim() === '') return 'The file is empty.';
  const advice =
    adviceForNoText(start) ?? importers.map((each) => each.nearMiss?.(start)).find((found) => found !== undefined);
  if (advice !== undefined) return advice;
  const first = start.trimStart().split(/\r?\n/)[0]?.slice(0, 60) ?? '';
  const seen = `The file is not recognised. It begins with: ${first}`;
  return [seen, 'These are read:', ...importers.map(describeFormat)].join('\n');
}

/** A query of many lines would bury the message; it is named instead. */
function describeFormat({label, command}: Importer): string {
  return `${label}, made by ${command.includes('\n') ? 'the query that goes with it' : `the command ${command}`}`;
}
