// Days counted from a day: no clock, so that a link gives the same date for ever.
import {DAYS_PER_MONTH} from './forecast';

const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO date that exists; undefined for any other text. */
export function dayOf(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.trim());
  if (!match) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return isoOf(time / DAY) === iso.trim() ? time / DAY : undefined;
}

export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function monthsOf(days: number): number {
  return days / DAYS_PER_MONTH;
}
