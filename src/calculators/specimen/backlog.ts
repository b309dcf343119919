// What is left to send, month by month, while new data keeps arriving.

export interface BacklogMonth {
  readonly [column: string]: number;
  readonly month: number;
  /** GB not yet sent at the end of the month. */
  readonly left: number;
  /** GB sent during the month. */
  readonly sent: number;
}

/**
 * Sends as much as the line carries each month, oldest data first.
 * @param start GB to send at the beginning; @param arrivals GB/month; @param carried GB/month.
 * @returns months 0 to `months`, the first of which is the beginning.
 */
export function simulateBacklog(
  start: number,
  arrivals: number,
  carried: number,
  months: number,
): readonly BacklogMonth[] {
  const rows: BacklogMonth[] = [{month: 0, left: start, sent: 0}];
  let left = start;
  for (let month = 1; month <= months; month++) {
    const sent = Math.min(left + arrivals, carried);
    left = left + arrivals - sent;
    rows.push({month, left, sent});
  }
  return rows;
}

/** The first month that ends with nothing left, or null. */
export function firstEmptyMonth(rows: readonly BacklogMonth[]): number | null {
  return rows.find((row) => row.left === 0)?.month ?? null;
}
