// Which address of which subnet is in use: by whom, for what, and on which node.
import {ADDRESS_OWNERS, type AddressOwner} from '../../../importers/aws-interface-signs';
import type {AwsSubnet} from '../../../importers/aws-subnets';
import {contains, formatIpv4, type Ipv4Range, lastOf} from '../../../model/ipv4-address';
import {type AddressMap, AWS_RESERVED, delegate, emptyMap, occupy} from '../blocks';
import {BLOCK_SIZE} from '../subnet';
import type {Differences} from './differences';

/**
 * What an address is for. `pool`: on a node, for pods, where no file tells which pods there are; `pod` and `warm` where one does.
 * `sticky` is warm, on an interface that scale-in stranded. `other`: whatever is neither the first address of an interface nor in
 * the pool of a node.
 */
export const ADDRESS_USES = ['none', 'primary', 'other', 'pool', 'pod', 'warm', 'sticky'] as const;
export type AddressUse = (typeof ADDRESS_USES)[number];
export const USE = {none: 0, primary: 1, other: 2, pool: 3, pod: 4, warm: 5, sticky: 6} as const satisfies Record<
  AddressUse,
  number
>;

export const NO_NODE = -1;

/** All arrays have one entry per address of the subnet, in address order. */
export interface SubnetOccupancy {
  readonly subnet: AwsSubnet & {readonly range: Ipv4Range};
  /** The low six bits of a cell are 1 + the index of the owner in `ADDRESS_OWNERS`. */
  readonly map: AddressMap;
  /** Index in `ADDRESS_USES`. */
  readonly uses: Uint8Array;
  /** Index in the list of nodes, or `NO_NODE`. */
  readonly nodes: Int32Array;
  /** CIDR reservations of type `prefix`; those of type `explicit` hold nothing back from the count of AWS. */
  readonly reservations: readonly Ipv4Range[];
  interfaces: number;
  individualAddresses: number;
  prefixes: number;
  /** Addresses by index of the owner. */
  readonly byOwner: Uint32Array;
}

const OWNER_BITS = 0x3f;

/** Who has the address at a place in the map; undefined when it is free, or AWS' own. */
export function ownerAt({map}: SubnetOccupancy, at: number): AddressOwner | undefined {
  const cell = map.cells[at] ?? 0;
  return (cell & AWS_RESERVED) === 0 ? ADDRESS_OWNERS[(cell & OWNER_BITS) - 1] : undefined;
}

export function emptyOccupancy(subnet: SubnetOccupancy['subnet'], reservations: readonly Ipv4Range[]): SubnetOccupancy {
  const map = emptyMap(subnet.range);
  return {
    ...{subnet, map, reservations, interfaces: 0, individualAddresses: 0, prefixes: 0},
    uses: new Uint8Array(map.cells.length),
    nodes: new Int32Array(map.cells.length).fill(NO_NODE),
    byOwner: new Uint32Array(ADDRESS_OWNERS.length),
  };
}

export interface Occupant {
  /** Index in `ADDRESS_OWNERS`. */
  readonly owner: number;
  readonly node: number;
}

/** One address of an interface; one that does not fit, or is taken already, becomes a difference. */
export function takeAddress(
  into: SubnetOccupancy,
  address: number,
  use: number,
  {owner, node}: Occupant,
  differences: Differences,
): void {
  const at = address - into.subnet.range.first;
  const cell = contains(into.subnet.range, address) ? into.map.cells[at] : undefined;
  if (cell === undefined) differences.add('outsideSubnet', formatIpv4(address));
  else if (cell & AWS_RESERVED) differences.add('awsAddress', formatIpv4(address));
  else if (cell !== 0) differences.add('addressTwice', formatIpv4(address));
  else {
    occupy(into.map, address, owner + 1);
    into.uses[at] = use;
    into.nodes[at] = node;
    into.individualAddresses += 1;
    into.byOwner[owner] = (into.byOwner[owner] ?? 0) + 1;
  }
}

/** A delegated /28, all of it for pods. */
export function takePrefix(
  into: SubnetOccupancy,
  first: number,
  {owner, node}: Occupant,
  differences: Differences,
): void {
  const at = first - into.subnet.range.first;
  const cells = contains(into.subnet.range, first) ? into.map.cells.subarray(at, at + BLOCK_SIZE) : undefined;
  if (cells?.some((cell) => cell !== 0 && (cell & AWS_RESERVED) === 0) === true) {
    differences.add('addressTwice', `${formatIpv4(first)}/28`);
  } else if (cells === undefined || cells.some((cell) => cell !== 0) || !delegate(into.map, first, owner + 1)) {
    differences.add('prefixMisplaced', `${formatIpv4(first)}/28`);
  } else {
    into.uses.fill(USE.pool, at, at + BLOCK_SIZE);
    into.nodes.fill(node, at, at + BLOCK_SIZE);
    into.prefixes += 1;
    into.byOwner[owner] = (into.byOwner[owner] ?? 0) + BLOCK_SIZE;
  }
}

/** Finds the subnet that an address lies in. Ranges repeat between VPCs, but not within one. */
export class SubnetFinder {
  private readonly byVpc = new Map<string, SubnetOccupancy[]>();

  constructor(subnets: Iterable<SubnetOccupancy>, differences: Differences) {
    for (const each of subnets) {
      const vpc = each.subnet.vpc ?? '';
      const list = this.byVpc.get(vpc);
      if (list) list.push(each);
      else this.byVpc.set(vpc, [each]);
    }
    for (const list of this.byVpc.values()) {
      list.sort((a, b) => a.subnet.range.first - b.subnet.range.first || a.subnet.range.prefix - b.subnet.range.prefix);
      let last = -1;
      for (const {subnet} of list) {
        if (subnet.range.first <= last) differences.add('subnetsOverlap', subnet.id);
        last = Math.max(last, lastOf(subnet.range));
      }
    }
  }

  /** In the VPC of that id, or, where none is told, in the only VPC that has it; undefined when none or several do. */
  find(vpc: string | undefined, address: number): SubnetOccupancy | undefined {
    if (vpc !== undefined) return search(this.byVpc.get(vpc) ?? [], address);
    const found = [...this.byVpc.values()].flatMap((list) => search(list, address) ?? []);
    return found.length === 1 ? found[0] : undefined;
  }

  /** Every subnet, of any VPC, that has the address. */
  findAll(address: number): readonly SubnetOccupancy[] {
    return [...this.byVpc.values()].flatMap((list) => search(list, address) ?? []);
  }
}

function search(sorted: readonly SubnetOccupancy[], address: number): SubnetOccupancy | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as SubnetOccupancy).subnet.range.first <= address) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low - 1];
  return found && contains(found.subnet.range, address) ? found : undefined;
}
