// Reads the committed facts for tests, which sit below the terminal's own reader and so cannot import it.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

/** `path` is one that `partsFor` names, such as "2026-08-22/types.json". */
export async function read(path: string): Promise<unknown> {
  return JSON.parse(await readFile(join(__dirname, '..', path), 'utf8'));
}
