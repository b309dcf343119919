// Walks over one record, a line or several, and knows at any byte which line and column it is.
import {ImportError} from '../import-error';
import {unescaped} from '../series/label-table';
import {decodeUtf8} from '../series/utf8';
import type {FindingKind, Findings} from './findings';

/** A scrape refuses the whole page here. */
export class PageRefused extends ImportError {
  /** @param strictToo whether the format's stricter parser refuses it as well. */
  constructor(
    message: string,
    override readonly line: number,
    override readonly column: number,
    readonly strictToo: boolean,
  ) {
    super(message, line, column);
  }
}

/** Thrown where the bytes so far end before the record does; the same object always, because it carries nothing. */
export const CUT_OFF = new ImportError('The record goes on in the next piece.');

export const TAB = 9;
export const NEWLINE = 10;
export const RETURN = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const COMMA = 44;
export const EQUALS = 61;
export const BACKSLASH = 92;
export const OPEN = 123;
export const CLOSE = 125;

const NAME_START = 1;
const NAME_PART = 2;
const COLON = 4;

/** What each byte may be in a bare name. */
export const NAME_CLASS = Uint8Array.from({length: 256}, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (/[a-zA-Z_]/.test(character)) return NAME_START | NAME_PART;
  return /\d/.test(character) ? NAME_PART : character === ':' ? COLON : 0;
});

/** Metric names may have colons, also in front; label names may not. */
export const METRIC_NAME = {start: NAME_START | COLON, part: NAME_PART | COLON};
export const LABEL_NAME = {start: NAME_START, part: NAME_PART};

