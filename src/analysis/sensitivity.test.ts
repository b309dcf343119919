// The tornado of a model that is small enough to be worked out on paper: margin = sold × (price − cost) − fixed = 50.
import {describe, expect, it} from 'vitest';
import {defaultInputs, type Inputs} from '../model/field';
import {sensitivity} from './sensitivity';
import {toy} from './testing/toy';

const ask = (changed: Inputs = {}, output = 'margin') =>
  sensitivity(toy, {...defaultInputs(toy.fields), ...changed}, null, output);

describe('sensitivity', () => {
  it('turns each number by itself, and sorts by what that does', () => {
    const {base, bars} = ask();
    expect(base).toBe(50);
    expect(
      bars.map(({place, span, low, high, swing}) => [
        place.path,
        span.origin,
        low.input,
        low.outcome,
        high.input,
        high.outcome,
        swing,
      ]),
    ).toEqual([
      ['fixed', 'slider', 0, 150, 400, -250, 400],
      ['cost', 'slider', 5, 110, 15, -190, 300], // 30 × 7 − 100 and 30 × −3 − 100
      ['price', 'tenth', 10.8, expect.closeTo(14, 9), 13.2, expect.closeTo(86, 9), expect.closeTo(72, 9)],
      ['sold', 'tenth', 27, 35, 33, 65, 30],
    ]);
  });

  it('says what it does not turn, or turns for nothing', () => {
    const {unmoved, zero, blank, rowsBeyond} = ask({
      extras: Array.from({length: 7}, () => ({amount: 0})),
    });
    const paths = (places: readonly {readonly path: string}[]) => places.map(({path}) => path);
    expect(paths(unmoved)).toEqual(['unused']);
    expect(paths(blank)).toEqual(['rebate']);
    expect(paths(zero)).toEqual(['discount', ...[1, 2, 3, 4, 5].map((row) => `extras.${row}.amount`)]);
    expect(rowsBeyond).toBe(2);
  });

  it('takes the ends of a typed range, and leaves the other ranges at their middle', () => {
    const {bars} = ask({price: {low: 10, high: 20}, cost: {low: 6, high: 10}});
    // Middles: 30 × (15 − 8) − 100 = 110.
    expect(bars.find(({place}) => place.path === 'price')).toMatchObject({
      span: {low: 10, high: 20, origin: 'range'},
      low: {outcome: -40},
      high: {outcome: 260},
    });
  });

  it('turns cells of rows', () => {
    const {bars} = ask({extras: [{amount: 100}, {amount: 500}]});
    expect(bars.filter(({place}) => place.at).map(({place, swing}) => [place.label, swing])).toEqual([
      ['Amount (extra 2)', 100],
      ['Amount (extra 1)', 20],
    ]);
  });

  it('counts whole things by whole ones, and stays in the domain', () => {
    const spans = ask({sold: 3, discount: 96}).bars.map(({place, span}) => [place.path, span.low, span.high]);
    expect(spans).toContainEqual(['sold', 2, 4]);
    expect(spans).toContainEqual(['discount', 86.4, 100]);
  });

  it('puts what turns a number into never first', () => {
    const {bars, base} = ask({}, 'months'); // 100 ÷ (30 × 5)
    expect(base).toBeCloseTo(2 / 3, 12);
    expect(bars[0]).toMatchObject({place: {path: 'cost'}, high: {outcome: null}, swing: Number.POSITIVE_INFINITY});
    expect(bars.slice(1).every(({swing}) => Number.isFinite(swing))).toBe(true);
  });

  it('keeps what has no answer at an end, with its reason', () => {
    const {bars} = ask({}, 'known');
    expect(bars).toMatchObject([
      {place: {path: 'price'}, low: {outcome: 10.8}, high: {outcome: {reason: 'No price is known from 13 on.'}}},
    ]);
  });

  it('refuses a name that is no output', () => {
    expect(() => ask({}, 'nothing')).toThrow(RangeError);
  });
});
