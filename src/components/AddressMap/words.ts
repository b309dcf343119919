// The map in words: states, owners, and one address or one node as sentences.
import {
  type AddressOwner,
  type CellState,
  cellStateAt,
  type ImportedNode,
  isDelegated,
  type JoinedVpc,
  NO_NODE,
  ownerAt,
  type SubnetOccupancy,
} from '../../calculators/ipv4/imports';
import {formatNumber} from '../../model/format';
import {contains, firstOf, formatIpv4, formatIpv4Range} from '../../model/ipv4-address';
import type {NodeHoldings} from './node-tally';
import type {Spot} from './pointing';

export const STATE_WORDS: Readonly<Record<CellState, string>> = {
  pod: 'pod',
  warm: 'warm, held by a node',
  sticky: 'sticky, on an interface that scale-in stranded',
  pool: 'held by a node for pods',
  node: 'node or its interface',
  other: 'other owner',
  leaked: 'leaked interface',
  stranded: 'free, but no whole /28 here',
  free: 'free, in a whole /28',
  aws: 'reserved by AWS',
};

/** Of a node's own addresses, for sums: "9 pods, 13 warm". */
const SHORT_WORDS: Readonly<Partial<Record<CellState, readonly [one: string, more: string]>>> = {
  pod: ['pod', 'pods'],
  node: ['of its interfaces', 'of its interfaces'],
  pool: ['for pods', 'for pods'],
};

const OWNER_WORDS: Readonly<Record<AddressOwner, string>> = {
  node: 'a node',
  branch: 'a branch interface',
  xeni: 'the EKS control plane',
  alb: 'an Application Load Balancer',
  nlb: 'a Network Load Balancer',
  rds: 'an RDS database',
  lambda: 'a Lambda function',
  endpoint: 'a VPC endpoint',
  efs: 'an EFS mount target',
  nat: 'a NAT gateway',
  tgw: 'a transit gateway',
  ec2: 'an EC2 instance that is no node',
  leaked: 'an interface that the CNI made and no machine has',
  other: 'another interface',
};

const BLOCK = 28;

export interface AddressWords {
  readonly address: string;
  readonly subnet: string;
  readonly state: string;
  /** Whose it is, or what else its /28 holds; '' where there is nothing to say. */
  readonly more: string;
}

export function addressWords({occupancy, nodes}: JoinedVpc, {subnet, at}: Spot): AddressWords | undefined {
  const place = occupancy[subnet];
  if (!place || at < 0 || at >= place.map.cells.length) return undefined;
  const state = cellStateAt(place, at);
  const address = place.subnet.range.first + at;
  return {
    address: formatIpv4(address),
    subnet: formatIpv4Range(place.subnet.range),
    state: STATE_WORDS[state],
    more: state === 'free' || state === 'stranded' ? blockWords(place, address) : ownerWords(place, at, nodes),
  };
}

function ownerWords(place: SubnetOccupancy, at: number, nodes: readonly ImportedNode[]): string {
  const owner = ownerAt(place, at);
  const node = nodes[place.nodes[at] ?? NO_NODE];
  const whose = node
    ? `${owner === 'branch' ? 'branch interface, ' : ''}node ${nodeName(node)}`
    : owner && OWNER_WORDS[owner];
  return whose === undefined
    ? ''
    : `${whose}${isDelegated(place, at) ? ', in a /28 that is delegated as a whole' : ''}`;
}

function blockWords({map, subnet, reservations}: SubnetOccupancy, address: number): string {
  const first = firstOf(address, BLOCK);
  const from = first - subnet.range.first;
  const taken = map.cells.subarray(from, from + 16).reduce((sum, cell) => sum + (cell === 0 ? 0 : 1), 0);
  const reserved = reservations.some((range) => contains(range, address)) ? ', inside of a prefix reservation' : '';
  return `${taken} of the 16 in ${formatIpv4(first)}/${BLOCK} taken${reserved}`;
}

/** Its name in Kubernetes; the instance where no file tells that. */
export function nodeName({name, instance}: Pick<ImportedNode, 'name' | 'instance'>): string {
  return name ?? instance ?? 'without a name';
}

/** "m5.large · eu-west-1a", as far as that is known. */
export function nodeKind({type, zone, fargate}: Pick<ImportedNode, 'type' | 'zone' | 'fargate'>): string {
  return [fargate ? 'Fargate' : type, zone].filter((part) => part !== undefined).join(' · ');
}

/** "30 addresses: 3 of its interfaces, 9 pods, 18 warm; in 2 subnets". */
export function holdingsWords({total, states, subnets}: NodeHoldings): string {
  if (total === 0) return 'no address in these subnets';
  const parts = states.map(([state, count]) => {
    const [one, more] = SHORT_WORDS[state] ?? [state, state];
    return `${formatNumber(count)} ${count === 1 ? one : more}`;
  });
  const where = subnets.length === 1 ? 'in 1 subnet' : `in ${subnets.length} subnets`;
  return `${formatNumber(total)} ${total === 1 ? 'address' : 'addresses'}: ${parts.join(', ')}; ${where}`;
}
