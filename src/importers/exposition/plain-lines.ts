// Reads the lines that nearly all of a page consists of at full speed; leaves every other line to the grammars.
import * as text from '../series/text-table';
import {isUtf8} from '../series/utf8';
import * as series from './page-series';
import * as cursor from './record-cursor';

// Loops over bytes want constants of their own module: where code is bundled, an imported one is often a call, at half the speed.
const {CLOSE, COMMA, EQUALS, NAME_CLASS, NEWLINE, OPEN, QUOTE, RETURN, SPACE} = cursor;
const {start: METRIC_START, part: METRIC_PART} = cursor.METRIC_NAME;
const {start: LABEL_START, part: LABEL_PART} = cursor.LABEL_NAME;
const {LABEL_TWICE, TAKEN_AGAIN} = series;
const {HASH_SEED, HASH_PRIME} = text;
const MOST_LABELS = 64;
/** Longer numbers could be beyond the largest with their exponent, which is an error. */
const LONGEST_NUMBER = 200;
const MINUS = 45;
const DOT = 46;

/** Bytes that stand for themselves inside a label value: all but the mark that closes it, a backslash, a line break and NUL. */
const PLAIN = Uint8Array.from({length: 256}, (_, byte) =>
  byte === QUOTE || byte === 92 || byte === 10 || byte === 0 ? 0 : 1,
);

/**
 * A plain line is `name{label="value",…} number timestamp`, with one space where one is shown, no escapes, a number as programs
 * write it, and nothing that either grammar objects to.
 */
export class PlainLines {
  timestamps = 0;
  /** The metric of the last plain line; -1 before the first. */
  metric = -1;
  /** Where the value of the last plain line stands. */
  valueFrom = 0;
  valueTo = 0;
  /** Whether the last plain line's series had been on the page before, and whether it ends with CR LF. */
  again = false;
  returned = false;
  private readonly raw = new Int32Array(MOST_LABELS);
  /** How many of `raw` the last line had: neighbours share most of their labels. */
  private count = 0;
  private pair = 0;

  constructor(
    private readonly page: series.PageSeries,
    /** Text 0.0.4 lets blanks stand behind a comma, and a comma before the closing brace. */
    private readonly isText: boolean,
  ) {}

  /**
   * Reads the line at `at`, which must end within the bytes.
   * @returns where the next line begins, or -1 for a line that is not plain, of which nothing was taken.
   */
  read(bytes: Uint8Array, start: number): number {
    let at = this.readName(bytes, start);
    if (at < 0) return -1;
    if (bytes[at] === OPEN) {
      at = this.readLabels(bytes, at + 1);
      if (at < 0) return -1;
    } else this.count = 0;
    if (bytes[at] !== SPACE) return -1;
    at = this.readNumber(bytes, at + 1);
    if (at < 0) return -1;
    const {page} = this;
    const became = page.take(this.metric, this.raw, this.count);
    if (became === LABEL_TWICE) return -1;
    this.again = became === TAKEN_AGAIN;
    return at;
  }

  private readName(bytes: Uint8Array, start: number): number {
    const {metrics} = this.page.table;
    if (this.metric >= 0) {
      const known = metrics.bytes;
      let from = metrics.starts[this.metric] as number;
      const to = metrics.starts[this.metric + 1] as number;
      let at = start;
      while (from < to && known[from] === bytes[at]) {
        from++;
        at++;
      }
      if (from === to && (bytes[at] === OPEN || bytes[at] === SPACE)) return at;
    }
    let at = start;
    let byte = bytes[at] as number;
    if (((NAME_CLASS[byte] as number) & METRIC_START) === 0) return -1;
    let hash = HASH_SEED;
    while (((NAME_CLASS[byte] as number) & METRIC_PART) !== 0) {
      hash = Math.imul(hash ^ byte, HASH_PRIME);
      byte = bytes[++at] as number;
    }
    this.metric = metrics.intern(bytes, start, at, hash);
    return at;
  }

  private readLabels(bytes: Uint8Array, start: number): number {
    const had = this.count;
    let at = start;
    let count = 0;
    this.count = 0;
    for (;;) {
      const next = this.readLabel(bytes, at, count, had);
      if (next < 0) return -1;
      count++;
      at = next + 1;
      const byte = bytes[next];
      if (byte === CLOSE) break;
      if (byte !== COMMA) return -1;
      if (this.isText) while (bytes[at] === SPACE) at++;
      if (bytes[at] !== CLOSE) continue;
      if (!this.isText) return -1;
      at++;
      break;
    }
    this.count = count;
    return at;
  }

