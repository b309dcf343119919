// What is taken and free in one subnet today, and how many whole /28s it is expected to have.
import {expectedFragmentation} from './fragmentation';
import type {GroupFacts} from './pool-demand';
import {type SubnetRow, subnetsIn, zoneOf, zonesOf} from './pools';
import {BLOCK_SIZE, candidateBlocks, usableAddresses} from './subnet';

/** Addresses and /28s that nodes hold in a subnet. */
export interface Held {
  readonly addresses: number;
  readonly prefixes: number;
}

/** What the nodes of all groups hold in this subnet, when each zone's nodes spread evenly over its subnets of that use. */
export function heldIn(row: SubnetRow, groups: readonly GroupFacts[], rows: readonly SubnetRow[]): Held {
  if (row.role !== 'nodes' && row.role !== 'pods') return {addresses: 0, prefixes: 0};
  const {role} = row;
  const zone = zoneOf(row);
  const subnets = subnetsIn(rows, zone, role);
  let addresses = 0;
  let prefixes = 0;
  for (const group of groups) {
    const zones = zonesOf(group, rows);
    if (!zones.includes(zone)) continue;
    const nodes = group.nodes / zones.length / subnets;
    addresses += nodes * (role === 'nodes' ? group.inNodeSubnet : group.inPodSubnet);
    if (takesPrefixesFrom(group, role)) prefixes += nodes * group.prefixes;
  }
  return {addresses, prefixes};
}

/** Prefixes come from the subnet that pods take their addresses from. */
export function takesPrefixesFrom(group: GroupFacts, role: 'nodes' | 'pods'): boolean {
  return group.modeUsed === 'prefix' && (group.inPodSubnet > 0 ? role === 'pods' : role === 'nodes');
}

/**
 * Free /28s, and those that are prefixes already, when single addresses are scattered over what is not reserved for prefixes.
 * @param singles addresses in use outside of prefixes
 * @param reserved fraction of the subnet under a prefix reservation, 0 to 1
 */
export function expectedBlocks(prefixLength: number, singles: number, reserved: number): number {
  const whole = candidateBlocks(prefixLength) * reserved;
  if (reserved >= 1) return whole;
  const crowded = Math.min(usableAddresses(prefixLength), Math.max(0, singles) / (1 - reserved));
  return whole + (1 - reserved) * expectedFragmentation(prefixLength, crowded).freeBlocks;
}

/** Addresses of the nodes that are single ones, without those inside prefixes. */
export function singlesIn(held: Held): number {
  return Math.max(0, held.addresses - BLOCK_SIZE * held.prefixes);
}
