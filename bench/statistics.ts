// Medians and paired ratios: what survives on a machine that does other things meanwhile.

/**
 * The middle value; of an even number of values, the mean of the middle two.
 * @throws RangeError when there are none.
 */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('A median needs at least one value.');
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] as number;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] as number;
  return (lower + upper) / 2;
}

export interface Comparison {
  readonly ours: number;
  readonly theirs: number;
  /** Median over the pairs of ours divided by theirs, so that a slow minute of the machine cancels out. */
  readonly ratio: number;
  /** The smallest and the largest ratio of a pair. */
  readonly spread: readonly [least: number, most: number];
}

/** Sums up runs that were taken in pairs, one right after the other. */
export function compare(pairs: readonly (readonly [ours: number, theirs: number])[]): Comparison {
  const ratios = pairs.map(([ours, theirs]) => ours / theirs);
  return {
    ours: median(pairs.map(([ours]) => ours)),
    theirs: median(pairs.map(([, theirs]) => theirs)),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
  };
}
