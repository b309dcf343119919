// Slow start against sums on paper and what must hold on any connection.
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {deliver} from './slow-start';

/** Lighthouse's slow 4G: 1.6 Mbit/s is 200 kB/second, of which 30 kB are under way in 0.15 seconds. */
const SLOW_4G = {rate: 200, roundTrip: 0.15, window: 14.6};

it('sends the first window at once', () => {
  expect(deliver(10, SLOW_4G)).toBeCloseTo(0.05, 12); // 10 ÷ 200
  expect(deliver(0, SLOW_4G)).toBe(0);
});

it('waits for an answer while the window is smaller than what is under way', () => {
  // 14.6 in the first trip, 29.2 in the second, both less than 30; the other 156.2 at the rate of the line.
  expect(deliver(200, SLOW_4G)).toBeCloseTo(0.15 + 0.15 + 156.2 / 200, 12);
});

it('is as fast as the line where a round trip is nothing', () => {
  expect(deliver(500, {...SLOW_4G, roundTrip: 0})).toBe(2.5);
});

it('takes longer for more, on a slower line and over a longer way, and never beats the line', () => {
  const amount = (max: number) => fc.double({min: 0.001, max, noNaN: true});
  fc.assert(
    fc.property(amount(1e4), amount(1e4), amount(1e4), amount(2), (size, more, rate, roundTrip) => {
      const line = {rate, roundTrip, window: 14.6};
      const seconds = deliver(size, line);
      expect(seconds).toBeGreaterThanOrEqual((size / rate) * (1 - 1e-9));
      expect(deliver(size + more, line)).toBeGreaterThanOrEqual(seconds * (1 - 1e-9));
      expect(deliver(size, {...line, roundTrip: roundTrip * 2})).toBeGreaterThanOrEqual(seconds * (1 - 1e-9));
      expect(deliver(size, {...line, rate: rate / 2})).toBeGreaterThanOrEqual(seconds * (1 - 1e-9));
    }),
    {seed: 20261127, numRuns: 2000},
  );
});
