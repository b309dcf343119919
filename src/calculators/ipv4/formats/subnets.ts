// An empty map for each subnet of the files, with its reservations, and whether it fits its VPC.
import type {AwsSubnet} from '../../../importers/aws-subnets';
import {containsRange, formatIpv4Range, type Ipv4Range} from '../../../model/ipv4-address';
import type {Differences} from './differences';
import {emptyOccupancy, type SubnetOccupancy} from './occupancy';
import {dataOf, type VpcPiece} from './pieces';

/** By the subnet's id, in the order of the files. */
export function subnetsOf(pieces: readonly VpcPiece[], differences: Differences): ReadonlyMap<string, SubnetOccupancy> {
  const subnets = new Map<string, AwsSubnet & {range: Ipv4Range}>();
  for (const subnet of dataOf(pieces, 'subnets').flat()) {
    const {id, range} = subnet;
    if (range === undefined) differences.add('ipv6Subnet', id);
    else if (subnets.has(id)) differences.add('subnetTwice', id);
    else subnets.set(id, {...subnet, range});
  }
  const reservations = reservationsOf(pieces, subnets, differences);
  noteVpcs(pieces, subnets.values(), differences);
  return new Map([...subnets].map(([id, subnet]) => [id, emptyOccupancy(subnet, reservations.get(id) ?? [])]));
}

function reservationsOf(
  pieces: readonly VpcPiece[],
  subnets: ReadonlyMap<string, {range: Ipv4Range}>,
  differences: Differences,
): ReadonlyMap<string, readonly Ipv4Range[]> {
  if (!pieces.some(({kind}) => kind === 'subnets')) return new Map();
  const found = new Map<string, Ipv4Range[]>();
  const seen = new Set<string>();
  for (const {subnet = '', range, type} of dataOf(pieces, 'reservations').flat()) {
    const key = `${subnet} ${formatIpv4Range(range)}`;
    const known = subnets.get(subnet);
    if (seen.has(key)) differences.add('reservationTwice', formatIpv4Range(range));
    else if (!known || !containsRange(known.range, range))
      differences.add('reservationUnknown', formatIpv4Range(range));
    else if (type !== 'explicit') found.set(subnet, [...(found.get(subnet) ?? []), range]);
    seen.add(key);
  }
  return found;
}

function noteVpcs(
  pieces: readonly VpcPiece[],
  subnets: Iterable<AwsSubnet & {range: Ipv4Range}>,
  differences: Differences,
) {
  const vpcs = new Map(
    dataOf(pieces, 'vpcs')
      .flat()
      .map((vpc) => [vpc.id, vpc]),
  );
  if (vpcs.size === 0) return;
  for (const {id, vpc = '', range} of subnets) {
    const known = vpcs.get(vpc);
    if (!known) differences.add('subnetWithoutVpc', id);
    else if (!known.ranges.some((outer) => containsRange(outer, range))) differences.add('subnetOutsideVpc', id);
  }
}
