// Days counted from a day: no clock, so that a link gives the same date for ever.
import {DAYS_PER_MONTH, HORIZON_DAYS} from './forecast';

const DAY = 86_400_000;

/** What does not run out within a hundred years does not run out. */
export const MOST_MONTHS = HORIZON_DAYS / DAYS_PER_MONTH;

/** Days since 1970-01-01 of an ISO date that exists; undefined for any other text. */
export function dayOf(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.trim());
  if (!match) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().slice(0, 10) === iso.trim() ? time / DAY : undefined;
}

/** The day so many months after another, as ISO text; to the nearest whole day. */
export function dayAfter(day: number, months: number): string {
  return new Date((day + Math.round(months * DAYS_PER_MONTH)) * DAY).toISOString().slice(0, 10);
}

export function monthsOf(days: number): number {
  return days / DAYS_PER_MONTH;
}
