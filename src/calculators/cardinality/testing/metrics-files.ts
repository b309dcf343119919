// Files on metrics through the import as the page brings them: bytes in pieces, by the reader that recognises them.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {ImportSource} from '../../../importers/import-source';
import {type FailedFile, readInto} from '../../../importers/run-set';
import {importSet} from '../formats/import-set';
import type {MetricsPiece} from '../formats/pieces';

const IMPORTERS = path.join(__dirname, '..', '..', '..', 'importers');
export const EXPOSITION = path.join(IMPORTERS, 'exposition', 'testing', 'fixtures');
export const PROMETHEUS = path.join(IMPORTERS, 'prometheus', 'testing', 'fixtures');

export function fixture(folder: string, name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(folder, name)));
}

export interface ReadFiles {
  readonly pieces: readonly MetricsPiece[];
  readonly failed: readonly FailedFile[];
}

/** @param size of the pieces in bytes, that the files come in. */
export async function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  size = 65_536,
): Promise<ReadFiles> {
  const sources = Object.entries(files).map(([name, content]): ImportSource => {
    return {name, bytes: inPieces(content, size), bytesRead: () => 0};
  });
  return readInto(importSet, [], sources, {onProgress: () => undefined, cancelled: () => false});
}

async function* inPieces(content: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let from = 0; from < bytes.length; from += size) yield await Promise.resolve(bytes.slice(from, from + size));
}
