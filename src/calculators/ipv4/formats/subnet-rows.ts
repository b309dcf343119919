// The rows of the form's subnets, from what the files say of each: free and whole /28s exactly, and whose the rest is.
import type {Row} from '../../../model/field';
import {networkInputs} from '../network-inputs';
import type {JoinedVpc} from './join';
import type {ImportedNode} from './nodes';
import {NO_NODE, type SubnetOccupancy, USE} from './occupancy';
import type {ExactFigures} from './subnet-figures';

const {columns} = networkInputs.subnets;

type Role = (typeof columns.role.options)[number]['id'];

export interface ReadSubnet {
  readonly row: Row;
  readonly role: Role;
  /** Addresses here that are on no node of the cluster; undefined without the interfaces. */
  readonly other: number | undefined;
  /** Not in use; undefined where no file tells. */
  readonly free: number | undefined;
  readonly usable: number;
}

/** In the order of the files. */
export function readSubnets(joined: JoinedVpc): readonly ReadSubnet[] {
  const ours = ourNodes(joined);
  return joined.subnets.map(({cidr, zone, name, usable, availableIpAddressCount, exact}, index) => {
    const occupancy = joined.occupancy[index] as SubnetOccupancy;
    const held = holdings(occupancy, joined.nodes, ours);
    const role = exact && ours.size > 0 ? roleOf(held, occupancy, exact) : 'nodes';
    const free = exact?.freeAddresses ?? availableIpAddressCount;
    const other = exact && exact.addressesInUse - held.addresses;
    // Without the interfaces nobody knows whose the used addresses are: the form's own assumption, as far as there is room for it.
    const assumed = Math.min(columns.other.default, free === undefined ? usable : Math.max(0, usable - free));
    const row = {
      cidr,
      zone: (zone ?? '').slice(0, columns.zone.maxLength),
      role,
      other: other ?? assumed,
      free: free ?? null,
      blocks: exact?.blocks.free ?? null,
      prefixes: exact?.prefixes ?? null,
      leaked: exact ? (exact.byOwner.leaked ?? 0) : null,
      sticky: exact?.held?.sticky ?? null,
      name: (name ?? '').slice(0, columns.name.maxLength),
    };
    return {row, role, other, free, usable};
  });
}

/** Indexes of the nodes that kubectl tells of; where no file of kubectl is there, of all that AWS' words show to be nodes. */
export function ourNodes({nodes}: JoinedVpc): ReadonlySet<number> {
  const listed = nodes.some(({inCluster}) => inCluster);
  return new Set(nodes.flatMap((node, index) => (node.inCluster || !listed ? [index] : [])));
}

interface Holdings {
  readonly addresses: number;
  /** Addresses for pods of nodes with custom networking, and of the others. */
  readonly custom: number;
  readonly pooled: number;
}

function holdings({nodes, uses}: SubnetOccupancy, all: readonly ImportedNode[], ours: ReadonlySet<number>): Holdings {
  let addresses = 0;
  let custom = 0;
  let pooled = 0;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as number;
    if (node === NO_NODE || uses[at] === USE.none || !ours.has(node)) continue;
    addresses += 1;
    const use = uses[at] as number;
    // All uses from `pool` on are of addresses for pods.
    if (use < USE.pool) continue;
    if (all[node]?.customNetworking === true) custom += 1;
    else pooled += 1;
  }
  return {addresses, custom, pooled};
}

function roleOf({addresses, custom, pooled}: Holdings, {subnet}: SubnetOccupancy, {byOwner}: ExactFigures): Role {
  if (custom > pooled) return 'pods';
  if (addresses > 0 || subnet.cniRole === '1') return 'nodes';
  return (byOwner.xeni ?? 0) > 0 ? 'control' : 'other';
}
