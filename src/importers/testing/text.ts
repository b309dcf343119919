// Fixtures as text, and text or its bytes as a stream in pieces of any size.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

export function fixture(name: string): string {
  return readFileSync(join(__dirname, 'fixtures', name), 'utf8');
}

/** The text in pieces that end where the sizes say, over and over; a size of one cuts everywhere. */
export async function* inPieces(text: string, ...sizes: readonly number[]): AsyncGenerator<string> {
  let turn = 0;
  for (let start = 0; start < text.length; ) {
    const end = start + (sizes[turn++ % Math.max(1, sizes.length)] ?? text.length);
    yield await Promise.resolve(text.slice(start, end));
    start = end;
  }
}

/** Text on its way as a file is: in UTF-8. */
export async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(piece);
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
