// Reads a dataset's published files from disk, for whatever runs in Node: terminal, build and tests.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Dataset, ReadPart} from '../model/dataset';

/** The project's folder, or the installed package's: the bundled command lies as deep in it as this file. */
const ROOT = join(__dirname, '..', '..');

/** `root` is where `src/datasets` is; a page fetches the same files from the site instead. */
export function readerOf(dataset: Pick<Dataset<unknown>, 'name'>, root: string = ROOT): ReadPart {
  const folder = join(root, 'src', 'datasets', dataset.name);
  return async (path) => {
    const file = join(folder, path);
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      throw new Error(`The dataset ${dataset.name} has no file ${path} (looked for ${file}).`, {cause: error});
    }
    return JSON.parse(text);
  };
}
