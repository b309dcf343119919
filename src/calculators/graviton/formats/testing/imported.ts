// Runs an export through every format, as the page does, and says what was taken and what was not.
import {expect} from 'vitest';
import {runImport} from '../../../../importers/run';
import {encoded, inPieces} from '../../../../importers/testing/text';
import type {ImportResult} from '../../../../model/importer';
import {importers} from '../../imports';

export async function imported(
  text: string,
  name = '',
  ...sizes: number[]
): Promise<{id: string; result: ImportResult}> {
  return importedAll([{name, text: inPieces(text, ...sizes)}]);
}

export async function importedAll(files: readonly {name: string; text: AsyncIterable<string>}[]) {
  const watch = {onProgress: () => undefined, cancelled: () => false};
  const outcome = await runImport(
    importers,
    files.map(({name, text}) => ({name, bytes: encoded(text), bytesRead: () => 0})),
    watch,
  );
  if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
  return {id: outcome.format.id, result: outcome.result};
}

export function counted(type: string, count: number) {
  return {type, count, hours: null, to: null};
}

export function summary({notes}: ImportResult): readonly string[] {
  return notes.map(({kind, rows, line, message}) => `${kind} ${rows} from ${line}: ${message.split(':')[0]}`);
}

/** Every row is either taken or in exactly one note of what was left out. */
export function expectNothingLost({read, taken, notes}: ImportResult): void {
  const skipped = notes.filter(({kind}) => kind === 'skipped').reduce((sum, {rows}) => sum + rows, 0);
  expect(taken + skipped).toBe(read);
}
