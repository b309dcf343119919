// How a file's text is encoded, told by its first two bytes, and how it becomes text whatever pieces it comes in.
import type {ByteStream} from '../model/importer';
import {encodeUtf8} from './series/utf8';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The decoder of the web's encoding standard, which every environment has, but whose type comes with the DOM. */
declare const TextDecoder: new (
  encoding: TextEncoding,
) => {decode(bytes?: Uint8Array, options?: {readonly stream: boolean}): string};

/** PowerShell writes UTF-16 when it redirects output. Some tools do so without a mark; then ASCII shows it by its zero bytes. */
export function encodingOf([first, second]: Uint8Array): TextEncoding {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== undefined && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

/** Whether the file is compressed by gzip. */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** Decodes by what the bytes begin with, however small the pieces are. Bytes that are no text become U+FFFD. */
export async function* decoded(bytes: ByteStream): AsyncGenerator<string> {
  let held = new Uint8Array(0);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of bytes) {
    if (decoder) {
      yield decoder.decode(piece, {stream: true});
      continue;
    }
    held = joined(held, piece);
    if (held.length < 2) continue;
    decoder = new TextDecoder(encodingOf(held));
    yield decoder.decode(held, {stream: true});
  }
  yield decoder ? decoder.decode() : new TextDecoder('utf-8').decode(held);
}

/** The bytes as they are, or those of a file in UTF-16 as UTF-8. @param start at least the first two bytes of them */
export async function* asUtf8(bytes: ByteStream, start: Uint8Array): AsyncGenerator<Uint8Array> {
  if (encodingOf(start) === 'utf-8') yield* bytes;
  else for await (const text of decoded(bytes)) yield encodeUtf8(text);
}

export function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
