// How the Collector joins data points of equal attributes: which of them meet, and what their values become.
import {type HistogramPoint, identity, type Metric, type NumberPoint} from './telemetry';

const AGGREGATIONS = ['sum', 'mean', 'min', 'max', 'median', 'count'] as const;
/** `none`: metricstransform without an aggregation_type keeps the first value. */
export type Aggregation = (typeof AGGREGATIONS)[number] | 'none';

/** @throws RangeError for a function that the Collector does not have. */
export function aggregationOf(name: unknown): Aggregation {
  const found = AGGREGATIONS.find((each) => each === name);
  if (!found) throw new RangeError(`There is no aggregation "${String(name)}"; there are ${AGGREGATIONS.join(', ')}.`);
  return found;
}

/**
 * Joins the points of one metric that have the same attributes and timestamp: of delta sums also the same start, of histograms the same
 * bounds. Histograms are always summed, whatever is asked for. Of a summary no point is left: the Collector has no way to join them.
 */
export function aggregate<M extends Metric>(metric: M, by: Aggregation): M {
  if (metric.type === 'summary') return {...metric, points: []};
  const delta = metric.type !== 'gauge' && metric.temporality === 'delta';
  if (metric.type === 'histogram') {
    const groups = groupBy(metric.points, (point) => [
      ...point.bounds,
      ...(delta ? [point.start] : []),
      ...[point.min !== undefined, point.max !== undefined],
    ]);
    return {...metric, points: groups.map(mergeHistograms)};
  }
  const groups = groupBy(metric.points, (point) => (delta ? [point.start] : []));
  return {...metric, points: groups.map((points) => mergeNumbers(points, by))};
}

/** Never empty. */
type Group<P> = readonly [P, ...P[]];

function groupBy<P extends NumberPoint | HistogramPoint>(
  points: readonly P[],
  also: (point: P) => readonly unknown[],
): readonly Group<P>[] {
  const groups = new Map<string, [P, ...P[]]>();
  for (const point of points) {
    const key = JSON.stringify([identity(point.attributes), point.ts, ...also(point)]);
    const group = groups.get(key);
    if (group) group.push(point);
    else groups.set(key, [point]);
  }
  return [...groups.values()];
}

/**
 * The first point decides whether the result is whole. Its start is the earliest of all. A fraction that meets a whole first point is cut
 * off, and adds nothing to a sum or mean: so does the Collector.
 */
function mergeNumbers(points: Group<NumberPoint>, by: Aggregation): NumberPoint {
  const [first] = points;
  const adds = by === 'sum' || by === 'mean';
  const values = points.map(({value, int}) => (!first.int || int ? value : adds ? 0 : Math.trunc(value)));
  const merged = VALUE[by](values);
  return {...first, value: first.int ? Math.trunc(merged) : merged, start: earliest(points)};
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const VALUE: Readonly<Record<Aggregation, (values: readonly number[]) => number>> = {
  sum,
  mean: (values) => sum(values) / values.length,
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  median,
  none: ([first = 0]) => first,
  // A point that meets no other keeps its value: the Collector counts only where it joins.
  count: (values) => (values.length === 1 ? (values[0] ?? 0) : values.length),
};

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** A histogram without observations adds nothing, not even its start. */
function mergeHistograms(points: Group<HistogramPoint>): HistogramPoint {
  const [first, ...rest] = points;
  const seen: Group<HistogramPoint> = [first, ...rest.filter(({count}) => count > 0)];
  return {
    ...first,
    count: sum(seen.map(({count}) => count)),
    sum: sum(seen.map((point) => point.sum)),
    bucket_counts: first.bucket_counts.map((_, at) => sum(seen.map((point) => point.bucket_counts[at] ?? 0))),
    start: earliest(seen),
    ...(first.min !== undefined && {min: Math.min(...seen.map(({min}) => min ?? Number.POSITIVE_INFINITY))}),
    ...(first.max !== undefined && {max: Math.max(...seen.map(({max}) => max ?? Number.NEGATIVE_INFINITY))}),
  };
}

function earliest(points: readonly {readonly start: number}[]): number {
  return points.reduce((least, {start}) => Math.min(least, start), Number.POSITIVE_INFINITY);
}
