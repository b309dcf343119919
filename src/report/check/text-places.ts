// Where an offset of a text is, as an editor counts lines and columns.
import type {TextPosition} from '../../importers/text-position';

/** Answers for any offsets of one text, in any order; beyond the text with its end. */
export function placesIn(text: string): (offset: number) => TextPosition {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({index, 0: end}) => index + end.length)];
  return (offset) => {
    const within = Math.min(Math.max(offset, 0), text.length);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as number) <= within) low = middle;
      else high = middle - 1;
    }
    return {line: low + 1, column: within - (starts[low] as number) + 1};
  };
}
