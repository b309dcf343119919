// Which of several ends comes first: subnets, and the quotas above them.

import {MOST_MONTHS} from './dates';
import type {Band} from './forecast-band';

export interface Ending extends Band {
  /** What runs out: a subnet's name, or a quota's. */
  readonly what: string;
  readonly boundBy: string;
  readonly isSubnet: boolean;
}

export interface NamedSubnet {
  readonly name: string;
  readonly zone: string;
  readonly cidr: string | null;
  readonly role: string;
  /** Whether subnets of a zone share their addresses. */
  readonly subnetDiscovery: boolean;
}

export interface SubnetEnd extends NamedSubnet {
  readonly end: number | null;
  readonly endEarly: number | null;
  readonly endLate: number | null;
  readonly endBy: string | null;
}

/** What the reader calls it; else its zone, where the subnets of a zone run out together; else its range. */
export function subnetName({name, zone, cidr, role, subnetDiscovery}: NamedSubnet): string {
  const range = cidr ?? 'a subnet';
  const place = subnetDiscovery && zone.trim() !== '' ? zone.trim() : range;
  return (
    name.trim() || (role === 'control' || role === 'other' ? range : `${place}${role === 'pods' ? ' (pods)' : ''}`)
  );
}

export function endingOf(row: SubnetEnd): Ending {
  const {end: p50, endEarly: p10, endLate: p90, endBy} = row;
  return {what: subnetName(row), boundBy: endBy ?? 'nothing', isSubnet: true, p10, p50, p90};
}

/** Ends beyond the horizon are none. */
export function within(months: number | null): number | null {
  return months === null || months > MOST_MONTHS ? null : months;
}

/** By the mean growth; where two end at once, the one with more in danger of ending early, then the one listed first. */
export function firstToEnd(endings: readonly Ending[]): Ending | undefined {
  return endings
    .filter(({p50}) => p50 !== null)
    .reduce<Ending | undefined>(
      (first, next) => (first === undefined || before(next, first) ? next : first),
      undefined,
    );
}

function before(a: Ending, b: Ending): boolean {
  if (a.p50 !== b.p50) return (a.p50 ?? Number.POSITIVE_INFINITY) < (b.p50 ?? Number.POSITIVE_INFINITY);
  return (a.p10 ?? Number.POSITIVE_INFINITY) < (b.p10 ?? Number.POSITIVE_INFINITY);
}

/** The least of what is known; null when nothing ends. */
export function least(months: readonly (number | null)[]): number | null {
  const known = months.filter((each) => each !== null);
  return known.length === 0 ? null : Math.min(...known);
}
