// A file on its way in: opened piece by piece, recognised by its first characters, stopped when asked.
import type {TextStream} from '../model/importer';
import {firstKind} from './json-rows';
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

/** What a reader of files has to say of itself to be found. */
export interface Recognises {
  readonly label: string;
  readonly command: string;
  matches(start: string, fileName: string): boolean;
  nearMiss?(start: string): string | undefined;
}

/** What `matches` is shown. */
const START_LENGTH = 4096;

export class Cancelled extends Error {}

/** A file that cannot be read at all, or that nobody knows: a sentence for the reader. */
export class Unreadable extends Error {}

/** A file about something else. */
export class Unknown extends Unreadable {}

/** The first characters, and the whole stream from its beginning. `report` is called at each piece. */
export function opened(
  source: ImportSource,
  cancelled: () => boolean,
  report: () => void,
): Promise<{start: string; stream: TextStream}> {
  return peek(watched(source, cancelled, report));
}

/** The first that knows the file. @throws Unreadable for another form of a file that one of them knows, Unknown for any other */
export function recognise<Reader extends Recognises>(
  readers: readonly Reader[],
  start: string,
  source: ImportSource,
): Reader {
  const reader = readers.find((each) => each.matches(start, source.name));
  if (reader) return reader;
  const advice =
    start.trim() === ''
      ? 'The file is empty.'
      : (adviceForNoText(start) ?? readers.map((each) => each.nearMiss?.(start)).find((found) => found !== undefined));
  if (advice !== undefined) throw new Unreadable(named(source, advice));
  throw new Unknown(named(source, describeUnknown(readers, start)));
}

async function* watched(source: ImportSource, cancelled: () => boolean, report: () => void): AsyncGenerator<string> {
  const pieces = source.text[Symbol.asyncIterator]();
  for (;;) {
    const {done, value} = await pieces.next().catch((error: unknown) => {
      throw new Unreadable(named(source, error instanceof Error ? error.message : String(error)));
    });
    if (cancelled()) throw new Cancelled();
    if (done) return;
    yield value;
    report();
  }
}

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

function named({name}: ImportSource, message: string): string {
  return name === '' ? message : `${name}: ${message}`;
}

function describeUnknown(readers: readonly Recognises[], start: string): string {
  const seen = `The file is not recognised. ${describeBeginning(start.trimStart())}`;
  return [seen, 'These are read:', ...readers.map(describeFormat)].join('\n');
}

/** Of JSON its kind or first member; the first brace alone would tell nobody anything. */
function describeBeginning(start: string): string {
  const kind = /^[[{]/.test(start) ? firstKind(start) : undefined;
  if (kind !== undefined) return `It is JSON about an object of the kind ${kind}.`;
  const member = /^[[{\s]*\{\s*("[^"\n]{1,60}")\s*:/.exec(start)?.[1];
  if (member !== undefined) return `It is JSON that begins with ${member}.`;
  return `It begins with: ${start.split(/\r?\n/)[0]?.slice(0, 60) ?? ''}`;
}

/** A query of many lines would bury the message; it is named instead. */
function describeFormat({label, command}: Recognises): string {
  return `${label}, made by ${command.includes('\n') ? 'the query that goes with it' : `the command ${command}`}`;
}
