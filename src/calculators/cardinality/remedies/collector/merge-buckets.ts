// Fewer buckets in a histogram, as the Collector's merge_histogram_buckets does it: one bound taken out, or neighbours joined.
import type {HistogramPoint} from './telemetry';

const NEAR = 1e-12;

/** The bucket that ends at the bound joins the next. Nothing changes where there is no such bound. */
export function removeBound(point: HistogramPoint, bound: number): HistogramPoint {
  const at = point.bounds.findIndex((each) => Math.abs(each - bound) < NEAR);
  if (at < 0 || !isWhole(point)) return point;
  return {
    ...point,
    bounds: point.bounds.filter((_, index) => index !== at),
    bucket_counts: point.bucket_counts.flatMap((count, index) =>
      index === at ? [] : [index === at + 1 ? count + (point.bucket_counts[at] ?? 0) : count],
    ),
  };
}

/**
 * At most so many buckets: neighbours are joined in groups of one size, from below, the last group as it comes. There may be fewer than
 * asked for, where no smaller size stays within.
 */
export function limitBuckets(point: HistogramPoint, most: number): HistogramPoint {
  const buckets = point.bucket_counts.length;
  if (buckets <= most || !isWhole(point) || !rises(point.bounds)) return point;
  const size = Math.ceil(buckets / most);
  return {...point, bounds: keptBounds(point.bounds, size), bucket_counts: sums(point.bucket_counts, size)};
}

/** The bounds that stay where each `size` buckets become one, +Inf included among the buckets. */
export function keptBounds(bounds: readonly number[], size: number): readonly number[] {
  return bounds.filter((_, index) => (index + 1) % size === 0);
}

function sums(counts: readonly number[], size: number): readonly number[] {
  const groups = Math.ceil(counts.length / size);
  return Array.from({length: groups}, (_, group) =>
    counts.slice(group * size, (group + 1) * size).reduce((total, count) => total + count, 0),
  );
}

function isWhole({bounds, bucket_counts: counts}: HistogramPoint): boolean {
  return counts.length > 1 && bounds.length + 1 === counts.length;
}

function rises(bounds: readonly number[]): boolean {
  return bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? bound));
}
