// How many series one target exposes: label sets of a metric, and the series that its type makes of each.

/** A label that is independent of all others, or several that belong together and of which only these combinations occur. */
export type LabelGroup =
  | {readonly labels: readonly string[]; readonly values: number}
  | {readonly labels: readonly string[]; readonly rows: readonly (readonly string[])[]};

export type MetricShape =
  | {readonly type: 'gauge' | 'counter' | 'untyped' | 'info' | 'nativeHistogram'}
  | {readonly type: 'stateset'; readonly states: number}
  /** `buckets` are the finite ones: +Inf is counted apart. */
  | {readonly type: 'histogram'; readonly buckets: number}
  | {readonly type: 'summary'; readonly quantiles: number};

export type Metric = MetricShape & {
  readonly name: string;
  readonly groups: readonly LabelGroup[];
  /** OpenMetrics `_created` is stored as a series: of counters, histograms and summaries. */
  readonly created?: boolean;
  /** What a store counts for one native histogram, where it is not one series. */
  readonly seriesPerNative?: number;
};

/** up, scrape_duration_seconds, scrape_samples_scraped, scrape_samples_post_metric_relabeling, scrape_series_added. */
export const SCRAPE_SERIES = 5;
/** With the feature flag `extra-scrape-metrics`: timeout, body size and sample limit. */
export const EXTRA_SCRAPE_SERIES = 3;
/** The bucket +Inf, `_sum` and `_count`. */
const BESIDE_BUCKETS = 3;
/** `_sum` and `_count`. */
const BESIDE_QUANTILES = 2;

/** Combinations of label values: independent groups multiply, a correlated group counts its distinct rows. */
export function labelSets(groups: readonly LabelGroup[]): number {
  return groups.reduce((product, group) => product * ('rows' in group ? distinct(group.rows) : group.values), 1);
}

function distinct(rows: readonly (readonly string[])[]): number {
  return new Set(rows.map((row) => JSON.stringify(row))).size;
}

export function seriesPerLabelSet(metric: MetricShape & Pick<Metric, 'created' | 'seriesPerNative'>): number {
  const created = metric.created ? 1 : 0;
  switch (metric.type) {
    case 'stateset':
      return metric.states;
    case 'histogram':
      return metric.buckets + BESIDE_BUCKETS + created;
    case 'summary':
      return metric.quantiles + BESIDE_QUANTILES + created;
    case 'nativeHistogram':
      return metric.seriesPerNative ?? 1;
    case 'counter':
      return 1 + created;
    default:
      return 1;
  }
}

export function seriesOf(metric: Metric): number {
  return labelSets(metric.groups) * seriesPerLabelSet(metric);
}

/** With the series that a scrape adds of its own. */
export function seriesPerTarget(metrics: readonly Metric[], scrapeSeries: number = SCRAPE_SERIES): number {
  return metrics.reduce((sum, metric) => sum + seriesOf(metric), scrapeSeries);
}
