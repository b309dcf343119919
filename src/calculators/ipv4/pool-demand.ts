// What a pool of subnets has to give, and what it has: measured where the reader measured, else computed.
import type {PoolDemand, PoolRoom, Replacement, Share} from './exhaustion';
import {type GroupRow, type SubnetRow, subnetsIn, zoneOf, zonesOf} from './pools';
import {usableAddresses} from './subnet';
import {expectedBlocks, heldIn, singlesIn, takesPrefixesFrom} from './subnet-use';

/** A node group with what its steps found. */
export interface GroupFacts extends GroupRow {
  readonly modeUsed: string;
  readonly inNodeSubnet: number;
  readonly inPodSubnet: number;
  readonly inNodeSubnetPeak: number;
  readonly inPodSubnetPeak: number;
  readonly prefixes: number;
  readonly prefixesPeak: number;
}

export interface Estate {
  /** Those with a range. */
  readonly rows: readonly SubnetRow[];
  readonly groups: readonly GroupFacts[];
  readonly replacement: Replacement;
  readonly fargatePods: number;
  readonly headroom: number;
  readonly headroomControl: number;
  /** Fraction of each subnet under a prefix reservation. */
  readonly reserved: number;
}

/** @returns NaN for a row without a range. */
export function prefixLengthOf({cidr}: {readonly cidr: string | null}): number {
  return Number(cidr?.split('/')[1]);
}

const usable = (row: SubnetRow) => usableAddresses(prefixLengthOf(row));

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Fargate pods in one row, spread over the zones and their subnets for nodes: one address each. */
export function fargateIn(row: SubnetRow, {rows, fargatePods}: Estate): number {
  if (row.role !== 'nodes') return 0;
  const zones = new Set(rows.filter(({role}) => role === 'nodes').map(zoneOf)).size;
  return fargatePods / zones / subnetsIn(rows, zoneOf(row), 'nodes');
}

/** What nodes and Fargate pods hold in a row: usable − free − others, where the reader knows what is free. */
export function taken(row: SubnetRow, estate: Estate): number {
  return row.free === null ? computed(row, estate) : Math.max(0, usable(row) - row.free - row.other);
}

function computed(row: SubnetRow, estate: Estate): number {
  return heldIn(row, estate.groups, estate.rows).addresses + fargateIn(row, estate);
}

/**
 * What was counted beyond the model, or short of it, stays as it is: nodes that come take what the model says. So a setting that
 * is changed by hand moves what new nodes take, and leaves alone what today's nodes hold.
 * @param pool rows that share their addresses; all of one zone and use.
 */
export function poolDemand(estate: Estate, pool: readonly SubnetRow[]): PoolDemand {
  const held = (row: SubnetRow) => heldIn(row, estate.groups, estate.rows).prefixes;
  return {
    fixed: sum(pool, (row) => row.other + taken(row, estate) - computed(row, estate)),
    fixedBlocks: sum(pool, (row) => (row.prefixes ?? held(row)) - held(row)),
    fargate: sum(pool, (row) => fargateIn(row, estate)),
    shares: estate.groups.flatMap((group) => shareOf(estate, pool, group)),
    replacement: estate.replacement,
  };
}

function shareOf({rows}: Estate, pool: readonly SubnetRow[], group: GroupFacts): readonly Share[] {
  const [first] = pool;
  if (!first || (first.role !== 'nodes' && first.role !== 'pods')) return [];
  const {role} = first;
  const zones = zonesOf(group, rows);
  if (!zones.includes(zoneOf(first))) return [];
  const perNode = role === 'nodes' ? group.inNodeSubnetPeak : group.inPodSubnetPeak;
  if (perNode === 0) return [];
  const part = pool.length / subnetsIn(rows, zoneOf(first), role);
  return [
    {
      nodes: (group.nodes / zones.length) * part,
      zones: zones.length,
      perNode,
      prefixes: takesPrefixesFrom(group, role) ? group.prefixesPeak : 0,
    },
  ];
}

export function poolRoom(estate: Estate, pool: readonly SubnetRow[]): PoolRoom {
  const {rows, groups} = estate;
  const kept = (row: SubnetRow) => (row.role === 'control' ? estate.headroomControl : estate.headroom);
  const inPrefixes = pool.some((row) => heldIn(row, groups, rows).prefixes > 0);
  return {
    addresses: sum(pool, (row) => usable(row) - kept(row)),
    blocks: inPrefixes ? (times) => sum(pool, (row) => blocksOf(estate, row, times)) : null,
  };
}

/**
 * Whole /28s of a row, free or in use as prefixes: counted, else what is expected while the nodes' single addresses grow.
 * @param times how many times as many nodes as today
 */
export function blocksOf(estate: Estate, row: SubnetRow, times = 1): number {
  const held = heldIn(row, estate.groups, estate.rows);
  if (row.blocks !== null) return row.blocks + (row.prefixes ?? held.prefixes);
  const singles = singlesIn({...held, addresses: taken(row, estate)});
  return expectedBlocks(prefixLengthOf(row), row.other + singles * times, estate.reserved);
}
