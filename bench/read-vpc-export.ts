// Reads the exports of a generated account as a page does: each file through the reader that recognises it, in pieces.
import {type JoinedVpc, joinVpc, type VpcPiece, vpcReaders} from '../src/calculators/ipv4/imports';

const PIECE = 65_536;

/** Rows gathered into pieces of 64 KB. */
async function* inPieces(rows: Iterable<string>): AsyncGenerator<string> {
  let gathered = '';
  for (const row of rows) {
    gathered += row;
    if (gathered.length < PIECE) continue;
    yield await Promise.resolve(gathered);
    gathered = '';
  }
  yield gathered;
}

export async function readPiece(rows: Iterable<string>): Promise<VpcPiece> {
  const pieces = inPieces(rows);
  const first = ((await pieces.next()).value as string | undefined) ?? '';
  const reader = vpcReaders.find((each) => each.matches(first.slice(0, 4096), ''));
  if (!reader) throw new Error(`No reader knows ${first.slice(0, 60)}`);
  async function* whole() {
    yield first;
    yield* pieces;
  }
  return reader.read(whole(), '', () => undefined);
}

export async function readAccount(files: readonly Iterable<string>[]): Promise<JoinedVpc> {
  const pieces: VpcPiece[] = [];
  for (const rows of files) pieces.push(await readPiece(rows));
  return joinVpc(pieces);
}
