// Tells byte texts apart: bytes in, a number out, the same number for the same bytes, however often they come.
import {decodeUtf8, encodeUtf8} from './utf8';

export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** The hash that `intern` wants; readers that walk over the bytes anyway compute it on the way. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = HASH_SEED;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), HASH_PRIME);
  return hash;
}

/** All texts lie one after another in one array, so that a million of them are a handful of objects. */
export class TextTable {
  /** Text `n` is `bytes` from `starts[n]` up to `starts[n + 1]`. Both arrays are replaced when they grow. */
  bytes = new Uint8Array(1 << 12);
  starts = new Uint32Array(256);
  private hashes = new Int32Array(256);
  /** Number of the text plus one, at a place that its hash names; 0 is free. */
  private slots = new Int32Array(1024);
  private used = 0;

  get count(): number {
    return this.used;
  }

  /** @param hash that of the bytes by `hashOf`. @returns the number of the text, counted from 0 in the order of first sight. */
  intern(source: Uint8Array, from: number, to: number, hash: number): number {
    const {slots} = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const text = (slots[slot] as number) - 1;
      if (text < 0) return this.add(source, from, to, hash, slot);
      if (this.hashes[text] === hash && this.equals(text, source, from, to)) return text;
      slot = (slot + 1) & mask;
    }
  }

  /** As `intern`, of a text. */
  internText(text: string): number {
    const bytes = encodeUtf8(text);
    return this.intern(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
  }

  /** The number of a text; undefined where it has none yet. */
  find(text: string): number | undefined {
    const bytes = encodeUtf8(text);
    const hash = hashOf(bytes, 0, bytes.length);
    const mask = this.slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const found = (this.slots[slot] as number) - 1;
      if (found < 0) return undefined;
      if (this.hashes[found] === hash && this.equals(found, bytes, 0, bytes.length)) return found;
    }
  }

  text(number: number): string {
    return decodeUtf8(this.bytes, this.starts[number] as number, this.starts[number + 1] as number);
  }

  /** Memory held, in bytes. */
  get size(): number {
    return this.bytes.length + 4 * (this.starts.length + this.hashes.length + this.slots.length);
  }

  private equals(text: number, source: Uint8Array, from: number, to: number): boolean {
    const {bytes} = this;
    let at = this.starts[text] as number;
    if ((this.starts[text + 1] as number) - at !== to - from) return false;
    for (let index = from; index < to; index++, at++) if (bytes[at] !== source[index]) return false;
    return true;
  }

  private add(source: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const text = this.used++;
    const begin = this.starts[text] as number;
    const end = begin + to - from;
    if (end > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(Math.max(end, this.bytes.length * 2)));
    if (from < to) this.bytes.set(source.subarray(from, to), begin);
    if (text + 2 > this.starts.length) {
      this.starts = grown(this.starts, new Uint32Array(this.starts.length * 2));
      this.hashes = grown(this.hashes, new Int32Array(this.hashes.length * 2));
    }
    this.starts[text + 1] = end;
    this.hashes[text] = hash;
    this.slots[slot] = text + 1;
    if (this.used * 2 > this.slots.length) this.spread();
    return text;
  }

  private spread(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let text = 0; text < this.used; text++) {
      const hash = this.hashes[text] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = text + 1;
    }
    this.slots = slots;
  }
}

function grown<Numbers extends Uint8Array | Uint32Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
