// The changes one after the other: how many series each finds and leaves, and the interval that is left.
import type {Missing} from '../../../model/value';
import {type MetricRow, typedMetrics, typedSeries} from '../typed-metric';
import {applied, type Estate} from './apply';
import {type ChangeRow, changeOf, metricsOf, problemOf} from './change';

/** What the model's steps saw. */
export interface Before {
  readonly metrics: readonly MetricRow[];
  readonly targets: number;
  readonly scrapeSeries: number;
  readonly seriesPerNative: number;
  readonly scrapeInterval: number;
}

export interface WaterfallStep {
  /** Series of all targets. */
  readonly before: number;
  readonly after: number;
  /** How many times as long the interval is as before. */
  readonly slower: number;
}

/** How many metrics a change names; why it is left out where it names nothing that there is. */
export function metricsMet(row: ChangeRow, rows: readonly MetricRow[]): number | Missing {
  const change = changeOf(row);
  const metrics = typedMetrics(rows);
  if (change.kind === 'interval') return problemOf(change, metrics) ?? metrics.length;
  return problemOf(change, metrics) ?? metricsOf(change, metrics).length;
}

export function waterfallOf(s: Before, changes: readonly ChangeRow[]) {
  const count = ({metrics}: Estate) =>
    s.targets * metrics.reduce((sum, metric) => sum + typedSeries(metric, s.seriesPerNative), s.scrapeSeries);
  let estate: Estate = {metrics: typedMetrics(s.metrics), interval: s.scrapeInterval};
  const steps = changes.map((row): WaterfallStep => {
    const next = applied(estate, changeOf(row));
    const step = {before: count(estate), after: count(next), slower: next.interval / estate.interval};
    estate = next;
    return step;
  });
  return {steps, series: count(estate), interval: estate.interval};
}
