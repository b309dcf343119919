// Bands against exact quantiles: of normal and lognormal ranges, of their sums and products, with the seed that every link has.
import {describe, expect, it} from 'vitest';
import {defaultInputs, type Inputs} from '../model/field';
import type {Against} from './break-even';
import {toy} from './testing/toy';
import {drawEach, uncertaintyOf} from './uncertainty';

function ask(changed: Inputs, against: Against = {target: 0}) {
  const inputs = {...defaultInputs(toy.fields), ...changed};
  const outputs = ['margin', 'stepped', 'known', 'months'];
  const question = {inputs, outputs, against, draws: 2000};
  return uncertaintyOf(toy, question, [...drawEach(toy, question, null)]);
}

const bandOf = (found: ReturnType<typeof ask>, output: string) => {
  const band = found.bands.find((each) => each.output === output);
  if (!band) throw new Error(`There is no band of ${output}.`);
  return band;
};

describe('a band', () => {
  it('of a linear model over a normal range is the range, moved', () => {
    // margin = 150 − fixed, fixed = −60..40: 110 to 210 about 160. The 5 % point of 2,000 draws strays by 0.0106 ÷ 0.0034 of a deviation.
    const {low, median, high} = bandOf(ask({fixed: {low: -60, high: 40}}), 'margin');
    const deviation = 100 / (2 * 1.6448536);
    expect(Math.abs((low ?? 0) - 110)).toBeLessThan(4 * 0.0473 * deviation);
    expect(Math.abs((median ?? 0) - 160)).toBeLessThan(4 * 0.028 * deviation);
    expect(Math.abs((high ?? 0) - 210)).toBeLessThan(4 * 0.0473 * deviation);
  });

  it('of a sum of two normal ranges is narrower than the sum of the ranges: by the root of the squares', () => {
    // Extras −30..30 and fixed −40..40: half the band is √(30² + 40²) = 50, about 150.
    const {low, high} = bandOf(ask({fixed: {low: -40, high: 40}, extras: [{amount: {low: -30, high: 30}}]}), 'margin');
    expect(Math.abs((low ?? 0) - 100)).toBeLessThan(4 * 0.0473 * (50 / 1.6448536));
    expect(Math.abs((high ?? 0) - 200)).toBeLessThan(4 * 0.0473 * (50 / 1.6448536));
  });

  it('of a positive range is lognormal: its median is the root of its ends, not their middle', () => {
    // 30 × (price − 7) − 100 with price = 9..16: the median price is 12, ends 9 and 16.
    const {low, median, high} = bandOf(ask({price: {low: 9, high: 16}}), 'margin');
    expect(Math.abs((low ?? 0) - -40) / 30).toBeLessThan(0.3);
    expect(Math.abs((median ?? 0) - 50) / 30).toBeLessThan(0.25);
    expect(Math.abs((high ?? 0) - 170) / 30).toBeLessThan(0.6);
  });

  it('is the same every time', () => {
    const changed = {price: {low: 9, high: 16}, sold: {low: 20, high: 40}};
    expect(ask(changed)).toEqual(ask(changed));
  });

  it('leaves out what has no value and counts it, and counts never as the most', () => {
    const found = ask({price: {low: 6.5, high: 16}});
    expect(bandOf(found, 'known').missing).toBeGreaterThan(200);
    expect(bandOf(found, 'known').high).toBeLessThan(13);
    expect(bandOf(found, 'months')).toMatchObject({high: null, missing: 0});
  });

  it('draws whole things where things are counted, within the domain', () => {
    const {low, high} = bandOf(ask({sold: {low: 0, high: 3}}), 'margin');
    expect([low, high].map((each) => Number.isInteger(((each ?? 0) + 100) / 5))).toEqual([true, true]);
    expect(low).toBe(-100);
  });
});

describe('the chance of a decision', () => {
  it('is the share of draws in which it holds', () => {
    // 150 − fixed is at least 0 for fixed up to 150, the middle of 100..200 as a normal; 100..200 is lognormal: median √20,000 = 141.4.
    const {decision} = ask({fixed: {low: -50, high: 350}});
    expect(decision.known).toBe(2000);
    expect(Math.abs(decision.reached / 2000 - 0.5)).toBeLessThan(4 * 0.0112);
  });

  it('is held against an alternative in the same draws', () => {
    // The same draws with 10 more of fixed cost: always less.
    const {decision} = ask({price: {low: 9, high: 16}}, {patch: {fixed: 110}});
    expect(decision).toMatchObject({reached: 2000, known: 2000});
  });
});
