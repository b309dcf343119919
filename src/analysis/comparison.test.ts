// What made the difference between two scenarios of a model that is worked out on paper: margin = sold × (price − cost) − fixed = 50.
import {describe, expect, it} from 'vitest';
import {defaultInputs, type Inputs} from '../model/field';
import {compare} from './comparison';
import {toy} from './testing/toy';

const inputs = defaultInputs(toy.fields);
const ask = (patch: Inputs, output = 'margin') => compare(toy, {output, inputs, patch}, null);

describe('what made the difference', () => {
  it('is all of it where one input differs', () => {
    expect(ask({price: 14})).toEqual({
      output: 'margin',
      base: 50,
      other: 110, // 30 × 7 − 100
      difference: 60,
      causes: [{name: 'price', from: 12, to: 14, alone: 110, share: 60}],
      orders: {orders: 1, of: 1, sampled: false},
    });
  });

  it('is shared where two work on each other, and 0 where one does nothing', () => {
    // Price 14 adds 30 × 2 = 60 at 30 pieces and 40 × 2 = 80 at 40; ten pieces more add 10 × 5 = 50 and 10 × 7 = 70. Together 130.
    expect(ask({price: 14, sold: 40, unused: 9})).toMatchObject({
      difference: 130,
      causes: [
        {name: 'price', alone: 110, share: expect.closeTo(70, 9)},
        {name: 'sold', alone: 100, share: expect.closeTo(60, 9)},
        {name: 'unused', alone: 50, share: 0},
      ],
      orders: {orders: 6, of: 6, sampled: false},
    });
  });

  it('of a table and of a choice is one share each', () => {
    expect(ask({plan: 'b', extras: [{amount: 7}, {amount: 3}]})).toMatchObject({
      difference: 10,
      causes: [
        {name: 'plan', share: 0},
        {name: 'extras', share: 10},
      ],
    });
  });

  it('has no shares where one of both is never reached, and still says what each does by itself', () => {
    // Pays back after 100 ÷ (30 × 5); at a cost of 12 never; with half the fixed cost after half the time.
    expect(ask({cost: 12, fixed: 50}, 'months')).toMatchObject({
      base: expect.closeTo(2 / 3, 12),
      other: null,
      difference: null,
      causes: [
        {name: 'cost', alone: null, share: null},
        {name: 'fixed', alone: expect.closeTo(1 / 3, 12), share: null},
      ],
      orders: null,
    });
  });

  it('goes round an order that has no answer on the way', () => {
    const found = ask({price: 20, cost: 15}, 'months');
    // 100 ÷ (30 × 5) both times. With the cost first it never pays back on the way; with the price first 100 ÷ (30 × 13).
    expect(found).toMatchObject({difference: 0, orders: {orders: 1, of: 2, sampled: false}});
    expect(found.causes.map(({share}) => share)).toEqual([
      expect.closeTo(100 / 390 - 2 / 3, 12),
      expect.closeTo(2 / 3 - 100 / 390, 12),
    ]);
  });

  it('of nothing is nothing', () => {
    expect(ask({})).toMatchObject({difference: 0, causes: []});
  });
});
