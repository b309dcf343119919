// Drives an import of one format: finds the importer that knows the files, feeds it, reports progress, stops when asked.
import type {Importer, ImportResult, ImportText} from '../model/importer';
import {Cancelled, type ImportSource, type ImportWatch, opened, recognise, Unreadable} from './import-source';
import {decoded} from './text-encoding';

export type ImportOutcome =
  | {
      readonly state: 'done';
      readonly format: {readonly id: string; readonly label: string};
      readonly result: ImportResult;
    }
  | {readonly state: 'unreadable'; readonly message: string}
  | {readonly state: 'cancelled'};

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
  const open = (source: ImportSource) => opened(source, () => watch.cancelled(), report);
  try {
    const [first, ...others] = sources;
    if (!first) throw new RangeError('An import needs a file.');
    const {start, bytes} = await open(first);
    const importer = recognise(importers, start, first);
    const nameOf = (source: ImportSource) => (others.length > 0 ? source.name : undefined);
    async function* files(chosen: Importer): AsyncGenerator<ImportText> {
      yield {file: nameOf(first as ImportSource), text: decoded(bytes)};
      for (const source of others) {
        const next = await open(source);
        const known = recognise(importers, next.start, source);
        if (known !== chosen) throw new Unreadable(differs(first as ImportSource, chosen, source, known));
        yield {file: nameOf(source), text: decoded(next.bytes)};
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

function differs(first: ImportSource, wanted: Importer, source: ImportSource, known: Importer): string {
  return `${source.name}: this is ${known.label}, and ${first.name} is ${wanted.label}. The same machines may be in both, so import one format at a time.`;
}
