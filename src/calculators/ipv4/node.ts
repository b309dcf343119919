// What one node of a group takes: its interfaces, pool and addresses, now and at the peak of a roll-out.
import type {Mode} from './config';
import {podEnis} from './interfaces';
import {karpenterMaxPods, managedNodeGroupMaxPods, maxPods} from './max-pods';
import {nodeAddresses} from './node-addresses';
import {type Pool, settledPool} from './pool';
import type {WarmTargets} from './pool-decisions';
import {scaleIn} from './scale-in';
import {BLOCK_SIZE} from './subnet';

export interface NodeSettings {
  readonly mode: Mode;
  readonly enis: number;
  readonly ipv4PerEni: number;
  readonly customNetworking: boolean;
  readonly maxEni: number | null;
  readonly trunk: boolean;
  /** Interfaces that ipamd leaves alone. */
  readonly unmanaged: number;
  readonly branchPods: number;
  readonly targets: WarmTargets;
  /** The kubelet's limit; null: what the node group or Karpenter sets. */
  readonly maxPods: number | null;
  readonly karpenter: boolean;
  /** Null where it is not published. */
  readonly vcpu: number | null;
}

export interface Node {
  /** Interfaces that the CNI attached for pods. */
  readonly enis: number;
  /** Addresses attached for pods. */
  readonly pool: number;
  /** Of these, without a pod. */
  readonly unused: number;
  readonly prefixes: number;
  readonly nodeSubnet: number;
  readonly podSubnet: number;
  readonly podsWithoutAddress: number;
}

/** Where EKS' ceiling is 250 pods: from 30 vCPU, and where nobody published how many there are. */
const MANY_VCPU = 30;

/**
 * The reader's; else Karpenter's, which never counts prefixes; else the formula, in prefixes up to the ceiling of a managed node group.
 * Karpenter's RESERVED_ENIS is taken as set where it has to be.
 */
export function maxPodsOf(settings: NodeSettings): number {
  const {mode, customNetworking, trunk, vcpu} = settings;
  if (settings.maxPods !== null) return settings.maxPods;
  if (settings.karpenter) return karpenterMaxPods(settings, (customNetworking ? 1 : 0) + (trunk ? 1 : 0));
  const density = {...settings, maxEni: settings.maxEni ?? 0};
  return mode === 'secondary' ? maxPods(density) : managedNodeGroupMaxPods([{...density, vcpu: vcpu ?? MANY_VCPU}]);
}

export function podEnisOf(settings: NodeSettings): number {
  const {maxEni} = settings;
  return podEnis(settings, {...settings, maxEni: maxEni ?? 0});
}

/** @param pods with an address of their own; a fraction is rounded up, because a node runs whole pods. */
export function nodeAt(settings: NodeSettings, pods: number): Node {
  const pool = settledPool(
    {...settings, podEnis: podEnisOf(settings), maxPods: maxPodsOf(settings)},
    Math.ceil(pods - 1e-9),
  );
  return described(settings, pool);
}

/**
 * A node that once ran more pods than now. Interfaces and prefixes on which a pod is left are not given back, so that it may hold
 * more than a node that has only grown; never less. Single addresses above an address target are given back one by one: there
 * only the interfaces stay, each with its own address.
 * Source: aws/amazon-vpc-cni-k8s@b52188387f2e (v1.23.1), pkg/ipamd/ipamd.go, tryUnassignCidrsFromAll.
 */
export function nodeAfterPeak(settings: NodeSettings, pods: number, highWater: number): Node {
  const now = nodeAt(settings, pods);
  const whole = Math.ceil(pods - 1e-9);
  const peak = nodeAt(settings, highWater);
  if (settings.mode === 'ipv6' || peak.pool <= now.pool) return now;
  const slots = settings.mode === 'prefix' ? BLOCK_SIZE : settings.ipv4PerEni - 1;
  const groups = settings.mode === 'prefix' ? peak.prefixes : Math.ceil(peak.pool / slots);
  const kept = scaleIn(groups, slots, Math.min(whole, groups * slots)).nonEmpty;
  const {warmIp, minimumIp} = settings.targets;
  if (settings.mode === 'secondary' && warmIp + minimumIp > 0)
    return described(settings, {
      enis: Math.max(now.enis, kept),
      cidrsPerEni: [],
      addresses: now.pool,
      unused: now.unused,
      podsWithoutAddress: now.podsWithoutAddress,
    });
  if (kept * slots <= now.pool) return now;
  const prefixes = settings.mode === 'prefix' ? kept : 0;
  const enis =
    settings.mode === 'prefix' ? Math.max(now.enis, kept / (settings.ipv4PerEni - 1)) : Math.max(now.enis, kept);
  return described(settings, {
    enis,
    cidrsPerEni: settings.mode === 'prefix' ? [prefixes] : [],
    addresses: kept * slots,
    unused: kept * slots - whole,
    podsWithoutAddress: now.podsWithoutAddress,
  });
}

function described(settings: NodeSettings, pool: Pool): Node {
  const {nodeSubnet, podSubnet} = nodeAddresses(pool, settings);
  return {
    enis: pool.enis,
    pool: pool.addresses,
    unused: pool.unused,
    prefixes: settings.mode === 'prefix' ? pool.cidrsPerEni.reduce((sum, each) => sum + each, 0) : 0,
    nodeSubnet,
    podSubnet,
    podsWithoutAddress: pool.podsWithoutAddress,
  };
}
