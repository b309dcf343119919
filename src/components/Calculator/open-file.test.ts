// Checks that a file becomes the same text however it is encoded, compressed and cut into pieces.
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {decoded} from '../../importers/text-encoding';
import {openFile} from './open-file';

const TEXT = '{"Reservations": "Zürich 🚆"}\n';

function utf16(text: string, bigEndian = false): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

async function textOf(bytes: Buffer): Promise<string> {
  const file = new Blob([new Uint8Array(bytes)]);
  const {bytes: unpacked, bytesRead} = await openFile(file);
  let all = '';
  for await (const piece of decoded(unpacked)) all += piece;
  expect(bytesRead()).toBe(file.size);
  return all;
}

describe('openFile', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 as PowerShell writes it', utf16(`\ufeff${TEXT}`)],
    ['UTF-16, the high byte first', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 without a mark', utf16(TEXT)],
    ['UTF-16 without a mark, the high byte first', utf16(TEXT, true)],
  ])('reads %s, plain and compressed', async (_, bytes) => {
    expect(await textOf(bytes)).toBe(TEXT);
    expect(await textOf(gzipSync(bytes))).toBe(TEXT);
  });

  it('reads the shortest of files', async () => {
    expect(await textOf(Buffer.from('{'))).toBe('{');
    expect(await textOf(Buffer.from(''))).toBe('');
  });

  it('says so when a compressed file is cut off', async () => {
    await expect(textOf(gzipSync(TEXT.repeat(50)).subarray(0, 40))).rejects.toThrow('damaged or cut off');
  });
});
