// Shares of a difference: against sums worked out by hand, and the three laws that make them the only fair ones.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {attribute, MOST_EXACT, setsOf} from './attribution';

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Values of all sets of up to `MOST_EXACT` changes. */
const game = fc.integer({min: 1, max: 6}).chain((changes) =>
  fc.record({
    changes: fc.constant(changes),
    values: fc.array(fc.double({min: -1e6, max: 1e6, noNaN: true}), {
      minLength: 2 ** changes,
      maxLength: 2 ** changes,
    }),
  }),
);

describe('shares of a difference', () => {
  it('of two factors split what they make together', () => {
    // 2 × 3 becomes 4 × 5: the first adds 6 before the second and 10 after it, the second 4 and 8.
    const product = (set: number) => (set & 1 ? 4 : 2) * (set & 2 ? 5 : 3);
    expect(attribute(2, product)).toEqual({shares: [8, 6], orders: 2, of: 2, sampled: false});
  });

  it('of the three gloves: who owns the only right one has four times the share of each left one', () => {
    // Shapley’s textbook case: a pair is worth 1. The right glove comes first in 2 of 6 orders, so 4/6; each left one completes 1 of 6.
    const pairs = (set: number) => (set & 1 && set & 6 ? 1 : 0);
    expect(attribute(3, pairs)?.shares).toEqual([
      expect.closeTo(4 / 6, 12),
      expect.closeTo(1 / 6, 12),
      expect.closeTo(1 / 6, 12),
    ]);
  });

  it('add up to the difference, whatever the values', () => {
    fc.assert(
      fc.property(game, ({changes, values}) => {
        const found = attribute(changes, (set) => values[set]);
        const difference = (values.at(-1) ?? 0) - (values[0] ?? 0);
        expect(Math.abs(sum(found?.shares ?? []) - difference)).toBeLessThan(1e-9 * 1e6);
      }),
    );
  });

  it('are 0 for a change that adds nothing, and leave the others theirs', () => {
    fc.assert(
      fc.property(game, ({changes, values}) => {
        const without = attribute(changes, (set) => values[set])?.shares ?? [];
        const found = attribute(changes + 1, (set) => values[set % 2 ** changes])?.shares ?? [];
        expect(found.at(-1)).toBe(0);
        found.slice(0, -1).forEach((share, at) => {
          expect(Math.abs(share - (without[at] ?? 0))).toBeLessThan(1e-9 * 1e6);
        });
      }),
    );
  });

  it('are equal for changes that can take each other’s place', () => {
    const count = (set: number) => set.toString(2).replaceAll('0', '').length;
    fc.assert(
      fc.property(fc.array(fc.double({min: -1e6, max: 1e6, noNaN: true}), {minLength: 6, maxLength: 6}), (bySize) => {
        const shares = attribute(5, (set) => bySize[count(set)])?.shares ?? [];
        for (const share of shares) expect(Math.abs(share - (shares[0] ?? 0))).toBeLessThan(1e-9 * 1e6);
      }),
    );
  });

  it('leave out the orders that lead through a set without a value', () => {
    // The second change has no value by itself: only the first may come first, and it adds 1, then the second 9.
    expect(attribute(2, (set) => [0, 1, undefined, 10][set])).toEqual({
      shares: [1, 9],
      orders: 1,
      of: 2,
      sampled: false,
    });
    expect(attribute(2, (set) => [0, undefined, undefined, 10][set])).toBeNull();
  });

  it('of more changes than all orders can be tried for are those of one order and its reverse, and still add up', () => {
    const changes = MOST_EXACT + 3;
    const has = (set: number, at: number) => Math.floor(set / 2 ** at) % 2;
    // Each adds its number, and the first and the last together 100 more: each of the two comes last once.
    const value = (set: number) =>
      sum(Array.from({length: changes}, (_, at) => at * has(set, at))) + 100 * has(set, 0) * has(set, changes - 1);
    expect(setsOf(changes)).toHaveLength(2 * changes);
    expect(attribute(changes, value)).toEqual({
      shares: [50, ...Array.from({length: changes - 2}, (_, at) => at + 1), 50 + changes - 1],
      orders: 2,
      of: 2,
      sampled: true,
    });
  });
});
