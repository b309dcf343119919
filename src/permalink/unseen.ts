// Characters that a reader does not see, or that turn round the text beside them: refused in values, spelt out in notices.

/**
 * Controls, halves of a pair, line and paragraph signs, marks of direction, and spaces without width: the inside of a character
 * class, without Unicode properties, so that it stands in a JSON Schema too, whose readers use many kinds of patterns.
 */
export const UNSEEN_SIGNS = String.raw`\u0000-\u001f\u007f-\u009f\ud800-\udfff\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff`;

const UNSEEN = new RegExp(`[${UNSEEN_SIGNS}]`, 'gu');

export function hasUnseen(text: string): boolean {
  return text.search(UNSEEN) >= 0;
}

/** The same text with each such character as its code point, `[U+202E]`. */
export function spellUnseen(text: string): string {
  return text.replace(
    UNSEEN,
    (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}
