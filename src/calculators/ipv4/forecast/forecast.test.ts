// Holds the dates against brute force, against the closed forms, and against common sense about larger subnets.
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {truncatedNormal} from '../../../analysis/random';
import {DAYS_PER_MONTH, exhaustionDay, monthsCompound, monthsSteady, nodeDemand, prefixCapacity} from './forecast';
import {quantileBand, simulatedBand} from './forecast-band';
import {karpenterSurge} from './surge';

const growing = fc.record({
  fixed: fc.integer({min: 0, max: 200}),
  nodes: fc.integer({min: 0, max: 40}),
  perNode: fc.integer({min: 1, max: 60}),
  growthPerMonth: fc.double({min: -0.05, max: 0.5, noNaN: true}),
  budget: fc.constantFrom(0, 0.1, 0.25),
});
type Growing = typeof growing extends fc.Arbitrary<infer Value> ? Value : never;
/** A fleet that shrinks has its peak today; the law is about fleets that do not. */
const demandOf =
  ({budget, ...rest}: Growing) =>
  (day: number) =>
    nodeDemand(
      {...rest, growthPerMonth: Math.max(0, rest.growthPerMonth), surge: (n) => karpenterSurge(n, budget)},
      day,
    );

describe('the day by whole nodes', () => {
  test('is the first that brute force finds', () => {
    fc.assert(
      fc.property(growing, fc.integer({min: 0, max: 3000}), (fleet, capacity) => {
        const demand = demandOf(fleet);
        const horizon = 1500;
        let first: number | null = null;
        for (let day = 0; day <= horizon && first === null; day++) if (demand(day) > capacity) first = day;
        expect(exhaustionDay(demand, capacity, horizon)).toBe(first);
      }),
      {seed: 1, numRuns: 400},
    );
  });

  test('is never earlier in a larger subnet', () => {
    fc.assert(
      fc.property(growing, fc.integer({min: 0, max: 5000}), fc.integer({min: 1, max: 4000}), (fleet, small, more) => {
        const day = (capacity: number) => exhaustionDay(demandOf(fleet), capacity) ?? Number.POSITIVE_INFINITY;
        expect(day(small + more)).toBeGreaterThanOrEqual(day(small));
      }),
      {seed: 1, numRuns: 2000},
    );
  });

  it('comes when the next node does not fit, and not before', () => {
    const demand = (day: number) => nodeDemand({...fleet, surge: () => 1}, day);
    const fleet = {fixed: 11, nodes: 6, perNode: 30, growthPerMonth: 0.05};
    // The subnet holds (251 − 11) ÷ 30 = 8 nodes, one of them for the surge: the eighth of its own is the first too many.
    const expected = Math.floor((Math.log(7 / 6) / Math.log(1.05)) * DAYS_PER_MONTH) + 1;
    expect(exhaustionDay(demand, 251)).toBe(expected);
    expect(demand(expected - 1)).toBe(11 + 8 * 30);
    expect(demand(expected)).toBe(11 + 9 * 30);
  });

  it('is never without nodes, and survives growth beyond all numbers', () => {
    const none = {fixed: 5, nodes: 0, perNode: 30, growthPerMonth: 10, surge: () => 6};
    expect(exhaustionDay((day) => nodeDemand(none, day), 251)).toBeNull();
    expect(exhaustionDay((day) => nodeDemand({...none, nodes: 1, surge: () => 0}, day), 251)).toBeGreaterThan(0);
  });
});

describe('the months by formula', () => {
  it('are those after which the demand equals the room', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 100}),
        fc.integer({min: 1, max: 1000}),
        fc.integer({min: 0, max: 16}),
        fc.double({min: 1e-6, max: 1, noNaN: true}),
        (fixed, start, headroom, growthPerMonth) => {
          const months = monthsCompound({fixed, growing: start, capacity: 4091, headroom, growthPerMonth});
          expect(fixed + start * (1 + growthPerMonth) ** (months ?? 0)).toBeCloseTo(4091 - headroom, 5);
        },
      ),
      {seed: 1},
    );
  });

  it.each([
    ['over already', {now: 251, capacity: 251, headroom: 8, addressesPerMonth: -1}, 0],
    ['never, when it shrinks', {now: 100, capacity: 251, addressesPerMonth: -1}, null],
    ['never, when nothing changes', {now: 251, capacity: 251, addressesPerMonth: 0}, null],
    ['today, when it is just full and grows', {now: 251, capacity: 251, addressesPerMonth: 1}, 0],
  ])('are %s', (_what, growth, expected) => {
    expect(monthsSteady(growth)).toBe(expected);
  });

  it('of prefixes are about blocks, not addresses', () => {
    expect(prefixCapacity(0, 3)).toBe(48);
    expect(prefixCapacity(14, 0)).toBe(224);
  });
});

describe('the band', () => {
  const growth = {fixed: 40, growing: 1200, capacity: 4091};
  const monthsAt = (growthPerMonth: number) => monthsCompound({...growth, growthPerMonth});

  it('by simulation agrees with the one by formula', () => {
    const belief = {mean: 0.05, deviation: 0.015};
    const formula = quantileBand(monthsAt, belief);
    const drawn = simulatedBand(monthsAt, belief);
    // Of 2,000 draws a tenth is known to within 0.7 points of a percent, twice over.
    expect(Math.abs((drawn.p10 ?? 0) / (formula.p10 ?? 0) - 1)).toBeLessThan(0.03);
    expect(Math.abs((drawn.p50 ?? 0) / (formula.p50 ?? 0) - 1)).toBeLessThan(0.03);
    expect(Math.abs((drawn.p90 ?? 0) / (formula.p90 ?? 0) - 1)).toBeLessThan(0.06);
    expect(simulatedBand(monthsAt, belief)).toEqual(drawn);
    expect(simulatedBand(monthsAt, belief, {seed: 2})).not.toEqual(drawn);
  });

  it('ends in never where one in ten draws does not grow', () => {
    const band = simulatedBand(monthsAt, {mean: 0.01, deviation: 0.02});
    expect(band.p10).toBeTypeOf('number');
    expect(band.p90).toBeNull();
    expect(quantileBand(monthsAt, {mean: 0.01, deviation: 0.02}).p90).toBeNull();
  });

  it('gives two questions the same draws, although one of them draws more for itself', () => {
    const belief = {mean: 0.05, deviation: 0.02};
    const plain: number[] = [];
    const thirsty: number[] = [];
    const keep = (seen: number[], drawn: number, time: number) => {
      seen.push(drawn);
      return time;
    };
    simulatedBand((drawn) => keep(plain, drawn, 1), belief, {draws: 50});
    simulatedBand((drawn, random) => keep(thirsty, drawn, truncatedNormal(random, 1, 1, 0)), belief, {draws: 50});
    expect(plain).toHaveLength(50);
    expect(thirsty).toEqual(plain);
  });
});
