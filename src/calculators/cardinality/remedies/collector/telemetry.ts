// Metrics as the Collector holds them while its processors run: metrics of one resource, each with its data points.

export type Attributes = Readonly<Record<string, string>>;

interface PointBase {
  readonly attributes: Attributes;
  /** Nanoseconds. */
  readonly ts: number;
  /** Nanoseconds: since when a sum or histogram counts. */
  readonly start: number;
}

export interface NumberPoint extends PointBase {
  readonly value: number;
  /** Whole numbers are a type of their own: they divide as whole numbers. */
  readonly int?: boolean;
}

export interface HistogramPoint extends PointBase {
  readonly count: number;
  readonly sum: number;
  /** Upper bounds of all buckets but the last. */
  readonly bounds: readonly number[];
  readonly bucket_counts: readonly number[];
  readonly min?: number;
  readonly max?: number;
}

export interface SummaryPoint extends PointBase {
  readonly count: number;
  readonly sum: number;
  readonly quantiles: readonly {readonly quantile: number; readonly value: number}[];
}

export type Point = NumberPoint | HistogramPoint | SummaryPoint;
export type Temporality = 'cumulative' | 'delta';

interface MetricBase {
  readonly name: string;
  readonly unit?: string;
}

export type NumberMetric = MetricBase & {readonly points: readonly NumberPoint[]} & (
    | {readonly type: 'gauge'}
    | {readonly type: 'sum'; readonly temporality: Temporality; readonly monotonic: boolean}
  );

export type HistogramMetric = MetricBase & {
  readonly type: 'histogram';
  readonly temporality: Temporality;
  readonly points: readonly HistogramPoint[];
};

export type SummaryMetric = MetricBase & {readonly type: 'summary'; readonly points: readonly SummaryPoint[]};

export type Metric = NumberMetric | HistogramMetric | SummaryMetric;

/** What one call of a processor sees: points of other batches it cannot join. */
export interface Batch {
  readonly resource: Attributes;
  readonly metrics: readonly Metric[];
}

/** The metric with its points rewritten one by one; a point that becomes null goes. */
export function mapPoints<M extends Metric>(metric: M, rewrite: (point: M['points'][number]) => Point | null): M {
  const points = (metric.points as readonly Point[]).flatMap((point) => rewrite(point as M['points'][number]) ?? []);
  return {...metric, points} as M;
}

/** The metric with only some of its points. */
export function keepPoints<M extends Metric>(metric: M, keep: (point: Point) => boolean): M {
  return mapPoints(metric, (point) => (keep(point) ? point : null));
}

/** The metric with the attributes of each point rewritten. */
export function mapAttributes<M extends Metric>(metric: M, rewrite: (attributes: Attributes) => Attributes): M {
  return mapPoints(metric, (point) => ({...point, attributes: rewrite(point.attributes)}));
}

/** The attributes without some of their keys. */
export function without(attributes: Attributes, gone: (key: string) => boolean): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => !gone(key)));
}

/** A key that is equal for equal attributes, in whatever order they stand. */
export function identity(attributes: Attributes): string {
  return JSON.stringify(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
