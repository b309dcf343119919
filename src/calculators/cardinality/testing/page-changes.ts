// Changes of every kind that a page's own metrics and labels allow, made without knowing the page.
import type {Family} from '../remedies/series-index';
import type {WhatIf} from '../remedies/what-if';

/** How many of the largest families each kind of change is tried on. */
const LARGEST = 8;
/** Rewrites a value without making two the same. */
const SPELLED = [{pattern: '(.*)1(.*)', replacement: '$1-one-$2'}];

/** Safe and unsafe ones; no two are alike. */
export function changesOf(families: readonly Family[]): readonly WhatIf[] {
  const large = families.slice(0, LARGEST);
  const names = families.map(({name}) => name);
  const labels = [...new Set(families.flatMap((family) => family.labels))].sort();
  const histograms = families.filter(({type}) => type === 'histogram');
  return [
    ...large.map(({name}): WhatIf => ({kind: 'dropMetrics', metrics: [name]})),
    {kind: 'dropMetrics', metrics: names.filter((_, at) => at % 2 === 0)},
    {kind: 'keepMetrics', metrics: names.slice(0, 1)},
    {kind: 'keepMetrics', metrics: names.filter((_, at) => at % 3 === 0)},
    ...labels.map((label): WhatIf => ({kind: 'dropLabels', metrics: null, labels: [label]})),
    ...large.flatMap((family) =>
      family.labels.map((label): WhatIf => ({kind: 'dropLabels', metrics: [family.name], labels: [label]})),
    ),
    {kind: 'dropLabels', metrics: null, labels: ['uid', 'pod_ip', 'node']},
    ...large.flatMap(({name, labels: own}) =>
      own.slice(0, 2).map((label): WhatIf => ({kind: 'template', metrics: [name], label, rules: SPELLED, by: 'sum'})),
    ),
    ...histograms.flatMap(({name, bounds}): readonly WhatIf[] => [
      {kind: 'removeBuckets', metrics: [name], bounds: bounds.map(Number).filter((_, at) => at % 2 === 0)},
      {kind: 'limitBuckets', metrics: [name], most: 3},
    ]),
    {kind: 'limitBuckets', metrics: histograms.map(({name}) => name), most: 5},
    {kind: 'nativeHistograms'},
    {kind: 'interval', seconds: 30},
  ];
}

/** Labels aggregated away: each label of the largest families by itself, and all of them but the first. */
export function aggregationsOf(families: readonly Family[]): readonly WhatIf[] {
  return families.slice(0, LARGEST).flatMap((family) => {
    const counts = family.type === 'counter' || family.type === 'histogram';
    const labels = family.labels.filter((label) => label !== 'le' && label !== 'quantile');
    const sets = [...labels.map((label) => [label]), ...(labels.length > 2 ? [labels.slice(1)] : [])];
    return sets.map((set): WhatIf => {
      return {kind: 'aggregate', metrics: [family.name], labels: set, by: counts ? 'sum' : 'max'};
    });
  });
}

/** A name for a test. */
export function inWords(whatIf: WhatIf): string {
  const {kind, ...rest} = whatIf;
  const about = Object.entries(rest).map(([key, value]) => {
    const list = Array.isArray(value) ? value : [value];
    return `${key} ${list.length > 3 ? `${list.length} of them` : list.map((each) => (typeof each === 'object' ? JSON.stringify(each) : each)).join(', ')}`;
  });
  return [kind, ...about].join(' ');
}
