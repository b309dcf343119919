// Puts the series of a table in the order of their metrics, and counts how each metric uses its labels.
import type {LabelTable} from './label-table';
import type {SeriesTable} from './series-table';

/** How a metric uses a label. */
export interface LabelUse {
  /** The number of the label's name. */
  readonly name: number;
  readonly series: number;
  readonly values: number;
}

/** A metric: its series are the rows `from` up to `to`, one at least. */
export interface MetricRows {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** In the order of their numbers. */
  readonly labels: readonly LabelUse[];
}

export interface SortedRows {
  readonly starts: Uint32Array;
  readonly pairs: Int32Array;
  /** The metrics that have rows, by their numbers in the table. */
  readonly ranges: readonly {readonly metric: number; readonly from: number; readonly to: number}[];
}

/** A copy of the table's rows, those of one metric together. */
export function sortedByMetric(table: SeriesTable): SortedRows {
  const {count, metricOf, starts, pairs} = table.rows();
  const metricStarts = new Uint32Array(table.metrics.count + 1);
  for (const metric of metricOf) metricStarts[metric + 1] = (metricStarts[metric + 1] as number) + 1;
  for (let metric = 0; metric < table.metrics.count; metric++) {
    metricStarts[metric + 1] = (metricStarts[metric + 1] as number) + (metricStarts[metric] as number);
  }
  const next = metricStarts.slice();
  const place = new Uint32Array(count);
  for (let series = 0; series < count; series++) {
    const metric = metricOf[series] as number;
    const to = next[metric] as number;
    next[metric] = to + 1;
    place[to] = series;
  }
  const sorted = {starts: new Uint32Array(count + 1), pairs: new Int32Array(pairs.length)};
  let end = 0;
  for (let series = 0; series < count; series++) {
    const from = place[series] as number;
    for (let at = starts[from] as number; at < (starts[from + 1] as number); at++) {
      sorted.pairs[end++] = pairs[at] as number;
    }
    sorted.starts[series + 1] = end;
  }
  const ranges = Array.from({length: table.metrics.count}, (_, metric) => ({
    metric,
    from: metricStarts[metric] as number,
    to: metricStarts[metric + 1] as number,
  }));
  return {...sorted, ranges: ranges.filter(({from, to}) => from < to)};
}

/** The labels of each range, in the order of their numbers. */
export function labelUses({starts, pairs, ranges}: SortedRows, labels: LabelTable): readonly (readonly LabelUse[])[] {
  const {nameOf} = labels;
  const seenIn = new Uint32Array(labels.pairs.count);
  const series = new Uint32Array(labels.names.count);
  const values = new Uint32Array(labels.names.count);
  return ranges.map(({from, to}, range) => {
    const names: number[] = [];
    for (let at = starts[from] as number; at < (starts[to] as number); at++) {
      const pair = pairs[at] as number;
      const name = nameOf[pair] as number;
      if (series[name] === 0) names.push(name);
      series[name] = (series[name] as number) + 1;
      if (seenIn[pair] === range + 1) continue;
      seenIn[pair] = range + 1;
      values[name] = (values[name] as number) + 1;
    }
    names.sort((a, b) => a - b);
    return names.map((name) => {
      const use = {name, series: series[name] as number, values: values[name] as number};
      series[name] = 0;
      values[name] = 0;
      return use;
    });
  });
}
