// Samples: how many a second, a minute and a month, from series and the interval between scrapes.

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;

export interface Scraped {
  readonly series: number;
  /** Seconds between scrapes. */
  readonly interval: number;
}

/** Jobs may have intervals of their own: the sum over them. */
export function samplesPerSecond(jobs: readonly Scraped[]): number {
  return jobs.reduce((sum, {series, interval}) => sum + series / interval, 0);
}

/** Data points per minute (DPM), which some vendors bill. */
export function samplesPerMinute(perSecond: number): number {
  return perSecond * SECONDS_PER_MINUTE;
}

/** @param hours of the month that is billed: 730, or 720 for one of 30 days. */
export function samplesPerMonth(perSecond: number, hours: number): number {
  return perSecond * SECONDS_PER_HOUR * hours;
}
