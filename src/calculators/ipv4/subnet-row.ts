// One subnet: what is free in it now, and when it runs out together with those that share its addresses.
import type {Interfaces} from '../../datasets/interfaces';
import {type InputScope, type RowScope, Steps} from '../../model/step';
import {isMissing, type Missing, missing} from '../../model/value';
import {dayAfter, monthsOf} from './forecast/dates';
import {type Exhaustion, exhaustion} from './forecast/exhaustion';
import type {Ipv4Fields} from './inputs';
import {canShare, type Estate, estateOf, type Place} from './subnets/estate';
import {blocksOf, computed, poolDemand, poolRoom, prefixLengthOf, taken} from './subnets/pool-demand';
import type {GroupFacts, SubnetRow} from './subnets/pools';
import {candidateBlocks, usableAddresses} from './subnets/subnet';
import {growthOf, startOf} from './totals';

/** What a subnet's steps see: the inputs, the node groups that could be computed, and the subnet's own cells. */
export type SubnetStart = Omit<InputScope<Ipv4Fields>, 'groups' | 'subnets'> &
  RowScope<Ipv4Fields['subnets']> & {
    readonly groups: readonly GroupFacts[];
    readonly growthMean: number;
    readonly growthDeviation: number;
  };

const GUIDE = '/docs/calculators/ipv4';

/** What all rows of one evaluation have in common. */
interface Shared {
  readonly estate: Estate;
  /** By zone and use, where subnets share their addresses: they all end on one day. */
  readonly ends: Map<Place, Exhaustion>;
}

/** The list of groups is made anew for each evaluation, and is that of all its subnets. */
const known = new WeakMap<readonly GroupFacts[], Shared>();

function shared(s: SubnetStart): Shared {
  const found = known.get(s.groups) ?? {estate: sees(s), ends: new Map<Place, Exhaustion>()};
  known.set(s.groups, found);
  return found;
}

function sees(s: SubnetStart): Estate {
  // A row's scope keeps the rows of its field beside the row's own cells.
  const {subnets} = s as unknown as {readonly subnets: readonly SubnetRow[]};
  return estateOf({
    rows: subnets.filter(({cidr}) => cidr !== null && cidr !== ''),
    groups: s.groups,
    replacement: {karpenter: s.karpenter, maxUnavailable: s.maxUnavailable, budget: s.budget / 100},
    fargatePods: s.fargatePods,
    headroom: s.headroom,
    headroomControl: s.headroomControl,
    reserved: s.reservedShare / 100,
  });
}

function ends(s: SubnetStart): Exhaustion {
  const {estate, ends: endings} = shared(s);
  if (!s.subnetDiscovery || !canShare(s.role)) return endOf(estate, [s], s);
  const place = estate.place(s);
  const found = endings.get(place) ?? endOf(estate, place.rows, s);
  endings.set(place, found);
  return found;
}

function endOf(estate: Estate, pool: readonly SubnetRow[], s: SubnetStart): Exhaustion {
  return exhaustion(poolDemand(estate, pool), poolRoom(estate, pool), growthOf(s));
}

const months = (days: number | null): number | null => (days === null ? null : monthsOf(days));
const prefixesIn = (s: SubnetStart) => shared(s).estate.place(s).held.prefixes;

export const NEVER = 'not within a hundred years';
const told = (label: string, formula: string, section: string) => ({
  label,
  formula,
  explained: `${GUIDE}#${section}`,
});

export const subnetSteps = new Steps<SubnetStart, Interfaces>()
  .algorithm('usable', {
    ...told('Usable addresses', '2 ^ (32 − prefix length) − 5', 'subnets'),
    unit: 'address',
    compute: (s): number | Missing =>
      s.cidr === null || s.cidr === ''
        ? missing('A subnet has no range, e.g. 10.20.0.0/24.')
        : usableAddresses(prefixLengthOf(s)),
  })
  .algorithm('candidates', {
    ...told('/28s without an address of AWS', '2 ^ (28 − prefix length) − 2', 'subnets'),
    unit: 'block',
    compute: (s) => candidateBlocks(prefixLengthOf(s)),
  })
  .algorithm('heldByNodes', {
    ...told(
      'Taken by nodes and Fargate',
      'usable − free − others where free is known, else nodes here × addresses per node + Fargate pods here',
      'subnets',
    ),
    unit: 'address',
    digits: 0,
    compute: (s) => taken(s, shared(s).estate),
  })
  .algorithm('heldByModel', {
    ...told('The same by the model alone', 'nodes here × addresses per node + Fargate pods here', 'subnets'),
    unit: 'address',
    digits: 0,
    compute: (s) => computed(s, shared(s).estate),
  })
  .algorithm('prefixesByModel', {
    ...told('Prefixes in use by the model', 'nodes here × prefixes per node', 'subnets'),
    unit: 'block',
    digits: 0,
    compute: (s) => prefixesIn(s),
  })
  .algorithm('freeNow', {
    ...told('Free now', 'yours, else usable − others − taken by nodes', 'subnets'),
    unit: 'address',
    digits: 0,
    compute: (s) => s.free ?? Math.max(0, s.usable - s.other - s.heldByNodes),
  })
  .algorithm('freeBlocks', {
    ...told(
      'Whole /28s free',
      'yours, else what is expected of scattered addresses, less the prefixes',
      'fragmentation',
    ),
    unit: 'block',
    digits: 1,
    compute: (s) => s.blocks ?? Math.max(0, blocksOf(shared(s).estate, [s])(1) - (s.prefixes ?? s.prefixesByModel)),
  })
  .algorithm('end', {
    ...told('Runs out in', 'the first day on which the peak exceeds what is there', 'the-date'),
    unit: 'month',
    digits: 1,
    none: NEVER,
    compute: (s) => months(ends(s).band.p50),
  })
  .algorithm('endEarly', {
    ...told('At the earliest', 'the same with the growth that one case in ten exceeds', 'the-date'),
    unit: 'month',
    digits: 1,
    none: NEVER,
    compute: (s) => months(ends(s).band.p10),
  })
  .algorithm('endLate', {
    ...told('At the latest', 'the same with the growth that nine cases in ten exceed', 'the-date'),
    unit: 'month',
    digits: 1,
    none: NEVER,
    compute: (s) => months(ends(s).band.p90),
  })
  .algorithm('endOn', {
    ...told('Runs out on', 'the day of the counts and the months until then', 'the-date'),
    none: NEVER,
    compute: (s): string | null => {
      const start = startOf(s);
      // A day that is none must not leave the subnet out of the totals.
      if (isMissing(start)) return '—';
      return s.end === null ? null : dayAfter(start, s.end);
    },
  })
  .algorithm('endBy', {
    ...told('Bound by', 'whichever of addresses and whole /28s ends first', 'the-date'),
    none: 'nothing',
    compute: (s) => ends(s).binding,
  });
