// A point of a sample below which a share of it lies: one of its own values, so that never and whole numbers stay what they are.

/**
 * The smallest value with at least `share` of the sample at or below it (type 1 of Hyndman and Fan, 1996).
 * @param sorted ascending, at least one.
 */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
}
