// Checks the median of discounts against laws that hold for any rates.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {TERMS} from '../load-discounts';
import {discountTable} from './discounts';

const at = (value: number) => ({value, where: 'index.csv:1'});
const offerOf = (sizes: readonly (readonly [string, number])[]) => ({
  prices: new Map(sizes.map(([size]) => [`m7i.${size}`, at(2)])),
  reserved: new Map(sizes.flatMap(([size, rate]) => TERMS.map((term) => [`m7i.${size} ${term}`, at(rate)] as const))),
});

describe('the discount of a family', () => {
  it('lies between those of its sizes, whatever their order', () => {
    const rates = fc.array(fc.double({min: 0.1, max: 2, noNaN: true}), {minLength: 1, maxLength: 9});
    fc.assert(
      fc.property(rates, (some) => {
        const sizes = some.map((rate, index) => [`${index}xlarge`, rate] as const);
        const [row] = discountTable(offerOf(sizes)).rows;
        const [back] = discountTable(offerOf([...sizes].reverse())).rows;
        expect(row).toEqual(back);
        const discounts = some.map((rate) => 1 - rate / 2);
        expect(Number(row?.[1])).toBeGreaterThanOrEqual(Math.min(...discounts) - 5e-5);
        expect(Number(row?.[1])).toBeLessThanOrEqual(Math.max(...discounts) + 5e-5);
      }),
      {seed: 1},
    );
  });

  it('is the middle of three and the mean of the middle two of four', () => {
    expect(
      discountTable(
        offerOf([
          ['large', 1],
          ['xlarge', 1.2],
          ['2xlarge', 0.2],
        ]),
      ).rows[0]?.[1],
    ).toBe(0.5);
    expect(
      discountTable(
        offerOf([
          ['large', 1],
          ['xlarge', 1.2],
          ['2xlarge', 0.2],
          ['4xlarge', 1.9],
        ]),
      ).rows[0]?.[1],
    ).toBe(0.45);
  });

  it('does not count bare metal', () => {
    expect(
      discountTable(
        offerOf([
          ['large', 1],
          ['metal-24xl', 0.02],
          ['metal', 0.02],
        ]),
      ).rows[0]?.[1],
    ).toBe(0.5);
    expect(discountTable(offerOf([['metal', 1]])).rows).toEqual([]);
  });

  it('needs all four terms', () => {
    const offer = offerOf([['large', 1]]);
    offer.reserved.delete('m7i.large convertible3y');
    expect(discountTable(offer).rows).toEqual([]);
  });
});
