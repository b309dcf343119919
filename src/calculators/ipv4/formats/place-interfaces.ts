// Puts every interface of the account onto the maps of its subnets, with its owner and its node.
import {ADDRESS_OWNERS} from '../../../importers/aws-interface-signs';
import {INTERFACE_FLAGS, type NetworkInterfaces, OWNER_UNKNOWN} from '../../../importers/aws-network-interfaces';
import type {Differences} from './differences';
import type {ImportedNode, NodeTable} from './nodes';
import {NO_NODE, type SubnetOccupancy, takeAddress, takePrefix, USE} from './occupancy';

const [NODE, EC2, LEAKED, OTHER] = (['node', 'ec2', 'leaked', 'other'] as const).map((owner) =>
  ADDRESS_OWNERS.indexOf(owner),
) as [number, number, number, number];

/** Types whose addresses the CNI gives to pods; a trunk, or an interface for EFA alone, has none to give. */
const POD_TYPES = ['interface', 'efa'];

/** An interface that the CNI made for an instance that is gone, or that it failed to give back. */
export interface LeakedInterface {
  readonly id: string;
  readonly subnet: string;
  readonly addresses: number;
  /** Network address units: one for each single address, and one for each prefix. */
  readonly units: number;
}

export interface PlacedInterfaces {
  readonly leaked: readonly LeakedInterface[];
  readonly accounts: ReadonlySet<string>;
  /** Interfaces of each account and Region, by `account Region`. */
  readonly perRegion: ReadonlyMap<string, number>;
}

/** @param regionOf of a subnet, for the quota. */
export function placeInterfaces(
  tables: readonly NetworkInterfaces[],
  subnets: ReadonlyMap<string, SubnetOccupancy>,
  nodes: NodeTable,
  regionOf: (subnet: SubnetOccupancy) => string,
  differences: Differences,
): PlacedInterfaces {
  const seen = new Set<string>();
  const leaked: LeakedInterface[] = [];
  const accounts = new Set<string>();
  const perRegion = new Map<string, number>();
  for (const table of tables) nodes.addInstancesOf(table);
  tables.forEach((table, index) => {
    for (const account of table.accounts) accounts.add(account);
    for (let row = 0; row < table.count; row++) {
      const id = table.ids[row] as string;
      if (seen.has(id)) {
        differences.add('interfaceTwice', id);
        continue;
      }
      seen.add(id);
      const subnet = subnets.get(table.subnets[table.subnet[row] as number] ?? '');
      if (!subnet) {
        differences.add('unknownSubnet', id);
        continue;
      }
      const key = `${table.accounts[table.account[row] as number] ?? ''} ${regionOf(subnet)}`;
      perRegion.set(key, (perRegion.get(key) ?? 0) + 1);
      const held = placeOne({table, index, row}, subnet, nodes, differences);
      if (held) leaked.push({id, subnet: subnet.subnet.id, ...held});
    }
  });
  return {leaked, accounts, perRegion};
}

interface Place {
  readonly table: NetworkInterfaces;
  /** Which table it is. */
  readonly index: number;
  readonly row: number;
}

/** @returns what it holds, if it is leaked. */
function placeOne(
  place: Place,
  subnet: SubnetOccupancy,
  nodes: NodeTable,
  differences: Differences,
): Pick<LeakedInterface, 'addresses' | 'units'> | undefined {
  const {table, index, row} = place;
  const from = table.addressStarts[row] as number;
  const until = table.addressStarts[row + 1] as number;
  const firstPrefix = table.prefixStarts[row] as number;
  const lastPrefix = table.prefixStarts[row + 1] as number;
  const node = nodes.ofInterface(table, row) ?? nodes.fargateAt(table.addresses[from] as number) ?? NO_NODE;
  const occupant = {owner: ownerOf(table, row, node), node};
  const pooled = node !== NO_NODE && isForPods(table, row);
  subnet.interfaces += 1;
  for (let at = from; at < until; at++) {
    const use = at === from ? USE.primary : pooled ? USE.pool : USE.other;
    takeAddress(subnet, table.addresses[at] as number, use, occupant, differences);
  }
  for (let at = firstPrefix; at < lastPrefix; at++) {
    takePrefix(subnet, table.prefixes[at] as number, occupant, differences);
  }
  if (node !== NO_NODE) {
    nodes.rows[node]?.push(index, row);
    const counted = nodes.nodes[node] as ImportedNode;
    countOn(counted, subnet, lastPrefix - firstPrefix);
    if ((table.flags[row] as number) & INTERFACE_FLAGS.notManaged) counted.unmanaged += 1;
  }
  if (occupant.owner !== LEAKED) return undefined;
  const [singles, prefixes] = [until - from, lastPrefix - firstPrefix];
  return {addresses: singles + 16 * prefixes, units: singles + prefixes};
}

function countOn(node: ImportedNode, {subnet}: SubnetOccupancy, prefixes: number): void {
  node.interfaces += 1;
  node.prefixes += prefixes;
  node.vpc ??= subnet.vpc;
}

/** Whether an interface of a node has addresses for pods besides its first one. */
export function isForPods(table: NetworkInterfaces, row: number): boolean {
  const type = table.types[table.type[row] as number] ?? 'interface';
  return POD_TYPES.includes(type) && ((table.flags[row] as number) & INTERFACE_FLAGS.notManaged) === 0;
}

function ownerOf(table: NetworkInterfaces, row: number, node: number): number {
  const flags = table.flags[row] as number;
  const bySigns = table.owner[row] as number;
  if (flags & INTERFACE_FLAGS.detached && flags & INTERFACE_FLAGS.madeByCni) return LEAKED;
  if (bySigns === ADDRESS_OWNERS.indexOf('branch')) return bySigns;
  if (node !== NO_NODE) return NODE;
  if (bySigns !== OWNER_UNKNOWN) return bySigns;
  return table.instances[table.instance[row] as number] === undefined ? OTHER : EC2;
}
