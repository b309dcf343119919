// What a pool of subnets has to give, and what it has: measured where the reader measured, else computed.

import type {PoolDemand, PoolRoom, Share} from '../forecast/exhaustion';
import {type Estate, isForNodes} from './estate';
import {expectedBlocks, singlesIn} from './expected-blocks';
import {type SubnetRow, takesPrefixesFrom} from './pools';
import {usableAddresses} from './subnet';

/** @returns NaN for a row without a range. */
export function prefixLengthOf({cidr}: {readonly cidr: string | null}): number {
  // Asked for every row of every pool: cheaper than to split.
  return cidr === null ? Number.NaN : Number(cidr.slice(cidr.lastIndexOf('/') + 1));
}

const usable = (row: SubnetRow) => usableAddresses(prefixLengthOf(row));

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Fargate pods in one row, spread over the zones and their subnets for nodes: one address each. */
export function fargateIn(row: SubnetRow, estate: Estate): number {
  if (row.role !== 'nodes') return 0;
  return estate.fargatePods / estate.nodeZones / estate.place(row).rows.length;
}

/** What nodes and Fargate pods hold in a row: usable − free − others, where the reader knows what is free. */
export function taken(row: SubnetRow, estate: Estate): number {
  return row.free === null ? computed(row, estate) : Math.max(0, usable(row) - row.free - row.other);
}

/** The same by the model alone. */
export function computed(row: SubnetRow, estate: Estate): number {
  return estate.place(row).held.addresses + fargateIn(row, estate);
}

/**
 * What was counted beyond the model, or short of it, stays as it is: nodes that come take what the model says. So a setting that
 * is changed by hand moves what new nodes take, and leaves alone what today's nodes hold.
 * @param pool rows that share their addresses; all of one zone and use.
 */
export function poolDemand(estate: Estate, pool: readonly SubnetRow[]): PoolDemand {
  return {
    fixed: sum(pool, (row) => row.other + taken(row, estate) - computed(row, estate)),
    fixedBlocks: sum(pool, (row) => (row.prefixes ?? heldPrefixes(row, estate)) - heldPrefixes(row, estate)),
    fargate: sum(pool, (row) => fargateIn(row, estate)),
    shares: sharesOf(estate, pool),
    replacement: estate.replacement,
  };
}

function sharesOf(estate: Estate, pool: readonly SubnetRow[]): readonly Share[] {
  const [first] = pool;
  if (!first || !isForNodes(first.role)) return [];
  const {role} = first;
  const place = estate.place(first);
  const part = pool.length / place.rows.length;
  return place.groups.flatMap(({group, zones}) => {
    const perNode = role === 'nodes' ? group.inNodeSubnetPeak : group.inPodSubnetPeak;
    if (perNode === 0) return [];
    const prefixes = takesPrefixesFrom(group, role) ? group.prefixesPeak : 0;
    return [{nodes: (group.nodes / zones) * part, zones, perNode, prefixes}];
  });
}

export function poolRoom(estate: Estate, pool: readonly SubnetRow[]): PoolRoom {
  const kept = ({role}: SubnetRow) =>
    role === 'control' ? estate.headroomControl : isForNodes(role) ? estate.headroom : 0;
  const inPrefixes = pool.some((row) => heldPrefixes(row, estate) > 0);
  return {
    addresses: sum(pool, (row) => usable(row) - kept(row)),
    blocks: inPrefixes ? blocksOf(estate, pool) : null,
  };
}

/**
 * Whole /28s of these rows, free or in use as prefixes: counted, else what is expected while the nodes' single addresses grow.
 * Single addresses that were counted beyond the model, or short of it, stay as they are.
 * @returns by how many times as many nodes as today there are
 */
export function blocksOf(estate: Estate, pool: readonly SubnetRow[]): (times: number) => number {
  const counted = sum(pool, (row) =>
    row.blocks === null ? 0 : row.blocks + (row.prefixes ?? heldPrefixes(row, estate)),
  );
  // Rows that are alike are worked out once: an estate of four hundred subnets has few kinds of them.
  const kinds = new Map<string, {length: number; still: number; singles: number; rows: number}>();
  for (const row of pool) {
    if (row.blocks !== null) continue;
    const singles = singlesIn({...estate.place(row).held, addresses: computed(row, estate)});
    const kind = {length: prefixLengthOf(row), still: singlesNow(row, estate) - singles, singles, rows: 1};
    const key = `${kind.length} ${kind.still} ${kind.singles}`;
    const found = kinds.get(key);
    if (found) found.rows++;
    else kinds.set(key, kind);
  }
  const expected = [...kinds.values()];
  return (times) =>
    counted +
    sum(
      expected,
      ({length, still, singles, rows}) => rows * expectedBlocks(length, still + singles * times, estate.reserved),
    );
}

/** Addresses in use outside of prefixes, others' too: as counted, where the reader counted. */
function singlesNow(row: SubnetRow, estate: Estate): number {
  return row.other + singlesIn({addresses: taken(row, estate), prefixes: row.prefixes ?? heldPrefixes(row, estate)});
}

function heldPrefixes(row: SubnetRow, estate: Estate): number {
  return estate.place(row).held.prefixes;
}
