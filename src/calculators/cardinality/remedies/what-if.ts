// The changes that a reader can try, and what each does to label sets.
import {keptBounds} from './collector/merge-buckets';
import type {Family, Rewrite, TemplateRule} from './series-index';

export type Join = 'sum' | 'max' | 'min' | 'mean';

export type WhatIf =
  | {readonly kind: 'dropMetrics' | 'keepMetrics'; readonly metrics: readonly string[]}
  /** `metrics` of null is all of them. */
  | {readonly kind: 'dropLabels'; readonly metrics: readonly string[] | null; readonly labels: readonly string[]}
  | {
      readonly kind: 'aggregate';
      readonly metrics: readonly string[];
      readonly labels: readonly string[];
      readonly by: Join;
    }
  | {
      readonly kind: 'template';
      readonly metrics: readonly string[];
      readonly label: string;
      readonly rules: readonly TemplateRule[];
      readonly by: Join;
    }
  /** Finite bounds, by their number. */
  | {readonly kind: 'removeBuckets'; readonly metrics: readonly string[]; readonly bounds: readonly number[]}
  /** At most so many buckets, +Inf included. */
  | {readonly kind: 'limitBuckets'; readonly metrics: readonly string[]; readonly most: number}
  /** Of a whole job: Prometheus converts all of its classic histograms or none. */
  | {readonly kind: 'nativeHistograms'}
  /** Seconds between scrapes. */
  | {readonly kind: 'interval'; readonly seconds: number};

/** Whether series that become one are added up on purpose. */
export function joins(whatIf: WhatIf): boolean {
  return whatIf.kind === 'aggregate' || whatIf.kind === 'template' || whatIf.kind === 'nativeHistograms';
}

/** @throws RangeError for a metric that is not there. */
export function familiesOf(metrics: readonly string[] | null, families: readonly Family[]): readonly Family[] {
  if (metrics === null) return families;
  const byName = new Map(families.map((family) => [family.name, family]));
  return metrics.map((name) => {
    const found = byName.get(name);
    if (!found) throw new RangeError(`There is no metric ${name}.`);
    return found;
  });
}

export function seriesNames(families: readonly Family[]): readonly string[] {
  return families.flatMap(({names}) => names);
}

export function bucketName(family: Family): string {
  return `${family.name}_bucket`;
}

/** The bounds that go, as they are written there. +Inf never does. */
export function boundsToRemove(
  whatIf: Extract<WhatIf, {kind: 'removeBuckets' | 'limitBuckets'}>,
  family: Family,
): readonly string[] {
  if (whatIf.kind === 'removeBuckets') return family.bounds.filter((bound) => whatIf.bounds.includes(Number(bound)));
  const bounds = family.bounds.map(Number);
  const size = Math.ceil((bounds.length + 1) / whatIf.most);
  const kept = keptBounds(bounds, size);
  return family.bounds.filter((bound) => !kept.includes(Number(bound)));
}

/** @throws RangeError for a metric that is not there. */
export function rewritesOf(whatIf: WhatIf, families: readonly Family[]): readonly Rewrite[] {
  switch (whatIf.kind) {
    case 'dropMetrics':
      return [{kind: 'drop', names: seriesNames(familiesOf(whatIf.metrics, families))}];
    case 'keepMetrics':
      return [{kind: 'keep', names: seriesNames(familiesOf(whatIf.metrics, families))}];
    case 'dropLabels':
    case 'aggregate': {
      const names = whatIf.metrics === null ? null : seriesNames(familiesOf(whatIf.metrics, families));
      return [{kind: 'removeLabels', names, labels: whatIf.labels}];
    }
    case 'template': {
      const {label, rules} = whatIf;
      return [{kind: 'template', names: seriesNames(familiesOf(whatIf.metrics, families)), label, rules}];
    }
    case 'removeBuckets':
    case 'limitBuckets':
      return familiesOf(whatIf.metrics, families).map((family) => ({
        kind: 'drop',
        names: [bucketName(family)],
        label: {name: 'le', values: boundsToRemove(whatIf, family)},
      }));
    case 'nativeHistograms':
      return families.flatMap((family): readonly Rewrite[] =>
        family.type === 'histogram'
          ? [
              {kind: 'drop', names: family.names.filter((name) => name !== bucketName(family))},
              {kind: 'removeLabels', names: [bucketName(family)], labels: ['le']},
            ]
          : [],
      );
    case 'interval':
      return [];
  }
}
