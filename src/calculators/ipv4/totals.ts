// The whole of an estate beside its subnets: growth as the model takes it, what the quotas above them count, and which group is largest.

import {type Missing, missing} from '../../model/value';
import {dayOf} from './forecast/dates';
import type {Growth} from './forecast/exhaustion';

export function growthOf(s: {
  readonly growthKind: string;
  readonly growthMean: number;
  readonly growthDeviation: number;
}): Growth {
  return {
    kind: s.growthKind === 'linear' ? 'linear' : 'compound',
    mean: s.growthMean / 100,
    deviation: s.growthDeviation / 100,
  };
}

/** The day from which dates are counted, or what is wrong with it. */
export function startOf({counted}: {readonly counted: string}): number | Missing {
  return dayOf(counted) ?? missing(`“${counted}” is not a day such as 2026-11-25: correct “Counted on”.`);
}

/** The group with the most nodes; the first of several. */
export function largest<Group extends {readonly nodes: number}>(groups: readonly Group[]): Group | undefined {
  return groups.reduce<Group | undefined>((most, next) => (most && most.nodes >= next.nodes ? most : next), undefined);
}
