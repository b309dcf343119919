// Opens an offer file as a stream of bytes, from disk or an address, unpacking gzip on the way.
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {basename} from 'node:path';
import {pipeline, Readable} from 'node:stream';
import type {ReadableStream} from 'node:stream/web';
import {createGunzip} from 'node:zlib';

const isAddress = (from: string) => /^https?:/.test(from);

/** "index.csv", of a path as of an address. */
export function offerName(from: string): string {
  return isAddress(from) ? basename(new URL(from).pathname) || from : basename(from);
}

async function openAddress(address: string): Promise<Readable> {
  const response = await fetch(address).catch((error: unknown) => {
    const {message, cause} = error as Error;
    throw new Error(`${address} cannot be reached: ${cause instanceof Error ? cause.message : message}.`, {cause});
  });
  if (!response.ok || !response.body) {
    throw new Error(`${address} answered ${response.status} ${response.statusText}; expected the offer file.`);
  }
  return Readable.fromWeb(response.body as ReadableStream);
}

async function openFile(path: string): Promise<Readable> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    throw new Error(`${path} cannot be read; give the path or the address of an AmazonEC2 index.csv.`);
  }
  return createReadStream(path);
}

/** Compressed or not is seen from the first two bytes, since an address or a copy may not say it in its name. */
export async function openOffer(from: string): Promise<Readable> {
  const bytes = await (isAddress(from) ? openAddress(from) : openFile(from));
  const pieces = bytes[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const {value: first = Buffer.alloc(0)} = await pieces.next();
  async function* whole(): AsyncGenerator<Buffer> {
    yield first;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  }
  const compressed = first[0] === 0x1f && first[1] === 0x8b;
  return Readable.from(named(offerName(from), compressed ? unpacked(whole()) : whole()), {objectMode: false});
}

function unpacked(pieces: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const unpacking = createGunzip();
  pipeline(Readable.from(pieces, {objectMode: false}), unpacking, (error) => error && unpacking.destroy(error));
  return unpacking;
}

/** A connection that breaks and gzip that ends early do not say which file they are of. */
async function* named(name: string, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* pieces;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} broke off while it was read: ${reason}. Nothing was written.`, {cause: error});
  }
}
