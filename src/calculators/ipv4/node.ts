// What one node of a group takes: its interfaces, pool and addresses, now and at the peak of a roll-out.
import type {Mode} from './config';
import {podEnis} from './interfaces';
import {maxPods} from './max-pods';
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
  /** The kubelet's limit; null: by formula. */
  readonly maxPods: number | null;
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

export function maxPodsOf(settings: NodeSettings): number {
  const {maxEni} = settings;
  return settings.maxPods ?? maxPods({...settings, ...(maxEni === null ? {maxEni: 0} : {maxEni})});
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
 * more than a node that has only grown; never less.
 */
export function nodeAfterPeak(settings: NodeSettings, pods: number, highWater: number): Node {
  const now = nodeAt(settings, pods);
  const whole = Math.ceil(pods - 1e-9);
  const peak = nodeAt(settings, highWater);
  if (settings.mode === 'ipv6' || peak.pool <= now.pool) return now;
  const slots = settings.mode === 'prefix' ? BLOCK_SIZE : settings.ipv4PerEni - 1;
  const groups = settings.mode === 'prefix' ? peak.prefixes : Math.ceil(peak.pool / slots);
  const kept = scaleIn(groups, slots, Math.min(whole, groups * slots)).nonEmpty;
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
