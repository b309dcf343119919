// Which metrics a change is about: those that are named and there, or all that it fits, and what is left out of either and why.
import type {ExactSeries, Family} from '../../calculators/cardinality/imports';
import {type Draft, namesIn} from './draft';
import {listed} from './words';

export type KnownSeries = Pick<ExactSeries, 'families' | 'labels'>;

export interface ChosenMetrics {
  /** Names of families. */
  readonly metrics: readonly string[];
  /** Sentences. */
  readonly leftOut: readonly string[];
}

const NAMES_SHOWN = 3;

/** All that the change fits. Those that cannot be joined stay as they are. */
export function fittingMetrics(
  draft: Draft,
  {families}: KnownSeries,
  fits: (family: Family) => boolean,
): ChosenMetrics {
  const fitting = families.filter(fits);
  const isJoin = draft.kind === 'aggregate' || draft.kind === 'template';
  const stays = (family: Family) => isJoin && !canJoin(family, draft.by);
  const apart = fitting.filter(stays).map(({name}) => name);
  const metrics = fitting.filter((family) => !stays(family)).map(({name}) => name);
  if (apart.length === 0) return {metrics, leftOut: []};
  const stay = apart.length === 1 ? 'stays as it is' : 'stay as they are';
  const why = draft.by === 'sum' ? 'quantiles cannot be joined' : 'neither counts nor quantiles can be joined so';
  return {metrics, leftOut: [`${listed(apart, NAMES_SHOWN)} ${stay}: ${why}.`]};
}

export function namedMetrics(draft: Draft, {families}: KnownSeries, fits: (family: Family) => boolean): ChosenMetrics {
  const found = namesIn(draft.metrics).map((name) => ({name, family: familyOf(name, families)}));
  const gone = found.flatMap(({name, family}) => (family ? [] : name));
  const there = found.flatMap(({family}) => family ?? []);
  const unfit = there.filter((family) => !fits(family)).map(({name}) => name);
  return {
    metrics: [...new Set(there.filter(fits).map(({name}) => name))],
    leftOut: [
      ...(gone.length > 0 ? [`There is no ${listed(gone, NAMES_SHOWN)} in the files.`] : []),
      ...(unfit.length > 0 ? [`It changes nothing in ${listed([...new Set(unfit)], NAMES_SHOWN)}.`] : []),
    ],
  };
}

/** The metric that has this name, or a series of this name. */
export function familyOf(name: string, families: readonly Family[]): Family | undefined {
  return families.find((family) => family.name === name) ?? families.find(({names}) => names.includes(name));
}

function canJoin({type}: Family, by: Draft['by']): boolean {
  return type !== 'summary' && (by === 'sum' || type === 'gauge' || type === 'untyped');
}
