// What a pool of subnets has to give, and what it has: measured where the reader measured, else computed.
import type {PoolDemand, PoolRoom, Replacement, Share} from './exhaustion';
import {heldIn, singlesIn, takesPrefixesFrom, expectedBlocks} from './subnet-use';
import {type GroupRow, type SubnetRow, subnetsIn, zoneOf, zonesOf} from './pools';
import {usableAddresses} from './subnet';

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
  readonly rows: readonly SubnetRow[];
  readonly groups: readonly GroupFacts[];
  readonly replacement: Replacement;
  readonly fargatePods: number;
  readonly headroom: number;
  readonly headroomControl: number;
  /** Fraction of each subnet under a prefix reservation. */
  readonly reserved: number;
}

export function prefixLengthOf({cidr}: SubnetRow): number {
  return Number(cidr?.split('/')[1]);
}

const usable = (row: SubnetRow) => usableAddresses(prefixLengthOf(row));

/** What nodes hold in a row: measured as usable − free − others, where the reader knows what is free. */
function measured(row: SubnetRow, computed: number): number {
  return row.free === null ? computed : Math.max(0, usable(row) - row.free - row.other);
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** @param pool rows that share their addresses; all of one zone and use. */
export function poolDemand(estate: Estate, pool: readonly SubnetRow[]): PoolDemand {
  const {rows, groups, replacement} = estate;
  const others = sum(pool, (row) => row.other);
  const computed = sum(pool, (row) => heldIn(row, groups, rows).addresses);
  const held = sum(pool, (row) => measured(row, heldIn(row, groups, rows).addresses));
  // Where counting found more or less than the model, every node of the pool is taken to hold that much more or less.
  const scale = computed > 0 ? held / computed : 1;
  const fixed = others + (computed > 0 ? 0 : held);
  const shares = groups.flatMap((group) => shareOf(estate, pool, group, scale));
  const zones = new Set(rows.filter((row) => row.role === 'nodes').map(zoneOf)).size;
  const [first] = pool;
  const fargate =
    first?.role === 'nodes' && zones > 0
      ? (estate.fargatePods / zones) * (pool.length / subnetsIn(rows, zoneOf(first), 'nodes'))
      : 0;
  return {fixed, fargate, shares, replacement};
}

function shareOf({rows}: Estate, pool: readonly SubnetRow[], group: GroupFacts, scale: number): readonly Share[] {
  const [first] = pool;
  if (!first || (first.role !== 'nodes' && first.role !== 'pods')) return [];
  const {role} = first;
  const zones = zonesOf(group, rows);
  if (!zones.includes(zoneOf(first))) return [];
  const peak = role === 'nodes' ? group.inNodeSubnetPeak : group.inPodSubnetPeak;
  if (peak === 0) return [];
  const part = pool.length / subnetsIn(rows, zoneOf(first), role);
  return [
    {
      nodes: (group.nodes / zones.length) * part,
      zones: zones.length,
      perNode: peak * scale,
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
    blocks: inPrefixes ? sum(pool, (row) => blocksOf(estate, row)) : null,
  };
}

/** Whole /28s of a row, free or in use as prefixes. */
export function blocksOf({rows, groups, reserved}: Estate, row: SubnetRow): number {
  const held = heldIn(row, groups, rows);
  if (row.blocks !== null) return row.blocks + held.prefixes;
  const taken = row.free === null ? held : {...held, addresses: measured(row, held.addresses)};
  return expectedBlocks(prefixLengthOf(row), singlesIn(row.other, taken), reserved);
}