/** From the first byte inside up to the closing mark. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export class RecordCursor {
  bytes: Uint8Array = new Uint8Array(0);
  /** Where the bytes end, and whether nothing comes behind them. */
  end = 0;
  last = false;
  at = 0;
  /** Where the record begins, always at the beginning of this line. */
  private start = 0;
  private line = 1;
  /** A record may be begun again when more of it is here, so what was found in it counts only at its end. */
  private readonly pending: {kind: FindingKind; line: number; column: number}[] = [];

  constructor(private readonly findings: Findings) {}

  beginRecord(at: number, line: number): void {
    this.pending.length = 0;
    this.at = at;
    this.start = at;
    this.line = line;
  }

  endRecord(): void {
    for (const {kind, line, column} of this.pending) this.findings.add(kind, line, column);
    this.pending.length = 0;
  }

  /** The byte there; -1 at the end of the page. @throws CUT_OFF when it is not here yet. */
  peek(): number {
    if (this.at < this.end) return this.bytes[this.at] as number;
    if (this.last) return -1;
    throw CUT_OFF;
  }

  skipBlanks(): void {
    for (let byte = this.peek(); byte === SPACE || byte === TAB; byte = this.peek()) this.at++;
  }

  /** Takes that byte if it is next. */
  took(byte: number): boolean {
    if (this.peek() !== byte) return false;
    this.at++;
    return true;
  }

  /** Takes a word if it is next. */
  tookWord(word: string): boolean {
    const begin = this.at;
    for (let index = 0; index < word.length; index++) {
      if (this.peek() !== word.charCodeAt(index)) {
        this.at = begin;
        return false;
      }
      this.at++;
    }
    return true;
  }

  /** Takes a bare name if one is next. */
  tookName(kind: typeof METRIC_NAME): Range | undefined {
    const from = this.at;
    const first = this.peek();
    if (first < 0 || ((NAME_CLASS[first] as number) & kind.start) === 0) return undefined;
    for (let byte = first; byte >= 0 && ((NAME_CLASS[byte] as number) & kind.part) !== 0; byte = this.peek()) this.at++;
    return {from, to: this.at};
  }

  /** Takes a text up to its closing quotation mark; the opening one is next. */
  quoted(what: string, allowed: {nul: boolean; newline: boolean}): Range {
    const open = this.at++;
    for (;;) {
      let byte = this.byteInside(what, open, allowed.nul);
      if (byte === QUOTE) return {from: open + 1, to: this.at++};
      if (byte === BACKSLASH) {
        this.at++;
        byte = this.byteInside(what, open, allowed.nul);
        if (byte === NEWLINE) throw this.expected('a character behind the backslash');
      } else if (byte === NEWLINE && !allowed.newline) throw this.expected(`the closing quotation mark of ${what}`);
      this.at++;
    }
  }

  /** Takes everything up to a blank or the end of the line. @param inText whether a tab and `{` end it as well. */
  word(inText: boolean): Range {
    const from = this.at;
    for (let byte = this.peek(); byte > 0 && byte !== SPACE && byte !== NEWLINE; byte = this.peek()) {
      if (inText && (byte === TAB || byte === OPEN)) break;
      this.at++;
    }
    // A CR LF that something put there on the way: the CR belongs to the line's end.
    if (this.at > from && this.bytes[this.at - 1] === RETURN && this.peek() === NEWLINE) this.at--;
    return {from, to: this.at};
  }

  /** Takes the end of the line if it is next. */
  tookLineEnd(): boolean {
    const byte = this.peek();
    if (byte === NEWLINE) {
      this.at++;
      return true;
    }
    if (byte !== RETURN) return false;
    this.at++;
    if (this.peek() === NEWLINE) {
      this.find('carriage-return', this.at - 1);
      this.at++;
      return true;
    }
    this.at--;
    return false;
  }

  /** Takes the rest of the line with its end, without a CR before it. @param isFree whether any text may stand there, also one that ends with CR */
  restOfLine(isFree: boolean): Range {
    const from = this.at;
    for (let byte = this.peek(); byte !== NEWLINE && byte !== -1; byte = this.peek()) this.at++;
    if (this.at > from && this.bytes[this.at - 1] === RETURN) this.at--;
    const to = this.at;
    if (isFree && this.peek() === RETURN) this.at++;
    if (this.peek() !== -1) this.tookLineEnd();
    return {from, to};
  }

  latin1({from, to}: Range): string {
    let text = '';
    for (let at = from; at < to; at++) text += String.fromCharCode(this.bytes[at] as number);
    return text;
  }

  /** A name as text, unescaped. */
  name({from, to}: Range): string {
    const bytes = unescaped(this.bytes, from, to);
    return decodeUtf8(bytes, 0, bytes.length);
  }

  slice({from, to}: Range): Uint8Array {
    return this.bytes.subarray(from, to);
  }

  find(kind: FindingKind, at = this.at): void {
    this.pending.push({kind, ...this.position(at)});
  }

  /** The refusal of what stands there instead of what was expected. */
  expected(what: string, at = this.at, strictToo = true): PageRefused {
    const found = at < this.end ? describeByte(this.bytes[at] as number) : 'the end of the page';
    return this.refusal(`expected ${what}, found ${found}`, at, strictToo);
  }

  refusal(reason: string, at = this.at, strictToo = true): PageRefused {
    const {line, column} = this.position(at);
    return new PageRefused(`Line ${line}, column ${column}: ${reason}.`, line, column, strictToo);
  }

  /** Line and column of a byte of this record. */
  position(at: number): {line: number; column: number} {
    let {line} = this;
    for (let index = this.start; index < at; index++) if (this.bytes[index] === NEWLINE) line++;
    return {line, column: columnAt(this.bytes, at)};
  }

  private byteInside(what: string, open: number, nul: boolean): number {
    let byte = this.peek();
    while (byte === 0 && nul) {
      this.at++;
      byte = this.peek();
    }
    if (byte === -1) throw this.refusal(`the quotation mark that opens ${what} is never closed`, open);
    if (byte === 0) throw this.expected(`the closing quotation mark of ${what}`);
    return byte;
  }
}

function describeByte(byte: number): string {
  if (byte === NEWLINE || byte === RETURN) return 'the end of the line';
  if (byte === SPACE) return 'a space';
  if (byte === TAB) return 'a tab';
  return byte > SPACE && byte < 127 ? String.fromCharCode(byte) : `the byte ${byte.toString(16).padStart(2, '0')}`;
}

/** The column of a byte, from 1 in UTF-16 code units, as editors count: a character beyond U+FFFF is two of them. */
export function columnAt(bytes: Uint8Array, at: number): number {
  let column = 1;
  for (let index = at - 1; index >= 0 && bytes[index] !== NEWLINE; index--) {
    const byte = bytes[index] as number;
    if ((byte & 0xc0) !== 0x80) column += byte >= 0xf0 ? 2 : 1;
  }
  return column;
}
