// What the words on a network interface say about who made it: its type, description, requester and tags.

/** Who has an address. The order is the number that a map keeps for it. */
export const ADDRESS_OWNERS = [
  'node',
  'branch',
  'xeni',
  'alb',
  'nlb',
  'rds',
  'lambda',
  'endpoint',
  'efs',
  'nat',
  'tgw',
  'ec2',
  'leaked',
  'other',
] as const;

export type AddressOwner = (typeof ADDRESS_OWNERS)[number];

/** Words of `InterfaceType` without their separators, so that `nat_gateway` and `natGateway` are one. */
const BY_TYPE: Readonly<Record<string, AddressOwner>> = {
  branch: 'branch',
  trunk: 'node',
  networkloadbalancer: 'nlb',
  gatewayloadbalancerendpoint: 'endpoint',
  vpcendpoint: 'endpoint',
  lambda: 'lambda',
  efs: 'efs',
  natgateway: 'nat',
  transitgateway: 'tgw',
};

const BY_DESCRIPTION: readonly (readonly [beginning: string, owner: AddressOwner])[] = [
  ['ELB app/', 'alb'],
  ['ELB net/', 'nlb'],
  ['Amazon EKS ', 'xeni'],
  ['RDSNetworkInterface', 'rds'],
  ['EFS mount target', 'efs'],
  ['AWS Lambda VPC ENI', 'lambda'],
  ['VPC Endpoint Interface', 'endpoint'],
  ['Interface for NAT Gateway', 'nat'],
  ['Network Interface for Transit Gateway', 'tgw'],
  ['aws-k8s-branch-eni', 'branch'],
  ['aws-k8s-trunk-eni', 'node'],
];

/** Services that say who they are even where the description was dropped. */
const BY_REQUESTER: Readonly<Record<string, AddressOwner>> = {
  'amazon-elb': 'alb',
  'amazon-rds': 'rds',
  'amazon-efs': 'efs',
  'amazon-nat': 'nat',
};

/** `nat_gateway` and `natGateway` alike: `natgateway`. An absent type is that of an ordinary interface. */
export function plainType(type: string | undefined): string {
  return (type ?? 'interface').replaceAll(/[_-]/g, '').toLowerCase();
}

/** The owner by words alone; undefined for an ordinary interface, which belongs to whatever it is attached to. */
export function ownerBySigns(
  type: string,
  description: string,
  requester: string | undefined,
): AddressOwner | undefined {
  const byType = BY_TYPE[type];
  if (byType !== undefined) return byType;
  const byDescription = BY_DESCRIPTION.find(([beginning]) => description.startsWith(beginning))?.[1];
  return byDescription ?? (description === '' && requester !== undefined ? BY_REQUESTER[requester] : undefined);
}

/** The VPC CNI made it, for the instance that the tag or the description names. */
export function isMadeByCni(description: string, tags: readonly string[]): boolean {
  return description.startsWith('aws-K8S-') || tags.includes('node.k8s.amazonaws.com/instance_id');
}

/** The instance that it is attached to is a Kubernetes node. */
export function isOnNode(type: string, description: string, tags: readonly string[]): boolean {
  return (
    isMadeByCni(description, tags) ||
    type === 'trunk' ||
    description === 'aws-k8s-trunk-eni' ||
    tags.includes('cluster.k8s.amazonaws.com/name') ||
    tags.includes('karpenter.sh/nodepool')
  );
}

/** Interfaces with this tag are left alone by the CNI: no pod gets their addresses. */
export const NOT_MANAGED_TAG = 'node.k8s.amazonaws.com/no_manage';
