// A query string as pairs of strings and back: the only place that knows about percent signs.
import type {Pair} from './migrate';

/** A piece of a query string that is no pair: its text and what is wrong with it, as a clause. */
export interface MalformedPiece {
  readonly key: string;
  readonly raw: string;
  readonly problem: string;
}

export interface ReadPairs {
  readonly pairs: readonly Pair[];
  readonly malformed: readonly MalformedPiece[];
}

/** `&amp;` is how a page's source writes `&`, and how a link looks that was copied from there; no key begins with `amp;`. */
const SEPARATOR = /&(?:amp;)*/;

/** Reads `a=1&b=two%20words`, with or without a leading `?` or `#`. A plus sign is a space. */
export function readPairs(query: string): ReadPairs {
  const pairs: Pair[] = [];
  const malformed: MalformedPiece[] = [];
  for (const raw of query.replace(/^[?#]/, '').split(SEPARATOR)) {
    if (raw === '') continue;
    const at = raw.indexOf('=');
    const key = decode(at < 0 ? raw : raw.slice(0, at));
    const value = decode(at < 0 ? '' : raw.slice(at + 1));
    const name = key ?? raw.slice(0, Math.max(at, 0));
    if (at < 0) malformed.push({key: name, raw, problem: `“${raw}” has no equals sign`});
    else if (key === null || key === '')
      malformed.push({key: name, raw, problem: `“${raw}” has no readable name before its equals sign`});
    else if (value === null)
      malformed.push({key, raw, problem: `“${raw}” has a percent sign that encodes no character`});
    else pairs.push([key, value]);
  }
  return {pairs, malformed};
}

/** Writes pairs so that browsers, chat programs and Markdown leave them as they are. */
export function writePairs(pairs: readonly Pair[]): string {
  return pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
}

/** Null when the text is not percent-encoded UTF-8. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/** Readable in an address: neither a browser nor a mail program rewrites these. */
const NOT_PLAIN = /[^A-Za-z0-9\-_.~!:,;@/$=?]+/gu;
/** Sentence signs and separators: programs that look for links leave them out at the end of one. */
const AT_THE_END = /[-_.~!:,;@/$=?]$/;

/** Escapes only what must be. Half of a surrogate pair, which no encoding has, becomes U+FFFD. */
function encode(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
  const escaped = whole.replace(NOT_PLAIN, (signs) => [...signs].map(percent).join(''));
  return AT_THE_END.test(whole) ? `${escaped.slice(0, -1)}${percent(whole.slice(-1))}` : escaped;
}

function percent(sign: string): string {
  const escaped = encodeURIComponent(sign);
  return escaped === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : escaped;
}
