// A sentence in parts, so that the numbers in it can be set in the reader's colour and opened to their working.

export type Phrase = string | {readonly text: string; readonly strong: true; readonly step?: string};

export function plainText(phrases: readonly Phrase[]): string {
  return phrases.map((phrase) => (typeof phrase === 'string' ? phrase : phrase.text)).join('');
}

/** A number or name of the answer that opens to the working of `step`. */
export function strong(text: string, step?: string): Phrase {
  return step ? {text, strong: true, step} : {text, strong: true};
}
