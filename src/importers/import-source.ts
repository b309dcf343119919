// A file on its way in: opened piece by piece, recognised by its first characters, stopped when asked.
import type {ByteStream} from '../model/importer';
import {firstKind} from './json-rows';
import {adviceForNoText} from './near-miss';
import {decoded, joined} from './text-encoding';

export interface ImportSource {
  /** The file's name; '' for pasted text where there is only one. */
  readonly name: string;
  /** Unpacked. */
  readonly bytes: ByteStream;
  /** Bytes of the file consumed so far (of the compressed file, if it is compressed). */
  bytesRead(): number;
}

export interface ImportWatch {
  /** `bytes` of all files together. */
  onProgress(bytes: number, rows: number): void;
  /** Asked at every piece of bytes. */
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
/** Bytes that are sure to hold so many characters, whatever the encoding. */
const START_BYTES = 4 * START_LENGTH;

export class Cancelled extends Error {}

/** A file that cannot be read at all, or that nobody knows: a sentence for the reader. */
export class Unreadable extends Error {}

/** A file about something else. */
export class Unknown extends Unreadable {}

export interface OpenedSource {
  /** The first characters of its text. */
  readonly start: string;
  readonly startBytes: Uint8Array;
  /** From the beginning. */
  readonly bytes: ByteStream;
}

/** `report` is called at each piece. */
export function opened(source: ImportSource, cancelled: () => boolean, report: () => void): Promise<OpenedSource> {
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
      : (readers.map((each) => each.nearMiss?.(start)).find((found) => found !== undefined) ?? adviceForNoText(start));
  if (advice !== undefined) throw new Unreadable(named(source, advice));
  throw new Unknown(named(source, describeUnknown(readers, start)));
}

async function* watched(
  source: ImportSource,
  cancelled: () => boolean,
  report: () => void,
): AsyncGenerator<Uint8Array> {
  const pieces = source.bytes[Symbol.asyncIterator]();
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

async function peek(bytes: AsyncGenerator<Uint8Array>): Promise<OpenedSource> {
  let taken: Uint8Array = new Uint8Array(0);
  while (taken.length < START_BYTES) {
    const next = await bytes.next();
    if (next.done) break;
    taken = taken.length === 0 ? next.value : joined(taken, next.value);
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield taken;
    yield* bytes;
  }
  let start = '';
  for await (const text of decoded(only(taken.subarray(0, START_BYTES)))) start += text;
  return {start: start.slice(0, START_LENGTH).replace(/^\ufeff/, ''), startBytes: taken, bytes: whole()};
}

async function* only(piece: Uint8Array): AsyncGenerator<Uint8Array> {
  yield piece;
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
