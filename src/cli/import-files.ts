// Files into a calculator's inputs from a terminal: the same drivers and readers as on the page.
import path from 'node:path';
import type {ImportSource, ImportWatch} from '../importers/import-source';
import {runImport} from '../importers/run';
import {readInto} from '../importers/run-set';
import type {AnyCalculator} from '../model/calculator';
import type {Inputs} from '../model/field';
import type {ImportChoice, ImportPiece, ImportSet, Imports, JoinedImport} from '../model/import-set';
import type {Importer, ImportNote, ImportResult} from '../model/importer';
import {type FoundFile, filesAt, openFile} from './open-file';
import {Refusal} from './refusal';

export interface ImportedFiles {
  readonly inputs: Inputs;
  /** Where the files are read as a set. */
  readonly set?: {readonly importSet: ImportSet; readonly joined: JoinedImport<unknown>};
}

/**
 * What was left out or changed is said on the error output.
 * @param places files and folders
 * @param chosen which one to answer for, where the files are of several @throws Refusal
 */
export async function importFiles(
  {name, imports}: AnyCalculator,
  places: readonly string[],
  chosen?: string,
): Promise<ImportedFiles> {
  if (!imports) throw new Refusal('no-import', `${name} reads no files: only a query.`);
  const files = await found(places);
  const sources = await Promise.all(files.map(openFile));
  const watch = progress(files.reduce((sum, {size}) => sum + size, 0));
  const module: Imports = await import(`../calculators/${name}/imports.ts`);
  if (!('importSet' in module)) {
    holdToChoice(undefined, chosen);
    return {inputs: inputsOf(await readOne(module.importers, sources, watch), [])};
  }
  const {pieces, joined} = await readSet(module.importSet, files, sources, watch, chosen);
  // Where nothing can be used, that is what is wrong, and not the choice.
  if (joined.choice || joined.result.inputs) holdToChoice(joined.choice, chosen);
  const inputs = inputsOf(joined.result, whyNone(pieces, joined));
  return {inputs, set: {importSet: module.importSet, joined}};
}

/** An answer for one of several that nobody chose, or for another than the one that was, would be somebody else's. */
function holdToChoice(choice: ImportChoice | undefined, asked: string | undefined): void {
  if (!choice) {
    if (asked === undefined) return;
    throw new Refusal('bad-choice', '--choose has nothing to choose from: these files are not of several estates.');
  }
  const {says, label, options, chosen} = choice;
  if (chosen !== undefined && (asked === undefined || asked === chosen)) return;
  const why = asked === undefined ? says : `“${asked}” is none of what --choose can name here.`;
  const list = options.map((each) => `${each.id}\t${each.label}`);
  throw new Refusal('bad-choice', [`${why} ${label}: --choose with one of`, ...list].join('\n'));
}

/** @param why sentences about what is missing, should there be no inputs */
function inputsOf({notes, inputs}: ImportResult, why: readonly string[]): Inputs {
  for (const note of notes) process.stderr.write(`${sentenceOf(note)}\n`);
  if (!inputs) throw new Refusal('bad-file', ['Nothing in the files can be used.', ...why].join('\n'));
  return inputs;
}

/** A list without a row is often one of another account or Region; else what is needed most is not there. */
function whyNone(pieces: readonly ImportPiece[], {missing}: JoinedImport<unknown>): readonly string[] {
  const empty = pieces.filter(({read}) => read === 0);
  if (empty.length > 0)
    return empty.map(({file}) => `${file} is a list without a row: was it asked of this account and Region?`);
  return missing.slice(0, 1).map(({answer, command}) => `${answer} It takes the file of ${command}`);
}

async function found(places: readonly string[]): Promise<readonly FoundFile[]> {
  const lists = places.map((place) =>
    filesAt(place).catch((error: Error) => {
      throw new Refusal('bad-file', `${place} cannot be read: ${error.message}`);
    }),
  );
  const files = apart((await Promise.all(lists)).flat());
  if (files.length === 0) throw new Refusal('bad-file', `There is no file in ${places.join(', ')}.`);
  return files;
}

/** Each file once; those of different folders that have the same name by their paths, or one would take the place of the other. */
function apart(files: readonly FoundFile[]): readonly FoundFile[] {
  const byPath = new Map(files.map((file) => [path.resolve(file.path), file]));
  const named = new Map<string, number>();
  for (const {name} of byPath.values()) named.set(name, (named.get(name) ?? 0) + 1);
  return [...byPath.values()].map((file) => ((named.get(file.name) ?? 0) > 1 ? {...file, name: file.path} : file));
}

/**
 * Half of the files would give an answer that looks like the whole: one that fails stops it. A folder may hold files about something
 * else, which are left out.
 */
async function readSet(
  set: ImportSet,
  files: readonly FoundFile[],
  sources: readonly ImportSource[],
  watch: ImportWatch,
  chosen: string | undefined,
): Promise<{readonly pieces: readonly ImportPiece[]; readonly joined: JoinedImport<unknown>}> {
  const {pieces, failed} = await readInto(set, [], sources, watch);
  const beside = new Set(files.flatMap(({name, inFolder}) => (inFolder ? [name] : [])));
  const passedOver = pieces.length > 0 ? failed.filter(({file, unknown}) => unknown && beside.has(file)) : [];
  const wrong = failed.filter((each) => !passedOver.includes(each));
  if (wrong.length > 0) throw new Refusal('bad-file', wrong.map(({message}) => message).join('\n'));
  for (const {message} of passedOver) process.stderr.write(`left out: ${message.split('\n')[0]}\n`);
  const joined = set.join(pieces, chosen);
  for (const sentence of joined.says) process.stderr.write(`${sentence}\n`);
  return {pieces, joined};
}

async function readOne(
  importers: readonly Importer[],
  sources: readonly ImportSource[],
  watch: ImportWatch,
): Promise<ImportResult> {
  const outcome = await runImport(importers, sources, watch);
  if (outcome.state !== 'done')
    throw new Refusal('bad-file', outcome.state === 'unreadable' ? outcome.message : 'The import was stopped.');
  return outcome.result;
}

const WORDS = {error: 'error', skipped: 'left out', changed: 'note'} as const;

function sentenceOf({kind, rows, message, file, line, column}: ImportNote): string {
  const where = [file, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ');
  return `${WORDS[kind]}: ${rows > 0 ? `${rows.toLocaleString('en-US')}: ` : ''}${message}${where && ` (${where})`}`;
}

/** Milliseconds between two reports. */
const REPORT_INTERVAL = 100;

/** One line that is written over, where somebody is looking. */
function progress(size: number): ImportWatch {
  let reported = 0;
  return {
    onProgress(bytes, rows) {
      const now = performance.now();
      const last = bytes >= size;
      if (!process.stderr.isTTY || (now - reported < REPORT_INTERVAL && !last)) return;
      reported = now;
      const percent = Math.floor((100 * bytes) / Math.max(1, size));
      process.stderr.write(`\r${percent} % · ${rows.toLocaleString('en-US')} rows read\u001b[K`);
      if (last) process.stderr.write('\r\u001b[K');
    },
    cancelled: () => false,
  };
}
