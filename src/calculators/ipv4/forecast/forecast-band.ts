// How far the date may be off: from three growth rates, or from two thousand drawn ones.
import {mulberry32, type Random, truncatedNormal} from '../../../analysis/random';

/** Times from today, earliest first; null is never. In the unit that the caller's function answers in. */
export interface Band {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface GrowthBelief {
  /** Fractions per month. */
  readonly mean: number;
  readonly deviation: number;
}

/** The standard normal distribution's 90 % point. */
const Z90 = 1.28155;

/** Nobody's pods more than halve in a month and go on so; keeps draws from a growth that has no logarithm. */
const LOWEST_GROWTH = -0.5;

/** The band by formula: the growth that only one in ten exceeds gives the early end, the growth nine in ten exceed the late one. */
export function quantileBand(timeAt: (growth: number) => number | null, {mean, deviation}: GrowthBelief): Band {
  return {
    p10: timeAt(mean + Z90 * deviation),
    p50: timeAt(mean),
    p90: timeAt(Math.max(LOWEST_GROWTH, mean - Z90 * deviation)),
  };
}

/**
 * The band by simulation, for what no formula covers: growth from a normal distribution cut off at −50 %, and anything else that
 * `timeAt` draws for itself. Each draw has a source of chance of its own, so that two remedies under one seed meet the same draws
 * even when one of them asks for more.
 * @param timeAt time until exhaustion at a growth per month, null for never
 * @param draws 10 or more, so that a tenth is a draw
 */
export function simulatedBand(
  timeAt: (growth: number, random: Random) => number | null,
  {mean, deviation}: GrowthBelief,
  {draws = 2000, seed = 1}: {readonly draws?: number; readonly seed?: number} = {},
): Band {
  const seeds = mulberry32(seed);
  const times = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const random = mulberry32(seeds() * 2 ** 32);
    const growth = truncatedNormal(random, mean, deviation, LOWEST_GROWTH);
    times[draw] = timeAt(growth, random) ?? Number.POSITIVE_INFINITY;
  }
  times.sort();
  return {p10: quantile(times, 0.1), p50: quantile(times, 0.5), p90: quantile(times, 0.9)};
}

/** The smallest time that at least this share of the draws does not exceed; nothing is invented between a date and never. */
function quantile(sorted: Float64Array, share: number): number | null {
  const time = sorted[Math.ceil(share * sorted.length) - 1] ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(time) ? time : null;
}
