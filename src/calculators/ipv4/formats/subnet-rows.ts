// The rows of the form's subnets, from what the files say of each: free and whole /28s exactly, and whose the rest is.
import type {Row} from '../../../model/field';
import {networkInputs} from '../network-inputs';
import {BLOCK_SIZE} from '../subnets/subnet';
import {vpcOf} from './cluster-vpc';
import type {JoinedVpc} from './join';
import type {ImportedNode} from './nodes';
import {NO_NODE, type SubnetOccupancy, USE} from './occupancy';
import type {ExactFigures} from './subnet-figures';

const {columns} = networkInputs.subnets;

type Role = (typeof columns.role.options)[number]['id'];

export interface ReadSubnet {
  readonly row: Row;
  readonly role: Role;
  /** Addresses here that are on no node of the cluster, unseen ones too; undefined without the interfaces. */
  readonly other: number | undefined;
  /** Not in use; undefined where no file tells. */
  readonly free: number | undefined;
  readonly usable: number;
}

/**
 * In the order of the files.
 * @param ours indexes of the cluster's nodes @param vpc of the cluster
 */
export function readSubnets(joined: JoinedVpc, ours: ReadonlySet<number>, vpc: string): readonly ReadSubnet[] {
  return joined.subnets.map((subnet, index) => {
    const {cidr, zone, name, usable, availableIpAddressCount, exact} = subnet;
    const occupancy = joined.occupancy[index] as SubnetOccupancy;
    const held = holdings(occupancy, joined.nodes, ours);
    // The form shares the addresses of all subnets for nodes of a zone, which another VPC's never are.
    const role =
      vpcOf(subnet) !== vpc ? roleOfOthers(exact) : exact && ours.size > 0 ? roleOf(held, occupancy, exact) : 'nodes';
    const counted = exact && countedIn(exact, held.addresses);
    const free = counted?.free ?? availableIpAddressCount;
    const other = counted?.other;
    // Without the interfaces nobody knows whose the used addresses are: the form's own assumption, as far as there is room for it.
    const assumed = Math.min(columns.other.default, free === undefined ? usable : Math.max(0, usable - free));
    const row = {
      cidr,
      zone: (zone ?? '').slice(0, columns.zone.maxLength),
      role,
      other: other ?? assumed,
      free: free ?? null,
      blocks: counted?.blocks ?? null,
      prefixes: counted?.prefixes ?? null,
      leaked: counted?.leaked ?? null,
      sticky: counted?.sticky ?? null,
      name: (name ?? '').slice(0, columns.name.maxLength),
    };
    return {row, role, other, free, usable};
  });
}

/** @param held addresses of our nodes */
function countedIn(
  {freeAddresses, unexplained = 0, addressesInUse, blocks, prefixes, byOwner, held: pods}: ExactFigures,
  held: number,
) {
  // AWS counts these as used, and they are on no interface of the files: in a shared VPC, those of other accounts.
  const unseen = Math.min(freeAddresses, Math.max(0, -unexplained));
  const free = freeAddresses - unseen;
  return {
    free,
    other: addressesInUse - held + unseen,
    // Where the unseen ones lie nobody knows: no more blocks than their number leaves.
    blocks: Math.min(blocks.free, Math.floor(free / BLOCK_SIZE)),
    prefixes,
    leaked: byOwner.leaked ?? 0,
    sticky: pods?.sticky ?? null,
  };
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

function roleOf({addresses, custom, pooled}: Holdings, {subnet}: SubnetOccupancy, exact: ExactFigures): Role {
  if (custom > pooled) return 'pods';
  return addresses > 0 || subnet.cniRole === '1' ? 'nodes' : roleOfOthers(exact);
}

function roleOfOthers(exact: ExactFigures | undefined): Role {
  return (exact?.byOwner.xeni ?? 0) > 0 ? 'control' : 'other';
}
