// The files of the fixture accounts as text, and any text through the reader that recognises it.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import type {VpcPiece} from '../formats/pieces';
import {vpcReaders} from '../formats/readers';

export type Account = 'small' | 'prefix' | 'big';

const START = 4096;
const PIECE = 65_536;

/** By name without the ending, e.g. `describe-subnets`; `expected` is the answer. */
export function accountFiles(account: Account): Readonly<Record<string, string>> {
  const folder = path.join(__dirname, 'fixtures', account);
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      return [name.replace(/\.json(\.gz)?$/, ''), (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')];
    }),
  );
}

/** @throws when no reader, or more than one, knows the text. */
export async function pieceOf(text: string, name = '', size = PIECE): Promise<VpcPiece> {
  const readers = vpcReaders.filter((reader) => reader.matches(text.slice(0, START), name));
  const [reader, ...others] = readers;
  if (!reader || others.length > 0)
    throw new Error(`${name}: known to ${readers.map(({id}) => id).join(', ') || 'nobody'}.`);
  return reader.read(pieces(text, size), name, () => undefined);
}

export async function piecesOf(files: Readonly<Record<string, string>>): Promise<VpcPiece[]> {
  const read: VpcPiece[] = [];
  for (const [name, text] of Object.entries(files)) if (name !== 'expected') read.push(await pieceOf(text, name));
  return read;
}

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) yield await Promise.resolve(text.slice(start, start + size));
}
