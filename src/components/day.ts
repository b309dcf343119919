// Days as the site writes them: 23 November 2026.
import {formatDate} from '../model/format';

/** A day in words. Takes anything that `Date` reads (an ISO day, milliseconds), at UTC. */
export function dayInWords(day: string | number | Date): string {
  // Not by Intl: making its first formatter costs a slow phone 60 ms, on every post.
  return formatDate(isoDay(day));
}

/** The day in ISO form, YYYY-MM-DD, at UTC, for `datetime` attributes. */
export function isoDay(day: string | number | Date): string {
  return new Date(day).toISOString().slice(0, 10);
}
