// UTF-8 without the DOM's coders: bytes into text and back, and whether bytes are UTF-8 at all.

/** Length of the character at `at`, 1 to 4; 0 when it is none: cut off, overlong, a surrogate or beyond U+10FFFF. */
function lengthAt(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (at + length > end) return 0;
  const second = bytes[at + 1] as number;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let next = at + 2; next < at + length; next++) if (((bytes[next] as number) & 0xc0) !== 0x80) return 0;
  return length;
}

export function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const length = lengthAt(bytes, at, to);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Bytes that are no UTF-8 become U+FFFD, one each. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; ) {
    const length = lengthAt(bytes, at, to);
    text += String.fromCodePoint(length === 0 ? 0xfffd : pointAt(bytes, at, length));
    at += length || 1;
  }
  return text;
}

function pointAt(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] as number;
  if (length === 1) return first;
  let point = first & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next++) point = point * 64 + ((bytes[next] as number) & 0x3f);
  return point;
}

/** Lone surrogates become U+FFFD, as everywhere on the web. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[at++] = unit;
      continue;
    }
    const read = text.codePointAt(index) as number;
    if (read > 0xffff) index++;
    const point = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
    const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    bytes[at++] = ((0xf80 >> more) & 0xff) | (point >> (6 * more));
    for (let rest = more - 1; rest >= 0; rest--) bytes[at++] = 0x80 | ((point >> (6 * rest)) & 0x3f);
  }
  return bytes.slice(0, at);
}
