// The changes one after the other: how many series each finds and leaves, and what it does to the interval.
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

/** One change: series of all targets before and after it. */
export type WaterfallStep = {
  readonly before: number;
  readonly after: number;
  /** How many times as long the interval is as before. */
  readonly slower: number;
};

/** How many metrics a change names; why it is left out where it names nothing that there is. */
export function metricsMet(row: ChangeRow, rows: readonly MetricRow[]): number | Missing {
  const change = changeOf(row);
  const metrics = typedMetrics(rows);
  if (change.kind === 'interval') return problemOf(change, metrics) ?? metrics.length;
  return problemOf(change, metrics) ?? metricsOf(change, metrics).length;
}

export function waterfallOf(s: Before, changes: readonly ChangeRow[]): readonly WaterfallStep[] {
  const count = ({metrics}: Estate) =>
    s.targets * metrics.reduce((sum, metric) => sum + typedSeries(metric, s.seriesPerNative), s.scrapeSeries);
  let estate: Estate = {metrics: typedMetrics(s.metrics), interval: s.scrapeInterval};
  return changes.map((row) => {
    const next = applied(estate, changeOf(row));
    const step = {before: count(estate), after: count(next), slower: next.interval / estate.interval};
    estate = next;
    return step;
  });
}
