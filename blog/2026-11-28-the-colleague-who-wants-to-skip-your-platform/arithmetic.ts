// Takes the reported page apart: what one query cost, and how much of the gain the smaller number of queries explains.

/** A page by its queries and the time they took together, in milliseconds. */
export interface Load {
  readonly queries: number;
  readonly total: number;
}

/** As reported: about sixty queries in six to seven seconds, then four in about 300 ms. The middle is ours. */
export const REPORTED = {
  fastest: {queries: 60, total: 6000},
  middle: {queries: 60, total: 6500},
  slowest: {queries: 60, total: 7000},
  after: {queries: 4, total: 300},
} as const;

/** Milliseconds of one query, on the assumption that the page did nothing else. */
export function perQuery({queries, total}: Load): number {
  return total / queries;
}

/** The page, in milliseconds, if only the count had changed; `own` milliseconds of it were never queries. */
export function countAlone(before: Load, after: Load, own = 0): number {
  return own + after.queries * perQuery({queries: before.queries, total: before.total - own});
}

/** The page, in milliseconds, if only the price of a query had changed. */
export function priceAlone(before: Load, after: Load): number {
  return before.queries * perQuery(after);
}

/** What part of the gain, 0 to 1, the count explains when it is changed before the price, and when after it. */
export function shareOfCount(before: Load, after: Load): {first: number; last: number} {
  const gain = before.total - after.total;
  return {
    first: (before.total - countAlone(before, after)) / gain,
    last: (priceAlone(before, after) - after.total) / gain,
  };
}
