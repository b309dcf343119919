// Which subnet pays how many IPv4 addresses for a node, beyond its pool: interfaces, trunk, branches.
import type {Mode} from './config';
import type {Pool} from './pool';

export interface NodeExtras {
  readonly mode: Mode;
  readonly customNetworking: boolean;
  /** Whether a trunk interface is attached; see `hasTrunk`. */
  readonly trunk: boolean;
  /** Interfaces that ipamd leaves alone, one address each. */
  readonly unmanaged: number;
  /** Pods with a security group of their own: a branch interface and one address each. */
  readonly branchPods: number;
}

/** IPv4 addresses per node. Without custom networking everything is in the node subnet. */
export interface NodeAddresses {
  readonly nodeSubnet: number;
  readonly podSubnet: number;
}

/**
 * Without custom networking the node's subnet holds all: ENIs, pool, trunk, unmanaged, branches. With it the node subnet has the
 * node's own address and unmanaged interfaces, and the ENIConfig's subnet all else. With IPv6 a node takes one, and so does each interface
 * beside it: EC2 gives every interface in a dual-stack subnet an IPv4 address, and the resource controller asks for none else.
 * Source: aws/amazon-vpc-cni-k8s@b52188387f2e (v1.23.1), pkg/ipamd/ipamd.go; for trunk and branches under custom networking
 * aws/amazon-vpc-resource-controller-k8s@b8d425119bdb, updateCurrentSubnetAndCidrBlock and CreateNetworkInterface.
 */
export function nodeAddresses(pool: Pool, extras: NodeExtras): NodeAddresses {
  const ofBranches = (extras.trunk ? 1 : 0) + extras.branchPods;
  if (extras.mode === 'ipv6') return {nodeSubnet: 1 + extras.unmanaged + ofBranches, podSubnet: 0};
  const forPods = pool.enis + pool.addresses + ofBranches;
  if (extras.customNetworking) return {nodeSubnet: 1 + extras.unmanaged, podSubnet: forPods};
  return {nodeSubnet: forPods + extras.unmanaged, podSubnet: 0};
}

/**
 * A Fargate pod has an interface and an IPv4 address of its own, in IPv6 clusters too.
 * Source: aws/aws-eks-best-practices@dc0243ad2cf4, latest/bpg/networking/ipv6.adoc.
 */
export function fargateAddresses(pods: number): number {
  return pods;
}
