// Opens an offer file as a stream of bytes, from disk or an address, unpacking .gz on the way.
import {createReadStream} from 'node:fs';
import {access, constants} from 'node:fs/promises';
import {pipeline, Readable} from 'node:stream';
import type {ReadableStream} from 'node:stream/web';
import {createGunzip} from 'node:zlib';

async function openAddress(address: string): Promise<Readable> {
  const response = await fetch(address);
  if (!response.ok || !response.body) {
    throw new Error(`${address} answered ${response.status} ${response.statusText}; expected the offer file.`);
  }
  return Readable.fromWeb(response.body as ReadableStream);
}

async function openFile(path: string): Promise<Readable> {
  try {
    await access(path, constants.R_OK);
  } catch (error) {
    throw new Error(`${path} cannot be read; give the path or the address of an AmazonEC2 index.csv.`, {cause: error});
  }
  return createReadStream(path);
}

export async function openOffer(from: string): Promise<Readable> {
  const bytes = await (/^https?:/.test(from) ? openAddress(from) : openFile(from));
  if (!from.endsWith('.gz')) return bytes;
  const unpacked = createGunzip();
  pipeline(bytes, unpacked, (error) => error && unpacked.destroy(error));
  return unpacked;
}
