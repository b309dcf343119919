// Files on disk as sources of an import: found in folders, unpacked, counted by the bytes on disk.
import {createReadStream} from 'node:fs';
import {open, readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {pipeline} from 'node:stream/promises';
import {createGunzip} from 'node:zlib';
import type {ImportSource} from '../importers/import-source';
import {isGzip} from '../importers/text-encoding';

export interface FoundFile {
  readonly path: string;
  /** Below the folder that was named, with forward slashes; the file's own name otherwise. */
  readonly name: string;
  readonly size: number;
  /** Found in a folder, and not named by itself. */
  readonly inFolder: boolean;
}

/** A file, or all files of a folder and those in it but hidden ones, by name. @throws what Node says of a path that is not there. */
export async function filesAt(place: string): Promise<readonly FoundFile[]> {
  const found = await stat(place);
  if (!found.isDirectory()) return [{path: place, name: path.basename(place), size: found.size, inFolder: false}];
  const names = (await readdir(place, {recursive: true})).sort();
  const files = await Promise.all(
    names
      .filter((name) => !name.split(path.sep).some((part) => part.startsWith('.')))
      .map(async (name) => ({name, path: path.join(place, name), about: await stat(path.join(place, name))})),
  );
  return files.flatMap(({name, path: at, about}) =>
    about.isFile() ? [{path: at, name: name.split(path.sep).join('/'), size: about.size, inFolder: true}] : [],
  );
}

export async function openFile({path: at, name}: FoundFile): Promise<ImportSource> {
  const handle = await open(at);
  const start = new Uint8Array(2);
  await handle.read(start, 0, 2, 0).finally(() => handle.close());
  let bytes = 0;
  async function* counted() {
    for await (const piece of createReadStream(at) as AsyncIterable<Buffer>) {
      bytes += piece.length;
      yield piece;
    }
  }
  return {name, bytes: isGzip(start) ? unpacked(counted()) : counted(), bytesRead: () => bytes};
}

async function* unpacked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  // Its failure reaches whoever reads the unpacked bytes.
  pipeline(bytes, gunzip).catch(() => undefined);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    throw new Error('The compressed file is damaged or cut off; it cannot be unpacked.', {cause: error});
  }
}
