// What the quotas above the subnets count of everybody but the cluster: interfaces of the Region, address units of the VPC.
import {regionOfZone} from '../../../importers/ec2-type-name';
import type {Inputs} from '../../../model/field';
import {IN_PREFIX} from '../subnets/blocks';
import {BLOCK_SIZE} from '../subnets/subnet';
import {vpcOf} from './cluster-vpc';
import type {JoinedVpc} from './join';
import {NO_NODE, type SubnetOccupancy, USE} from './occupancy';
import type {ExactFigures} from './subnet-figures';

interface Counted {
  readonly region: string | undefined;
  readonly vpc: string;
  readonly exact: ExactFigures;
  /** Single addresses and /28s of our nodes. */
  readonly ours: {readonly singles: number; readonly prefixes: number};
}

/**
 * Counted in the VPC of the cluster and in its Region, whose quotas they are. Empty without the interfaces.
 * @param ours indexes of the cluster's nodes
 */
export function othersOf(joined: JoinedVpc, ours: ReadonlySet<number>, vpc: string): Inputs {
  const all = joined.subnets.flatMap((subnet, index): Counted[] => {
    const {zone, exact} = subnet;
    const held = heldBy(joined.occupancy[index] as SubnetOccupancy, ours);
    return exact ? [{region: regionOfZone(zone), vpc: vpcOf(subnet), exact, ours: held}] : [];
  });
  if (all.length === 0) return {};
  const places = all.filter((each) => each.vpc === vpc);
  const regions = new Set(places.map(({region}) => region));
  const nodes = joined.nodes.filter((_, index) => ours.has(index));
  const attached = sum(nodes, ({interfaces, branchPods}) => interfaces + branchPods);
  const interfaces = sum(all, ({region, exact}) => (regions.has(region) ? exact.enis : 0));
  const units = sum(places, unitsIn);
  const leakedIn = (inside: (subnet: JoinedVpc['subnets'][number]) => boolean) => {
    const ids = new Set(joined.subnets.filter(inside).map(({id}) => id));
    return joined.leaked.filter(({subnet}) => ids.has(subnet));
  };
  return {
    interfacesOfOthers: Math.max(0, interfaces - attached),
    leakedInterfaces: leakedIn(({zone}) => regions.has(regionOfZone(zone))).length,
    unitsOfOthers: units,
    leakedUnits: sum(
      leakedIn((subnet) => vpcOf(subnet) === vpc),
      (each) => each.units,
    ),
  };
}

/** What AWS counts as used and no interface shows is of another account in a shared VPC: its units count in this one. */
function unitsIn({exact: {individualAddresses, prefixes, freeAddresses, unexplained = 0}, ours}: Counted): number {
  const unseen = Math.min(freeAddresses, Math.max(0, -unexplained));
  return individualAddresses + prefixes + unseen - ours.singles - ours.prefixes;
}

function heldBy({nodes, uses, map}: SubnetOccupancy, ours: ReadonlySet<number>): Counted['ours'] {
  let singles = 0;
  let delegated = 0;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as number;
    if (node === NO_NODE || uses[at] === USE.none || !ours.has(node)) continue;
    if ((map.cells[at] as number) & IN_PREFIX) delegated += 1;
    else singles += 1;
  }
  return {singles, prefixes: delegated / BLOCK_SIZE};
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
