// What would change the answer, against arithmetic on paper: 9,400 series on each of 20 targets, scraped every 15 seconds.
import {describe, expect, it} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {tariffs} from '../../datasets/tariffs';
import {latestDate, loadDataset} from '../../model/dataset';
import {defaultInputs} from '../../model/field';
import {asked, DRAW_ERRORS, TO_95} from '../testing/asked';
import {cardinality} from './index';

const inputs = defaultInputs(cardinality.fields);
const date = latestDate(tariffs);
const data = await loadDataset(tariffs, date, tariffs.partsFor(date, inputs), readerOf(tariffs));
const ask = asked(cardinality, inputs, data);

const PER_TARGET = 9400;

describe('what the series turn on', () => {
  it('over the targets: as many times 9,400', () => {
    expect(ask.bar('activeSeries', 'targets')).toEqual([
      [1, PER_TARGET],
      [2000, 2000 * PER_TARGET],
    ]);
  });

  it('over the buckets of the first histogram: each one more on 500 label sets of 20 targets', () => {
    const [low, high] = ask.bar('activeSeries', 'metrics.1.parts');
    expect([low, high]).toEqual([
      [10, 20 * PER_TARGET - 500 * 20],
      [12, 20 * PER_TARGET + 500 * 20],
    ]);
  });

  it('over what each scrape adds: one series a target', () => {
    expect(ask.bar('activeSeries', 'scrapeSeries')).toEqual([
      [4, 20 * PER_TARGET - 20],
      [6, 20 * PER_TARGET + 20],
    ]);
  });
});

describe('where it flips', () => {
  it('a million series lie between 106 and 107 targets', () => {
    // 1,000,000 ÷ 9,400 = 106.4.
    expect(ask.flips('activeSeries', 1_000_000, 'targets')).toEqual([{from: 106, to: 107, rises: true, jump: false}]);
  });

  it('5,000 USD a month lie between 20 and 21 targets', () => {
    // 4 samples a minute of each series, billed as as many series: 19 + 6.50 × (4 × 9.4 × t − 10) = 5,000 at t = 20.65.
    const targets = (10 + (5000 - 19) / 6.5) / (4 * 9.4);
    expect(ask.flips('monthlyCost', 5000, 'targets')).toEqual([
      {from: Math.floor(targets), to: Math.ceil(targets), rises: true, jump: false},
    ]);
  });
});

describe('how sure the series are', () => {
  it('over the targets: whole ones of a lognormal range, times 9,400', () => {
    const deviation = Math.log(400 / 100) / (2 * TO_95);
    const {low, median, high} = ask.band('activeSeries', {targets: {low: 100, high: 400}});
    // A whole target more or less from rounding.
    for (const [value, targets, error] of [
      [low, 100, DRAW_ERRORS.end],
      [median, 200, DRAW_ERRORS.middle],
      [high, 400, DRAW_ERRORS.end],
    ] as const)
      expect(Math.abs((value ?? 0) / PER_TARGET - targets)).toBeLessThan(4 * error * deviation * targets + 1);
  });
});
