// Reads `aws ec2 describe-subnets`: ranges, zones, and the free addresses that AWS counts.
import type {TextStream} from '../model/importer';
import type {Ipv4Range} from '../model/ipv4-address';
import {nameFromTags} from './aws-vpcs';
import {numberIn, objectsIn, wordIn} from './json-members';
import {beginsAsJson, hasMember, readRows} from './json-rows';
import type {JsonElement} from './json-structure';
import {rangeAt} from './strict-address';

export const DESCRIBE_SUBNETS = 'aws ec2 describe-subnets --output json';

export interface AwsSubnet {
  readonly line: number;
  readonly id: string;
  readonly vpc: string | undefined;
  /** Tag `Name`. */
  readonly name: string | undefined;
  /** The account: of the subnet, which may be shared with others. */
  readonly owner: string | undefined;
  readonly zone: string | undefined;
  /** E.g. `euw1-az1`: the same place in every account. */
  readonly zoneId: string | undefined;
  /** Undefined for a subnet of IPv6 alone. */
  readonly range: Ipv4Range | undefined;
  /** AvailableIpAddressCount, which leaves out what prefix reservations hold and nobody has. */
  readonly available: number | undefined;
  /** Tag `kubernetes.io/role/cni`: '1' lets the CNI take addresses here, '0' forbids it. */
  readonly cniRole: string | undefined;
  /** Tagged for a load balancer or a cluster. */
  readonly clusterTags: readonly string[];
}

const SHAPE = {
  row: 'a subnet',
  rows: 'subnets',
  wrapper: 'Subnets',
  mark: '"SubnetId" and "CidrBlock"',
  command: DESCRIBE_SUBNETS,
  keep: [
    'SubnetId',
    'VpcId',
    'OwnerId',
    'CidrBlock',
    'AvailabilityZone',
    'AvailabilityZoneId',
    'AvailableIpAddressCount',
    'Ipv6Native',
    'NetworkInterfaceId',
    'Tags.[].Key',
    'Tags.[].Value',
  ],
  isRow: ({value}: JsonElement) =>
    value.SubnetId !== undefined &&
    value.NetworkInterfaceId === undefined &&
    (value.CidrBlock !== undefined || value.Ipv6Native === true),
};

export function looksLikeAwsSubnets(start: string): boolean {
  if (!beginsAsJson(start) || hasMember(start, 'Reservations', 'NetworkInterfaceId')) return false;
  return hasMember(start, 'Subnets') || (hasMember(start, 'SubnetId') && hasMember(start, 'CidrBlock', 'Ipv6Native'));
}

/** @throws ImportError for broken JSON, another file, and a range that no subnet can have. */
export async function* readAwsSubnets(stream: TextStream): AsyncGenerator<AwsSubnet> {
  for await (const {value, line} of readRows(stream, SHAPE)) {
    const id = wordIn(value, 'SubnetId') ?? '';
    const cidr = wordIn(value, 'CidrBlock');
    const keys = objectsIn(value, 'Tags').flatMap((tag) => wordIn(tag, 'Key') ?? []);
    yield {
      line,
      id,
      vpc: wordIn(value, 'VpcId'),
      name: nameFromTags(value),
      owner: wordIn(value, 'OwnerId'),
      zone: wordIn(value, 'AvailabilityZone'),
      zoneId: wordIn(value, 'AvailabilityZoneId'),
      range: cidr === undefined ? undefined : rangeAt(cidr, line, `the CidrBlock of ${id}`, 16, 28),
      available: numberIn(value, 'AvailableIpAddressCount'),
      cniRole: wordIn(
        objectsIn(value, 'Tags').find((tag) => tag.Key === 'kubernetes.io/role/cni'),
        'Value',
      ),
      clusterTags: keys.filter((key) => key.startsWith('kubernetes.io/')),
    };
  }
}
