// Two ways to count what is left without labels: row by row, and by sums of hashes where all rows have the same labels.
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {RowCounter} from './row-counter';

/** Rows of so many labels each; pair `value × labels + label` is that value of the label. */
function counterOf(rows: readonly (readonly number[])[], labels: number): RowCounter {
  const pairs = rows.flatMap((row) => row.map((value, label) => value * labels + label));
  const starts = Uint32Array.from({length: rows.length + 1}, (_, row) => row * labels);
  return new RowCounter(
    starts,
    Int32Array.from(pairs),
    Int32Array.from({length: 6 * labels}, (_, pair) => pair % labels),
  );
}

it('rows that have the same labels are counted alike by both, whichever labels go and whichever rows are asked of', () => {
  const estate = fc.integer({min: 1, max: 6}).chain((labels) =>
    fc.record({
      labels: fc.constant(labels),
      rows: fc.array(fc.array(fc.nat(5), {minLength: labels, maxLength: labels}), {minLength: 2, maxLength: 40}),
    }),
  );
  fc.assert(
    fc.property(estate, fc.nat(63), ({labels, rows}, bits) => {
      const names = Array.from({length: labels}, (_, label) => label);
      const dropped = Uint8Array.from(names, (label) => (bits >> label) & 1);
      const counter = counterOf(rows, labels);
      for (const part of [
        {from: 0, to: rows.length},
        {from: 1, to: rows.length},
      ]) {
        const naive = new Set(
          rows.slice(part.from).map((row) => row.filter((_, label) => dropped[label] !== 1).join()),
        );
        expect(counter.leftOfEven(part, names, dropped)).toBe(naive.size);
        expect(counter.left(part, {dropped, added: []})).toBe(naive.size);
      }
    }),
  );
});
