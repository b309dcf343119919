// Keeps the files of an import off the main thread: reads new ones, lets go of removed ones, and joins what there is.
/// <reference lib="webworker" />
import type {ImportSource} from '../../importers/import-source';
import {type FailedFile, pastedName, readInto} from '../../importers/run-set';
import type {ImportPiece, ImportSet, JoinedImport} from '../../model/import-set';
import {importsOf} from '../Calculator/imports-of';
import {openFile} from '../Calculator/open-file';
import type {ReadFile, SetReply, SetRequest} from './set-messages';

declare const self: DedicatedWorkerGlobalScope;

/** Milliseconds between two reports; more often is more work for the page than news for the reader. */
const REPORT_INTERVAL = 50;
/** Milliseconds of work before a stop gets a chance to be heard. */
const LISTEN_INTERVAL = 20;

/** Objects that a page takes at a time. */
const PART = 1000;

let pieces: readonly ImportPiece[] = [];
/** The option that the reader chose; it stays while files come and go. */
let chosen: string | undefined;
const times = new Map<ImportPiece, number>();
/** Of the pieces as they are. */
let current: {readonly turn: number; readonly answer: JoinedImport<unknown>['answer']} = {turn: 0, answer: undefined};
let stopped = 0;
let work = Promise.resolve();

self.onmessage = ({data}: MessageEvent<SetRequest>) => {
  if (data.kind === 'stop') {
    stopped = Math.max(stopped, data.turn);
    return;
  }
  if (data.kind === 'open') {
    // Whatever goes wrong goes wrong again, and is told, when there is a file.
    setOf(data.calculator).catch(() => undefined);
    return;
  }
  if (data.kind === 'ask') {
    work = work.then(() => say(answered(data)));
    return;
  }
  work = work.then(() =>
    change(data).catch((error: unknown) => say({kind: 'failure', turn: data.turn, message: messageOf(error)})),
  );
};

function answered({turn, number, question}: Extract<SetRequest, {kind: 'ask'}>): SetReply {
  try {
    if (turn !== current.turn) return {kind: 'overtaken', number};
    if (!current.answer) throw new RangeError('None of the files can answer this.');
    return {kind: 'answer', number, answer: current.answer(question)};
  } catch (error) {
    return {kind: 'refusal', number, message: messageOf(error)};
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function change(request: Extract<SetRequest, {kind: 'read' | 'remove' | 'choose'}>): Promise<void> {
  const {turn} = request;
  const set = await setOf(request.calculator);
  const isStopped = () => turn <= stopped;
  const {pieces: next, failed} = request.kind === 'read' ? await read(set, request, isStopped) : without(request);
  const option = request.kind === 'choose' ? request.option : chosen;
  say({kind: 'joining', turn});
  await listen();
  if (isStopped()) return say({kind: 'stopped', turn});
  const begun = performance.now();
  const {answer, joined} = next.length > 0 ? apart(set.join(next, option)) : {joined: null};
  const milliseconds = performance.now() - begun;
  await listen();
  if (isStopped()) return say({kind: 'stopped', turn});
  pieces = next;
  chosen = option;
  current = {turn, answer};
  const files = next.map((piece) => fileOf(set, piece));
  if (joined?.detail === undefined) return say({kind: 'joined', turn, files, failed, joined, milliseconds});
  const detail = handOverLists(set, turn, joined.detail as Members);
  say({kind: 'joined', turn, files, failed, joined: {...joined, detail}, milliseconds}, set.buffersOf?.(detail));
}

/** A function cannot be sent. */
function apart({answer, ...joined}: JoinedImport<unknown>) {
  return {answer, joined};
}

type Members = Readonly<Record<string, unknown>>;

/**
 * Sends long lists ahead in parts, also those of objects in the detail: a page that takes a hundred thousand objects at once stands still.
 * @param path where the members are in the detail @returns the rest
 */
function handOverLists(set: ImportSet, turn: number, members: Members, path: readonly string[] = []): Members {
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(members)) {
    if (Array.isArray(value) && value.length > PART) {
      for (let from = 0; from < value.length; from += PART) {
        const items: readonly unknown[] = value.slice(from, from + PART);
        const buffers = path.length === 0 ? set.buffersOf?.({[name]: items}) : [];
        say({kind: 'part', turn, list: [...path, name], items}, buffers);
      }
    } else rest[name] = isMembers(value) ? handOverLists(set, turn, value, [...path, name]) : value;
  }
  return rest;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

async function setOf(calculator: string): Promise<ImportSet> {
  const imports = await importsOf(calculator);
  if (!('importSet' in imports)) throw new RangeError(`The files of ${calculator} are not read as a set.`);
  return imports.importSet;
}

async function read(
  set: ImportSet,
  {files, turn}: Extract<SetRequest, {kind: 'read'}>,
  cancelled: () => boolean,
): Promise<{pieces: readonly ImportPiece[]; failed: readonly FailedFile[]}> {
  const pasted = pastedName(pieces);
  const sources = files.map((file) => timedSource(file, file.webkitRelativePath || file.name || pasted));
  let reported = performance.now();
  const reading = await readInto(set, pieces, sources, {
    onProgress(bytes, rows) {
      const now = performance.now();
      if (now - reported < REPORT_INTERVAL) return;
      reported = now;
      const file = sources.find((source) => source.isOpen())?.name ?? '';
      say({kind: 'progress', turn, bytes, rows, file});
    },
    cancelled,
  });
  const fresh = reading.pieces.filter((piece) => !pieces.includes(piece));
  for (const piece of fresh) times.set(piece, sources.findLast(({name}) => name === piece.file)?.milliseconds() ?? 0);
  return reading;
}

/** What is left of the files; all of them when nothing is removed. */
function without(request: Extract<SetRequest, {kind: 'remove' | 'choose'}>) {
  if (request.kind === 'choose') return {pieces, failed: []};
  const gone = request.piece;
  return {pieces: pieces.filter(({kind, file}) => kind !== gone.kind || file !== gone.file), failed: []};
}

function fileOf({readers}: ImportSet, piece: ImportPiece): ReadFile {
  const {kind, file, read: rows, taken} = piece;
  const label = readers.find(({id}) => id === kind)?.label ?? kind;
  return {kind, file, label, read: rows, taken, milliseconds: times.get(piece) ?? 0};
}

interface TimedSource extends ImportSource {
  isOpen(): boolean;
  milliseconds(): number;
}

/** Opened when it is read, so that a file that cannot be opened fails by itself; it lets a stop be heard between its pieces. */
function timedSource(file: File, name: string): TimedSource {
  let read = () => 0;
  let begun: number | undefined;
  let ended: number | undefined;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    begun = performance.now();
    let listened = begun;
    const opened = await openFile(file);
    read = opened.bytesRead;
    for await (const piece of opened.bytes) {
      yield piece;
      if (performance.now() - listened < LISTEN_INTERVAL) continue;
      await listen();
      listened = performance.now();
    }
    ended = performance.now();
  }
  return {
    name,
    bytes: pieces(),
    bytesRead: () => read(),
    isOpen: () => begun !== undefined && ended === undefined,
    milliseconds: () => (ended ?? performance.now()) - (begun ?? performance.now()),
  };
}

const channel = new MessageChannel();
let heard = () => {};
channel.port2.onmessage = () => heard();

/** Lets waiting messages be taken; a timer would wait longer than the work does. */
function listen(): Promise<void> {
  return new Promise((resolve) => {
    heard = resolve;
    channel.port1.postMessage(null);
  });
}

function say(reply: SetReply, handOver: readonly Transferable[] = []): void {
  self.postMessage(reply, [...handOver]);
}
