// Who holds the addresses of all subnets: pods, what waits for pods, nodes, and every other owner, and what is free.
import type {AddressOwner, SubnetFigures} from '../../calculators/ipv4/imports';

export interface Holder {
  readonly name: string;
  readonly addresses: number;
  /** How it is drawn: as pods, as held for nothing, as others, as free. */
  readonly tone: 'pod' | 'idle' | 'other' | 'free';
}

const NAMES: Readonly<Record<Exclude<AddressOwner, 'node' | 'branch' | 'leaked'>, string>> = {
  xeni: 'EKS control plane',
  alb: 'Application Load Balancers',
  nlb: 'Network Load Balancers',
  rds: 'RDS databases',
  lambda: 'Lambda functions',
  endpoint: 'VPC endpoints',
  efs: 'EFS mount targets',
  nat: 'NAT gateways',
  tgw: 'Transit gateways',
  ec2: 'EC2 instances, no nodes',
  other: 'Others',
};

/** Pods, nodes and what waits first, then the others, the largest first, then what is free. Together all usable addresses. */
export function holdersOf(subnets: readonly SubnetFigures[]): readonly Holder[] {
  const exact = subnets.flatMap(({exact: each}) => each ?? []);
  const sum = (of: (each: (typeof exact)[number]) => number) => exact.reduce((total, each) => total + of(each), 0);
  const owned = (owner: AddressOwner) => sum(({byOwner}) => byOwner[owner] ?? 0);
  const held = exact.some((each) => each.held);
  const pods = sum((each) => each.held?.pods ?? 0);
  const warm = sum((each) => each.held?.warm ?? 0);
  const sticky = sum((each) => each.held?.sticky ?? 0);
  const unknown = sum((each) => each.held?.unknown ?? 0);
  const named = Object.entries(NAMES)
    .map(([owner, name]): Holder => ({name, addresses: owned(owner as AddressOwner), tone: 'other'}))
    .sort((a, b) => b.addresses - a.addresses);
  const all: readonly Holder[] = [
    {name: 'Pods', addresses: pods, tone: 'pod'},
    {name: 'Warm: on nodes, without a pod', addresses: warm - sticky, tone: 'idle'},
    {name: 'Sticky: warm since scale-in', addresses: sticky, tone: 'idle'},
    {name: 'Leaked: on no machine', addresses: owned('leaked'), tone: 'idle'},
    {
      name: held ? 'Nodes and their interfaces' : 'Nodes, with what they hold for pods',
      addresses: owned('node') + owned('branch') - pods - warm - unknown,
      tone: 'other',
    },
    {name: 'For pods of other clusters’ nodes', addresses: unknown, tone: 'other'},
    ...named,
    {name: 'Free', addresses: sum(({freeAddresses}) => freeAddresses), tone: 'free'},
  ];
  return all.filter(({addresses}) => addresses > 0);
}
