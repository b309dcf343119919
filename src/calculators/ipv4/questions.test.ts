// What would change the answer, against arithmetic on paper: six m5.large in three /24, each node with 30 addresses of 251 − 8 − 6.
import {describe, expect, it} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {interfaces} from '../../datasets/interfaces';
import {loadDataset} from '../../model/dataset';
import {defaultInputs} from '../../model/field';
import {asked, DRAW_ERRORS, TO_95} from '../testing/asked';
import {ipv4} from '.';

const inputs = defaultInputs(ipv4.fields);
const date = '2026-09-04';
const data = await loadDataset(interfaces, date, interfaces.partsFor(date, inputs), readerOf(interfaces));
const ask = asked(ipv4, inputs, data);

const DAYS = 30.4375;

/** Months until there are more than so many times as many pods: the first whole day after. */
function until(times: number, growth = 0.05): number {
  return (Math.floor((Math.log(times) / Math.log1p(growth)) * DAYS) + 1) / DAYS;
}

/** Nodes of a zone that fit, less the two that an update adds, over the two there are: as many times the pods. */
function timesWith(headroom: number): number {
  return (Math.floor((251 - 6 - headroom) / 30) - 2) / 2;
}

describe('what the end turns on', () => {
  it('over the growth: never at none, at 20 % a month after two and a half times the pods', () => {
    expect(ask.bar('runsOut', 'growth')).toEqual([
      [0, null],
      [20, expect.closeTo(until(2.5, 0.2), 9)],
    ]);
  });

  it('over the addresses kept free: a node more with none, a node less with 64', () => {
    expect([timesWith(0), timesWith(8), timesWith(64)]).toEqual([3, 2.5, 2]);
    expect(ask.bar('runsOut', 'headroom')).toEqual([
      [0, expect.closeTo(until(3), 9)],
      [64, expect.closeTo(until(2), 9)],
    ]);
  });
});

describe('where the end flips', () => {
  it('to less than two years over the growth: at (1 + g)^(730 days) = 2.5', () => {
    // A whole day after 730 days is the first that is not below 24 months, 730.5 days.
    const growth = 2.5 ** (DAYS / 730) - 1;
    const flips = ask.flips('runsOut', 24, 'growth');
    expect(flips).toHaveLength(1);
    expect(flips[0]?.rises).toBe(false);
    expect(Math.abs((flips[0]?.to ?? 0) - 100 * growth)).toBeLessThan(1e-6);
  });

  it('to less than 20 months over the addresses kept free: where the eighth node no longer fits', () => {
    // 251 − 6 − 240 = 5.
    expect(ask.flips('runsOut', 20, 'headroom')[0]).toEqual({from: 5, to: 6, rises: false, jump: false});
  });
});

describe('how sure the end is', () => {
  it('over the growth: its 5 % point is the end at the 95 % point of the growth, and the other way round', () => {
    const deviation = Math.log(8 / 3) / (2 * TO_95);
    const {low, median, high} = ask.band('runsOut', {growth: {low: 3, high: 8}});
    for (const [value, growth, error] of [
      [low, 0.08, DRAW_ERRORS.end],
      [median, Math.sqrt(0.03 * 0.08), DRAW_ERRORS.middle],
      [high, 0.03, DRAW_ERRORS.end],
    ] as const) {
      // What the end moves by with a deviation of the growth: its slope is the end ÷ (1 + g) ÷ ln (1 + g). And a day for whole days.
      const slope = (until(2.5, growth) / ((1 + growth) * Math.log1p(growth))) * growth * deviation;
      expect(Math.abs((value ?? 0) - until(2.5, growth))).toBeLessThan(4 * error * slope + 1 / DAYS);
    }
  });
});
