// A metric as it was typed: its labels read, and the number of parts that its type needs.
import {type Missing, missing} from '../../model/value';
import {isUnreadable, readLabels} from './label-text';
import {labelSets, type MetricShape, seriesPerLabelSet} from './metric';

/** The cells of a row of metrics. */
export interface MetricRow {
  readonly metric: string;
  readonly metricType: string;
  readonly labels: string;
  readonly parts: number | null;
  readonly created: boolean;
}

/** Labels that are there together, in so many combinations; one label alone has as many as values. */
export interface TypedGroup {
  readonly labels: readonly string[];
  readonly values: number;
}

export interface TypedMetric {
  readonly name: string;
  readonly groups: readonly TypedGroup[];
  readonly shape: MetricShape;
  readonly created: boolean;
}

const PARTS: Readonly<Record<string, string>> = {histogram: 'buckets', summary: 'quantiles', stateset: 'states'};

export function groupsOf({metric, labels}: MetricRow): readonly TypedGroup[] | Missing {
  const groups = readLabels(labels);
  return isUnreadable(groups) ? missing(`${metric}: ${groups.problem}`) : (groups as readonly TypedGroup[]);
}

export function shapeOf({metric, metricType, parts}: MetricRow): MetricShape | Missing {
  const what = PARTS[metricType];
  if (what !== undefined && parts === null) return missing(`${metric} needs the number of its ${what}.`);
  const number = parts ?? 0;
  switch (metricType) {
    case 'histogram':
      return {type: 'histogram', buckets: number};
    case 'summary':
      return {type: 'summary', quantiles: number};
    case 'stateset':
      return {type: 'stateset', states: number};
    default:
      return {type: metricType as Exclude<MetricShape['type'], 'histogram' | 'summary' | 'stateset'>};
  }
}

/** Rows that cannot be counted are left out, as they are of all figures. */
export function typedMetrics(rows: readonly MetricRow[]): readonly TypedMetric[] {
  return rows.flatMap((row) => {
    const groups = groupsOf(row);
    const shape = shapeOf(row);
    return 'missing' in groups || 'missing' in shape ? [] : [{name: row.metric, groups, shape, created: row.created}];
  });
}

/** On one target. @param seriesPerNative what a store counts for a native histogram */
export function typedSeries({groups, shape, created}: TypedMetric, seriesPerNative: number): number {
  return labelSets(groups) * seriesPerLabelSet({...shape, created, seriesPerNative});
}
