// What changes leave of typed metrics: independent labels divide, labels that belong together go as one.
import type {TypedGroup, TypedMetric} from '../typed-metric';
import {type Change, isSplit} from './change';

/** What was typed, or what changes left of it. */
export interface Estate {
  readonly metrics: readonly TypedMetric[];
  /** Seconds between scrapes. */
  readonly interval: number;
}

/** A change that finds nothing of what it names, since one before it took that away, leaves all as it was. */
export function applied(estate: Estate, change: Change): Estate {
  const {metrics} = estate;
  if (change.kind === 'interval') return {...estate, interval: change.seconds ?? estate.interval};
  const acts = ({name}: TypedMetric) => change.metric === null || name === change.metric;
  if (change.kind === 'dropMetric') return {...estate, metrics: metrics.filter((metric) => !acts(metric))};
  return {...estate, metrics: metrics.map((metric) => (acts(metric) ? changed(metric, change) : metric))};
}

function changed(metric: TypedMetric, change: Change): TypedMetric {
  const {groups, shape} = metric;
  switch (change.kind) {
    case 'dropLabels':
      return {...metric, groups: groups.flatMap((group) => without(group, change))};
    case 'fewerValues':
      return {...metric, groups: groups.map((group) => (isNamed(group, change.labels) ? fewer(group, change) : group))};
    case 'fewerBuckets':
      if (shape.type !== 'histogram') return metric;
      return {...metric, shape: {...shape, buckets: Math.min(shape.buckets, change.left ?? shape.buckets)}};
    case 'nativeHistogram':
      return shape.type === 'histogram' ? {...metric, shape: {type: 'nativeHistogram'}} : metric;
    default:
      return metric;
  }
}

/** Of a group that loses some of its labels, as many combinations stay as the reader says. */
function without(group: TypedGroup, change: Change): readonly TypedGroup[] {
  const labels = group.labels.filter((label) => !change.labels.includes(label));
  if (labels.length === 0) return [];
  return isSplit(group, change.labels) ? [{...fewer(group, change), labels}] : [group];
}

function fewer(group: TypedGroup, {left}: Change): TypedGroup {
  return {...group, values: Math.min(group.values, left ?? group.values)};
}

function isNamed(group: TypedGroup, labels: readonly string[]): boolean {
  return group.labels.every((label) => labels.includes(label));
}