  /** @returns where the label ends that is at `at`, the one in that place of the line, or -1. */
  private readLabel(bytes: Uint8Array, at: number, place: number, had: number): number {
    if (place < had) {
      // Most often it is the one that the line above has in its place, to the byte.
      const next = this.readKnown(bytes, at, this.raw[place] as number);
      if (next >= 0) return next;
    }
    if (place === MOST_LABELS) return -1;
    const next = this.readPair(bytes, at);
    if (next >= 0) this.raw[place] = this.pair;
    return next;
  }

  /** @returns where that pair ends if it is the one at `at`, or -1. */
  private readKnown(bytes: Uint8Array, at: number, pair: number): number {
    const {pairs} = this.page.table.labels;
    const known = pairs.bytes;
    const to = pairs.starts[pair + 1] as number;
    let from = pairs.starts[pair] as number;
    let here = at;
    while (from < to && known[from] === bytes[here]) {
      from++;
      here++;
    }
    return from === to ? here : -1;
  }

  private readPair(bytes: Uint8Array, start: number): number {
    let at = start;
    let byte = bytes[at] as number;
    if (((NAME_CLASS[byte] as number) & LABEL_START) === 0) return -1;
    let hash = HASH_SEED;
    while (((NAME_CLASS[byte] as number) & LABEL_PART) !== 0) {
      hash = Math.imul(hash ^ byte, HASH_PRIME);
      byte = bytes[++at] as number;
    }
    const nameEnd = at;
    if (byte !== EQUALS || bytes[at + 1] !== QUOTE) return -1;
    hash = Math.imul(Math.imul(hash ^ EQUALS, HASH_PRIME) ^ QUOTE, HASH_PRIME);
    at += 2;
    byte = bytes[at] as number;
    let all = 0;
    while (PLAIN[byte] === 1) {
      hash = Math.imul(hash ^ byte, HASH_PRIME);
      all |= byte;
      byte = bytes[++at] as number;
    }
    if (byte !== QUOTE) return -1;
    if (all > 127 && !isUtf8(bytes, nameEnd + 2, at)) return -1;
    at++;
    this.pair = this.page.table.labels.internWritten(bytes, start, nameEnd, at, Math.imul(hash ^ QUOTE, HASH_PRIME));
    return at;
  }

  /** A number and perhaps a timestamp, up to the end of the line. */
  private readNumber(bytes: Uint8Array, start: number): number {
    let at = this.readValue(bytes, start);
    if (at < 0) return -1;
    this.valueFrom = start;
    this.valueTo = at;
    if (bytes[at] === SPACE) {
      const from = ++at;
      while ((bytes[at] as number) >= 48 && (bytes[at] as number) <= 57) at++;
      // Up to 18 digits are within the range of a timestamp.
      if (at === from || at - from > 18) return -1;
      this.timestamps++;
    }
    // Not counted before the line is known to be plain: of any other nothing must be taken.
    const end = bytes[at] === RETURN ? at + 1 : at;
    if (bytes[end] !== NEWLINE) {
      if (at > this.valueTo) this.timestamps--;
      return -1;
    }
    this.returned = end > at;
    return end + 1;
  }

  /** @returns where the number ends, or -1 for one that needs a closer look. */
  private readValue(bytes: Uint8Array, start: number): number {
    let at = start;
    let byte = bytes[at] as number;
    if (byte === 78) return bytes[at + 1] === 97 && bytes[at + 2] === 78 ? at + 3 : -1;
    if (byte === MINUS) {
      if (this.page.isHistogram) return -1;
      byte = bytes[++at] as number;
    }
    const from = at;
    let dots = 0;
    while ((byte >= 48 && byte <= 57) || byte === DOT) {
      if (byte === DOT) dots++;
      byte = bytes[++at] as number;
    }
    if (at - from === dots || dots > 1 || at - from > LONGEST_NUMBER) return -1;
    return byte === 101 ? readExponent(bytes, at + 1) : at;
  }
}

/** A sign and two digits, as Go and most others write it; no number of ours is beyond the largest with that. */
function readExponent(bytes: Uint8Array, start: number): number {
  const isSigned = bytes[start] === 43 || bytes[start] === MINUS;
  const first = isSigned ? start + 1 : start;
  for (let at = first; at < first + 2; at++)
    if (!((bytes[at] as number) >= 48 && (bytes[at] as number) <= 57)) return -1;
  return first + 2;
}
