// Cuts JSON into tokens as its text arrives, and makes values only of those that somebody wants.

export type JsonTokenKind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'number' | 'literal';
export type JsonScalar = string | number | boolean | null;

export interface TokenTaker {
  /** What the next string or number would be: any other than a wanted one is checked, and then handed over as null. */
  readonly wants: 'name' | 'value' | 'nothing';
  /** Takes a token that begins at that offset; false when it cannot stand there. */
  take(kind: JsonTokenKind, value: JsonScalar, offset: number): boolean;
}

/** The text is no JSON, at an offset in UTF-16 code units from its beginning. */
export class TokenError extends Error {
  constructor(
    readonly offset: number,
    /** The text there, from the token or character that cannot stand. */
    readonly found: string,
    readonly inString = false,
    /** It goes on for longer than any text is. */
    readonly isEndless = false,
  ) {
    super(`No JSON at ${offset}.`);
  }
}

const QUOTE = 34;
const BACKSLASH = 92;
const SPACE = 32;
const SHORT_ESCAPES = '"\\/bfnrt';
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NUMBER_TAIL = /[-+.\deE]*/y;
const LITERALS: readonly (readonly [text: string, value: boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
/** More of a string is no text, but a quotation mark that was never closed. All of it is looked at again with each piece. */
const LONGEST_STRING = 1 << 24;
/** The engine keeps the whole piece alive for a longer part of it; those are copied. */
const LONGEST_COPIED_PART = 12;

export class JsonTokenizer {
  /** What has not been cut yet, and the offset of its beginning. */
  private text = '';
  private origin = 0;
  /** How far a string that has not ended yet has been checked. */
  private checked = 0;
  /** Offset of the last token. */
  offset = 0;

  constructor(private readonly taker: TokenTaker) {}

  /** @throws TokenError at the first token or character that cannot stand where it does. */
  write(piece: string): void {
    this.text += piece;
    this.cut(false);
  }

  /** @returns whether nothing is left of a token that began. @throws TokenError as `write`. */
  end(): boolean {
    this.cut(true);
    return this.text === '';
  }

  /** Up to the last token that is whole; at the end of the text a number is. */
  private cut(ended: boolean): void {
    const {text} = this;
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === SPACE || code === 10 || code === 13 || code === 9) {
        at += 1;
        continue;
      }
      const after = code === QUOTE ? this.string(at) : this.other(at, code, ended);
      if (after < 0) break;
      at = after;
    }
    this.text = text.slice(at);
    this.origin += at;
    if (this.text.length > LONGEST_STRING) throw new TokenError(this.origin, '"', true, true);
  }

  /** @returns where the next token may begin, or -1 when the text ends before the token does. */
  private other(at: number, code: number, ended: boolean): number {
    const {text} = this;
    switch (code) {
      case 123:
      case 125:
      case 91:
      case 93:
      case 44:
      case 58:
        this.hand(text.charAt(at) as JsonTokenKind, null, at, at + 1);
        return at + 1;
      default:
        return code === 45 || (code >= 48 && code <= 57) ? this.number(at, ended) : this.literal(at);
    }
  }

  private number(at: number, ended: boolean): number {
    const {text} = this;
    NUMBER_TAIL.lastIndex = at;
    NUMBER_TAIL.test(text);
    // What follows may belong to it, but in the next piece.
    if (NUMBER_TAIL.lastIndex === text.length && !ended) return -1;
    NUMBER.lastIndex = at;
    if (!NUMBER.test(text)) {
      if (at + 1 === text.length) return -1;
      throw this.error(at);
    }
    const after = NUMBER.lastIndex;
    this.hand('number', this.taker.wants === 'value' ? Number(text.slice(at, after)) : null, at, after);
    return after;
  }

  private literal(at: number): number {
    const {text} = this;
    for (const [word, value] of LITERALS) {
      if (text.startsWith(word, at)) {
        this.hand('literal', value, at, at + word.length);
        return at + word.length;
      }
      if (text.length - at < word.length && word.startsWith(text.slice(at))) return -1;
    }
    throw this.error(at);
  }

  private string(at: number): number {
    const {text} = this;
    const length = text.length;
    let index = at === 0 && this.checked > 0 ? this.checked : at + 1;
    for (; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code === QUOTE) break;
      if (code < SPACE) throw this.error(index, true);
      if (code !== BACKSLASH) continue;
      const after = this.escape(index);
      if (after < 0) break;
      index = after - 1;
    }
    if (index >= length || text.charCodeAt(index) !== QUOTE) {
      this.checked = index - at;
      return -1;
    }
    this.checked = 0;
    const {wants} = this.taker;
    this.hand('string', wants === 'nothing' ? null : stringAt(text, at, index + 1, wants), at, index + 1);
    return index + 1;
  }

  /** @returns where the character behind an escape is, or -1 when the text ends within it. */
  private escape(backslash: number): number {
    const {text} = this;
    const next = backslash + 1;
    if (next === text.length) return -1;
    if (SHORT_ESCAPES.includes(text.charAt(next))) return next + 1;
    if (text.charAt(next) !== 'u') throw this.error(next, true);
    for (let index = next + 1; index < next + 5; index++) {
      if (index === text.length) return -1;
      if (!/[\da-fA-F]/.test(text.charAt(index))) throw this.error(index, true);
    }
    return next + 5;
  }

  private hand(kind: JsonTokenKind, value: JsonScalar, at: number, after: number): void {
    this.offset = this.origin + at;
    if (!this.taker.take(kind, value, this.offset)) throw new TokenError(this.offset, this.text.slice(at, after));
  }

  private error(at: number, inString = false): TokenError {
    return new TokenError(this.origin + at, String.fromCodePoint(this.text.codePointAt(at) ?? 0), inString);
  }
}

/** The string between two quotation marks, as text that holds on to nothing else. */
function stringAt(text: string, from: number, to: number, wants: 'name' | 'value'): string {
  const plain = text.slice(from + 1, to - 1);
  if (!plain.includes('\\') && (wants === 'name' || plain.length <= LONGEST_COPIED_PART)) return plain;
  return JSON.parse(text.slice(from, to)) as string;
}
