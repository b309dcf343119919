// Days as the site writes them: 23 November 2026.
const writer = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});

/** A day in words. Takes anything that `Date` reads (an ISO day, milliseconds), at UTC. */
export function dayInWords(day: string | number | Date): string {
  return writer.format(new Date(day));
}

/** The day in ISO form, YYYY-MM-DD, at UTC, for `datetime` attributes. */
export function isoDay(day: string | number | Date): string {
  return new Date(day).toISOString().slice(0, 10);
}
