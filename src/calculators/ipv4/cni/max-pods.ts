// How many pods a node may run, by whoever sets the limit: formula, calculator script, node group, Karpenter, nodeadm.

import {BLOCK_SIZE} from '../subnets/subnet';
import type {Mode} from './config';

/** What EC2 allows on an instance type's default network card, the only one that the CNI uses for pods. */
export interface InterfaceLimits {
  /** Network interfaces (ENIs), the primary one included. */
  readonly enis: number;
  /** IPv4 addresses per ENI, its own included. */
  readonly ipv4PerEni: number;
}

export interface Density extends InterfaceLimits {
  /** The effective mode, after `checkConfig`. IPv6 counts as prefixes, which it needs. */
  readonly mode: Mode;
  readonly customNetworking: boolean;
  /** MAX_ENI; undefined or below 1 is no limit. */
  readonly maxEni?: number;
}

/** Pods on the host network that the formula adds: aws-node and kube-proxy. */
const HOST_NETWORK_PODS = 2;

/** ENIs that the CNI may use: the type's limit, cut by MAX_ENI where that is set. */
export function allowedEnis(enis: number, maxEni = 0): number {
  return maxEni >= 1 ? Math.min(enis, maxEni) : enis;
}

/**
 * ENIs × (addresses − 1), × 16 with prefixes, + 2. Custom networking leaves the primary ENI to the node.
 * Source: awslabs/amazon-eks-ami@0a6d499edc0c, templates/al2/runtime/max-pods-calculator.sh, without its ceiling.
 * @returns pods, at least 2
 */
export function maxPods({enis, ipv4PerEni, mode, customNetworking, maxEni}: Density): number {
  const podEnis = Math.max(0, allowedEnis(enis, maxEni) - (customNetworking ? 1 : 0));
  return podEnis * (ipv4PerEni - 1) * (mode === 'secondary' ? 1 : BLOCK_SIZE) + HOST_NETWORK_PODS;
}

/**
 * What the calculator script recommends: the formula up to 110, or up to 250 above 30 vCPU. The ceiling also cuts secondary mode.
 * Source: awslabs/amazon-eks-ami@0a6d499edc0c, templates/al2/runtime/max-pods-calculator.sh.
 */
export function recommendedMaxPods(density: Density, vcpu: number): number {
  return Math.min(maxPods(density), vcpu > 30 ? 250 : 110);
}

/**
 * What EKS sets on the nodes of a managed node group: the formula up to 110 below 30 vCPU and up to 250 from there, of the type
 * in the group that allows least.
 * Source: awsdocs/amazon-eks-user-guide@4d52b4d05e34, latest/ug/networking/eks-networking-add-ons.adoc.
 * @throws RangeError for a group without types.
 */
export function managedNodeGroupMaxPods(types: readonly (Density & {readonly vcpu: number})[]): number {
  if (types.length === 0) throw new RangeError('A node group has at least one instance type.');
  return Math.min(...types.map((type) => Math.min(maxPods(type), type.vcpu < 30 ? 110 : 250)));
}

/**
 * What Karpenter assumes and sets, unless a node class says `kubelet.maxPods`; it never counts prefixes.
 * Source: aws/karpenter-provider-aws@1d927085dd81, pkg/providers/instancetype/types.go, ENILimitedPods.
 * @param reservedEnis RESERVED_ENIS: 1 for custom networking or for a trunk ENI
 * @param efaOnly interfaces that carry EFA only
 * @returns pods; 0 when no ENI is left
 */
export function karpenterMaxPods(limits: InterfaceLimits, reservedEnis = 0, efaOnly = 0): number {
  const enis = Math.max(0, limits.enis - reservedEnis - efaOnly);
  return enis === 0 ? 0 : enis * (limits.ipv4PerEni - 1) + HOST_NETWORK_PODS;
}

/**
 * What nodeadm sets on AL2023 without `maxPodsExpression`, and what eni-max-pods.txt lists: prefixes, custom networking and MAX_ENI
 * are not looked at.
 * Source: awslabs/amazon-eks-ami@81fec2e89585, nodeadm/internal/kubelet/eni_max_pods.go.
 */
export function nodeadmMaxPods({enis, ipv4PerEni}: InterfaceLimits): number {
  return enis * (ipv4PerEni - 1) + HOST_NETWORK_PODS;
}
