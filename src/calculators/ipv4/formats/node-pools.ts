// Counts the pool of each node from the maps: what is a pod's, what is warm, and what scale-in stranded.
import {INTERFACE_FLAGS, type NetworkInterfaces} from '../../../importers/aws-network-interfaces';
import {BLOCK_SIZE} from '../subnet';
import type {ImportedNode, NodeTable} from './nodes';
import {type SubnetOccupancy, USE} from './occupancy';
import {isForPods} from './place-interfaces';

interface InterfacePool {
  readonly table: NetworkInterfaces;
  readonly row: number;
  readonly subnet: SubnetOccupancy;
  readonly first: boolean;
  readonly single: number;
  readonly prefixes: number;
  readonly emptyPrefixes: number;
  readonly pods: number;
}

/**
 * Turns `pool` into `warm`, or `sticky`, wherever a node's pods are known and none of them has the address, and fills in the
 * nodes' counts.
 * @param warmEniTarget WARM_ENI_TARGET; undefined when a target of addresses is set, under which no interface counts as spare
 */
export function countPools(
  tables: readonly NetworkInterfaces[],
  subnets: ReadonlyMap<string, SubnetOccupancy>,
  {nodes, rows}: NodeTable,
  podsKnown: boolean,
  warmEniTarget: number | undefined,
): void {
  nodes.forEach((node, index) => {
    const known = podsKnown && node.inCluster;
    const pools: InterfacePool[] = [];
    const places = rows[index] ?? [];
    for (let at = 0; at < places.length; at += 2) {
      const table = tables[places[at] as number] as NetworkInterfaces;
      const row = places[at + 1] as number;
      const subnet = subnets.get(table.subnets[table.subnet[row] as number] ?? '');
      if (subnet && isForPods(table, row)) pools.push(poolOf(table, row, subnet, known));
    }
    fill(node, pools, known, warmEniTarget);
  });
}

function poolOf(table: NetworkInterfaces, row: number, subnet: SubnetOccupancy, known: boolean): InterfacePool {
  const {uses} = subnet;
  const origin = subnet.subnet.range.first;
  let pods = 0;
  let single = 0;
  const count = (at: number): boolean => {
    if (uses[at] === USE.pool && known) uses[at] = USE.warm;
    if (uses[at] === USE.pod) pods += 1;
    return uses[at] === USE.pod || uses[at] === USE.pool || uses[at] === USE.warm;
  };
  for (let at = (table.addressStarts[row] as number) + 1; at < (table.addressStarts[row + 1] as number); at++) {
    if (count((table.addresses[at] as number) - origin)) single += 1;
  }
  let prefixes = 0;
  let emptyPrefixes = 0;
  for (let at = table.prefixStarts[row] as number; at < (table.prefixStarts[row + 1] as number); at++) {
    const before = pods;
    let counted = false;
    for (let offset = 0; offset < BLOCK_SIZE; offset++) {
      counted = count((table.prefixes[at] as number) - origin + offset) || counted;
    }
    if (counted) prefixes += 1;
    if (counted && pods === before) emptyPrefixes += 1;
  }
  const first = ((table.flags[row] as number) & INTERFACE_FLAGS.first) !== 0;
  return {table, row, subnet, first, single, prefixes, emptyPrefixes, pods};
}

function fill(
  node: ImportedNode,
  pools: readonly InterfacePool[],
  known: boolean,
  warmEniTarget: number | undefined,
): void {
  const sum = (of: (pool: InterfacePool) => number) => pools.reduce((total, pool) => total + of(pool), 0);
  const withPool = pools.filter((pool) => sizeOf(pool) > 0);
  const pods = sum((pool) => pool.pods);
  const single = sum((pool) => pool.single);
  node.podInterfaces = withPool.length;
  node.prefixes = sum((pool) => pool.prefixes);
  node.pool = sum(sizeOf);
  node.pods = known ? pods : undefined;
  node.emptyPrefixes = known ? sum((pool) => pool.emptyPrefixes) : undefined;
  node.mode = node.prefixes === 0 ? (single > 0 ? 'secondary' : 'none') : single > 0 ? 'mixed' : 'prefix';
  node.customNetworking = withPool.length > 0 && pools.some(({first}) => first) && withPool.every(({first}) => !first);
  if (!known || warmEniTarget === undefined || node.mode !== 'secondary') return;
  // The CNI fills whole interfaces in this mode, so the fullest shows how many addresses one has.
  const perInterface = Math.max(...withPool.map(sizeOf));
  if (node.pool - pods < (warmEniTarget + 1) * perInterface) return;
  const sticky = withPool.filter((pool) => !pool.first && pool.pods > 0);
  node.stickyInterfaces = sticky.length;
  node.stickyAddresses = sticky.reduce((total, pool) => total + pool.single - pool.pods, 0);
  sticky.forEach(markSticky);
}

function markSticky({table, row, subnet}: InterfacePool): void {
  for (let at = (table.addressStarts[row] as number) + 1; at < (table.addressStarts[row + 1] as number); at++) {
    const place = (table.addresses[at] as number) - subnet.subnet.range.first;
    if (subnet.uses[place] === USE.warm) subnet.uses[place] = USE.sticky;
  }
}

function sizeOf({single, prefixes}: InterfacePool): number {
  return single + BLOCK_SIZE * prefixes;
}
