// What a page says about a part of a link that it cannot honour. Every code has its section in docs/reference/errors.md.
import {spellUnseen} from './unseen';

/** Every code there is, in the order of the reference. Codes are permanent: other pages link to their sections. */
export const NOTICE_CODES = [
  'malformed',
  'unknown-key',
  'retired-key',
  'foreign-key',
  'duplicate-key',
  'invalid-value',
  'outside-domain',
  'unknown-choice',
  'too-many-rows',
  'too-many-alternatives',
  'unknown-data',
  'unknown-output',
  'two-states',
  'bad-version',
  'newer-version',
] as const;

export type NoticeCode = (typeof NOTICE_CODES)[number];

export interface Notice {
  readonly code: NoticeCode;
  /** The key as today's version calls it; for a piece that is no pair, the piece. */
  readonly key: string;
  /** The value as the link has it, decoded; at most 200 characters. */
  readonly raw: string;
  /** The whole value, where `raw` is only its beginning. */
  readonly whole?: string;
  /** For the reader: what is wrong, and at its end what is used instead. */
  readonly reason: string;
  /** The valid text that was probably meant. It is offered, never used. */
  readonly nearest?: string;
  /** Whether the answer may not be the one that the link asked for. */
  readonly affectsAnswer: boolean;
}

const LONGEST = 200;

/**
 * Joins what is wrong with what is used instead, and keeps a page from drowning in somebody's raw text.
 * @param pair the key and the raw value that it is about.
 */
export function notice(
  code: NoticeCode,
  [key, raw]: readonly [string, string],
  problem: string,
  instead: string,
  {nearest, affectsAnswer = true}: {readonly nearest?: string; readonly affectsAnswer?: boolean} = {},
): Notice {
  const said = [key, raw].reduce(
    (text, long) => (long.length > LONGEST ? text.replaceAll(long, () => shorten(long)) : text),
    problem,
  );
  const shown = {
    code,
    key: shorten(key),
    raw: shorten(raw),
    reason: spellUnseen(`${said} ${instead}`),
    affectsAnswer,
    ...(raw.length > LONGEST ? {whole: raw} : {}),
  };
  return nearest === undefined ? shown : {...shown, nearest};
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
