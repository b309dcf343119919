// What the pictures draw from: the typed metrics that could be counted, as the model's steps saw them.
import type {Evaluation} from '../../../model/evaluate';
import {type MetricRow, type TypedMetric, typedMetrics} from '../typed-metric';
import {seen} from '../words';

export interface Typed {
  readonly metrics: readonly TypedMetric[];
  readonly targets: number;
  readonly seriesPerNative: number;
}

export function typedOf(base: Evaluation): Typed {
  const rows = (base.rows.metrics ?? [])
    .filter(({leftOut}) => !leftOut)
    .map(({scope}) => scope as unknown as MetricRow);
  return {metrics: typedMetrics(rows), targets: seen(base, 'targets'), seriesPerNative: seen(base, 'seriesPerNative')};
}
