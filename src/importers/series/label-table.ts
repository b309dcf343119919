// Numbers for label pairs: a name with its value is one number, so that a series is a short row of numbers.
import {hashOf, TextTable} from './text-table';
import {decodeUtf8, encodeUtf8} from './utf8';

const QUOTE = 34;
const EQUALS = 61;
const BACKSLASH = 92;

export class LabelTable {
  /** Each pair as the exposition format writes it, `name="value"`; a name that needs it is quoted as well. */
  readonly pairs = new TextTable();
  /** Label names, unescaped. */
  readonly names = new TextTable();
  /** The number of a pair's name; its complement (below zero) where the value is empty, which means that there is no label. */
  nameOf = new Int32Array(256);

  /** A pair as it stands in a page, `from` up to `to`, in the very form that this table keeps. @param nameEnd where `=` is. */
  internWritten(bytes: Uint8Array, from: number, nameEnd: number, to: number, hash: number): number {
    const known = this.pairs.count;
    const pair = this.pairs.intern(bytes, from, to, hash);
    if (pair === known) {
      const name = this.names.intern(bytes, from, nameEnd, hashOf(bytes, from, nameEnd));
      this.setName(pair, name, nameEnd + 3 === to);
    }
    return pair;
  }

  /** A pair by its unescaped parts, which must be UTF-8. */
  intern(name: Uint8Array, value: Uint8Array): number {
    const bytes = written(name, value);
    const known = this.pairs.count;
    const pair = this.pairs.intern(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
    if (pair === known) {
      this.setName(pair, this.names.intern(name, 0, name.length, hashOf(name, 0, name.length)), value.length === 0);
    }
    return pair;
  }

  internText(name: string, value: string): number {
    return this.intern(encodeUtf8(name), encodeUtf8(value));
  }

  /** Number of a pair's name, also of one with an empty value. */
  nameNumber(pair: number): number {
    const name = this.nameOf[pair] as number;
    return name < 0 ? ~name : name;
  }

  name(pair: number): string {
    return this.names.text(this.nameNumber(pair));
  }

  nameBytes(pair: number): Uint8Array {
    const {bytes, starts} = this.names;
    const name = this.nameNumber(pair);
    return bytes.subarray(starts[name], starts[name + 1]);
  }

  value(pair: number): string {
    const bytes = this.valueBytes(pair);
    return decodeUtf8(bytes, 0, bytes.length);
  }

  /** The unescaped value. */
  valueBytes(pair: number): Uint8Array {
    const {bytes, starts} = this.pairs;
    const end = (starts[pair + 1] as number) - 1;
    let at = starts[pair] as number;
    if (bytes[at] === QUOTE) {
      for (at++; bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++;
    }
    while (bytes[at] !== EQUALS) at++;
    return unescaped(bytes, at + 2, end);
  }

  /** Memory held, in bytes. */
  get size(): number {
    return this.pairs.size + this.names.size + 4 * this.nameOf.length;
  }

  private setName(pair: number, name: number, empty: boolean): void {
    if (pair === this.nameOf.length) {
      const larger = new Int32Array(this.nameOf.length * 2);
      larger.set(this.nameOf);
      this.nameOf = larger;
    }
    this.nameOf[pair] = empty ? ~name : name;
  }
}

/** Resolves `\\`, `\"` and `\n`; any other escape stays two characters, as a scrape leaves it. */
export function unescaped(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const result = new Uint8Array(to - from);
  let length = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    const next = bytes[at + 1];
    if (byte === BACKSLASH && at + 1 < to && (next === BACKSLASH || next === QUOTE || next === 110)) {
      result[length++] = next === 110 ? 10 : next;
      at++;
    } else result[length++] = byte;
  }
  return result.subarray(0, length);
}

function written(name: Uint8Array, value: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(2 * (name.length + value.length) + 5);
  let at = 0;
  const quoted = (text: Uint8Array) => {
    bytes[at++] = QUOTE;
    for (const byte of text) {
      if (byte === 10 || byte === QUOTE || byte === BACKSLASH) bytes[at++] = BACKSLASH;
      bytes[at++] = byte === 10 ? 110 : byte;
    }
    bytes[at++] = QUOTE;
  };
  if (isPlainName(name)) {
    bytes.set(name);
    at = name.length;
  } else quoted(name);
  bytes[at++] = EQUALS;
  quoted(value);
  return bytes.subarray(0, at);
}

/** `[a-zA-Z_][a-zA-Z0-9_]*`, the names that need no quotes. */
function isPlainName(name: Uint8Array): boolean {
  return /^[a-zA-Z_]\w*$/.test(decodeUtf8(name, 0, name.length));
}
