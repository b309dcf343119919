// Metrics of a few points, and what one processor leaves of them.
import {collector} from '../collector';
import type {Batch, Metric, Point} from '../telemetry';

export function batchOf(metrics: readonly Metric[], resource: Batch['resource'] = {}): Batch {
  return {resource, metrics};
}

export const gauge = (points: readonly Partial<Point & {value: number}>[], name = 'm'): Metric => ({
  name,
  type: 'gauge',
  points: points.map((point) => ({attributes: {}, value: 0, ts: 1, start: 1, ...point})),
});

export const histogram = (bounds: readonly number[], counts: readonly number[]): Metric => ({
  name: 'lat',
  type: 'histogram',
  temporality: 'cumulative',
  points: [{attributes: {}, count: 17, sum: 9, bounds, bucket_counts: counts, ts: 1, start: 1}],
});

/** The metrics that one processor leaves. */
export function run(
  processor: string,
  settings: unknown,
  metrics: readonly Metric[],
  resource = {},
): readonly Metric[] {
  return collector({processors: {[processor]: settings}})(batchOf(metrics, resource)).metrics;
}

export const statements = (...metric_statements: unknown[]) => ({error_mode: 'ignore', metric_statements});
export const valuesOf = ([metric]: readonly Metric[]) =>
  metric?.points.map((point) => ('value' in point ? point.value : null));
