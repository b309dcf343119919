// A change as it was typed, and whether it names what there is: a metric, a label, a number of what is left.
import {formatNumber} from '../../../model/format';
import {type Missing, missing} from '../../../model/value';
import type {TypedGroup, TypedMetric} from '../typed-metric';

export type ChangeKind = 'dropMetric' | 'dropLabels' | 'fewerValues' | 'fewerBuckets' | 'nativeHistogram' | 'interval';

/** The cells of a row of changes. */
export interface ChangeRow {
  readonly change: string;
  readonly onMetric: string;
  readonly onLabels: string;
  readonly left: number | null;
  readonly seconds: number | null;
}

export interface Change {
  readonly kind: ChangeKind;
  /** Null for all. */
  readonly metric: string | null;
  readonly labels: readonly string[];
  readonly left: number | null;
  readonly seconds: number | null;
}

export function changeOf({change, onMetric, onLabels, left, seconds}: ChangeRow): Change {
  const labels = onLabels.split(/[\s,/]+/).filter((label) => label !== '');
  return {kind: change as ChangeKind, metric: onMetric.trim() || null, labels, left, seconds};
}

/** The metrics that a change acts on: those of its name, or all. */
export function metricsOf({metric}: Change, metrics: readonly TypedMetric[]): readonly TypedMetric[] {
  return metric === null ? metrics : metrics.filter(({name}) => name === metric);
}

/** Why a change cannot be applied to these metrics; undefined where it can. */
export function problemOf(change: Change, metrics: readonly TypedMetric[]): Missing | undefined {
  if (change.kind === 'interval')
    return change.seconds === null ? missing('A longer interval needs its seconds.') : undefined;
  const named = metricsOf(change, metrics);
  if (change.metric !== null && named.length === 0)
    return missing(`There is no metric ${change.metric} that can be counted: name one of yours.`);
  switch (change.kind) {
    case 'dropMetric':
      return change.metric === null ? missing('To drop all metrics is no change: name one.') : undefined;
    case 'fewerBuckets':
    case 'nativeHistogram':
      return bucketProblem(change, named);
    default:
      return labelProblem(change, named);
  }
}

function bucketProblem({kind, metric, left}: Change, named: readonly TypedMetric[]): Missing | undefined {
  if (named.every(({shape}) => shape.type !== 'histogram'))
    return missing(metric === null ? 'There is no histogram with buckets.' : `${metric} is no histogram with buckets.`);
  return kind === 'fewerBuckets' && left === null ? missing('Say how many finite buckets are left.') : undefined;
}

function labelProblem(change: Change, named: readonly TypedMetric[]): Missing | undefined {
  const {kind, labels, metric, left} = change;
  if (labels.length === 0) return missing('Say which labels.');
  const groups = named.flatMap((each) => each.groups);
  const lost = labels.find((label) => !groups.some((group) => group.labels.includes(label)));
  if (lost !== undefined)
    return missing(
      lost === 'le'
        ? 'le is made of the buckets: take fewer of these.'
        : `${metric ?? 'No metric'} has ${metric === null ? 'a' : 'no'} label ${lost}.`,
    );
  const split = groups.filter((group) => isSplit(group, labels));
  if (kind === 'fewerValues') {
    if (split[0]) return missing(`${together(split[0])} belong together: name all of them.`);
    return left === null ? missing(`Say how many values of ${labels.join('/')} are left.`) : undefined;
  }
  if (!split[0]) return undefined;
  if (left === null) return unknownRest(split[0], labels);
  return split.every(({values}) => values === split[0]?.values)
    ? undefined
    : missing(
        `${labels.join('/')} stands in groups of different sizes: name a metric, and say how many of its are left.`,
      );
}

/** Of labels that belong together only some: nothing says how many combinations the others have. */
function unknownRest(group: TypedGroup, labels: readonly string[]): Missing {
  const gone = group.labels.filter((label) => labels.includes(label)).join('/');
  const rows = formatNumber(group.values, 0);
  return missing(
    `${group.labels.join('/')}=${rows} without ${gone} has between 1 and ${rows} combinations: say how many are left.`,
  );
}

/** Whether some of the labels, but not all of the group's, are named. */
export function isSplit(group: TypedGroup, labels: readonly string[]): boolean {
  const named = group.labels.filter((label) => labels.includes(label)).length;
  return named > 0 && named < group.labels.length;
}

function together({labels}: TypedGroup): string {
  return labels.join('/');
}
