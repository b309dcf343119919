// The plainest index there is, to hold others to: series as a list of label sets, rewritten and told apart by their text.
import type {Collision, Family, Labels, Recount, Rewrite, SeriesIndex} from '../remedies/series-index';
import {template} from '../remedies/template';

const MOST_COLLISIONS = 3;

export function listedSeries(families: readonly Family[], series: readonly Labels[]): SeriesIndex {
  return {families, recount: (changes) => recount(series, changes)};
}

function recount(series: readonly Labels[], changes: readonly (readonly Rewrite[])[]): Recount {
  let now = series.map((labels) => present(labels));
  let colliding = 0;
  let collisions: readonly Collision[] = [];
  for (const change of changes) {
    const groups = new Map<string, {becomes: Labels; from: Labels[]}>();
    for (const labels of now) {
      const becomes = change.reduce<Labels | null>((each, rewrite) => each && rewritten(each, rewrite), labels);
      if (!becomes) continue;
      const key = keyOf(becomes);
      const group = groups.get(key);
      if (group) group.from.push(labels);
      else groups.set(key, {becomes, from: [labels]});
    }
    const shared = [...groups.values()].filter(({from}) => from.length > 1);
    colliding = shared.reduce((sum, {from}) => sum + from.length, 0);
    collisions = shared
      .slice(0, MOST_COLLISIONS)
      .flatMap(({becomes, from: [one, other]}) => (one && other ? [{becomes, from: [one, other] as const}] : []));
    now = [...groups.values()].map(({becomes}) => becomes);
  }
  const byName = new Map<string, number>();
  for (const {__name__: name = ''} of now) byName.set(name, (byName.get(name) ?? 0) + 1);
  return {series: now.length, byName, colliding, collisions};
}

function rewritten(labels: Labels, rewrite: Rewrite): Labels | null {
  const isNamed = rewrite.names === null || rewrite.names.includes(labels.__name__ ?? '');
  if (rewrite.kind === 'keep') return isNamed ? labels : null;
  if (!isNamed) return labels;
  switch (rewrite.kind) {
    case 'drop':
      return rewrite.label && !rewrite.label.values.includes(labels[rewrite.label.name] ?? '') ? labels : null;
    case 'removeLabels':
      return present(labels, (label) => !rewrite.labels.includes(label));
    case 'template': {
      const value = template(rewrite.rules)(labels[rewrite.label] ?? '');
      return present({...labels, [rewrite.label]: value});
    }
  }
}

function present(labels: Labels, keep: (label: string) => boolean = () => true): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([label, value]) => value !== '' && keep(label)));
}

function keyOf(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}
