// Characters that a reader does not see, or that turn round the text beside them: refused in values, spelt out in notices.

/** Controls, halves of a pair, line and paragraph signs, marks of direction, and spaces without width. */
const UNSEEN = /[\p{Cc}\p{Surrogate}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;

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
