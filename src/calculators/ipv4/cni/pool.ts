// What a node's address pool comes to rest at for a number of pods, by running the CNI's own loop.

import {BLOCK_SIZE} from '../subnets/subnet';
import type {Mode} from './config';
import {emptyPrefixesOf, type PoolState, poolTooLow, targetState, type WarmTargets} from './pool-decisions';

export interface PoolSettings {
  /** The effective mode, after `checkConfig`. */
  readonly mode: Mode;
  readonly ipv4PerEni: number;
  /** ENIs that pods can use, by `podEnis`. */
  readonly podEnis: number;
  readonly customNetworking: boolean;
  /** The node's capacity.pods, where ipamd stops growing the pool. */
  readonly maxPods: number;
  readonly targets: WarmTargets;
}

export interface Pool {
  /** ENIs attached for pods; with custom networking without the primary one. IPv6: the primary one. */
  readonly enis: number;
  /** Places taken on each of them: single addresses, or /28s in prefix mode. Empty with IPv6. */
  readonly cidrsPerEni: readonly number[];
  /** IPv4 addresses attached for pods, ENIs' own left out. */
  readonly addresses: number;
  /** Of these, without a pod. */
  readonly unused: number;
  /** Pods that wait for an address although the node has taken them. */
  readonly podsWithoutAddress: number;
}

/**
 * Begins with one ENI without pod addresses (with custom networking with none) and grows while the pool is too low: free
 * places on attached ENIs first, then another ENI. Shrinking is left out: the answer is that of a node that has only grown.
 * IPv6 has no pool.
 * Source: aws/amazon-vpc-cni-k8s@b52188387f2e (v1.23.1), pkg/ipamd/ipamd.go: increaseDatastorePool, tryAssignCidrs, tryAllocateENI.
 * @param pods on the pod network; pods on the host network have the node's address. A whole number, 0 or more.
 */
export function settledPool(settings: PoolSettings, pods: number): Pool {
  const {mode, podEnis, customNetworking, targets} = settings;
  if (mode === 'ipv6') return {enis: 1, cidrsPerEni: [], addresses: 0, unused: 0, podsWithoutAddress: 0};
  const slotsPerEni = settings.ipv4PerEni - 1;
  const perSlot = mode === 'prefix' ? BLOCK_SIZE : 1;
  const cidrs: number[] = customNetworking ? [] : [0];
  let total = 0;
  for (;;) {
    const state = {mode, total, assigned: Math.min(pods, total), slotsPerEni};
    if (!poolTooLow(state, targets, settings.maxPods)) break;
    // Places are filled from the first ENI on, so that only the last one can have free ones.
    const free = slotsPerEni - (cidrs.at(-1) ?? slotsPerEni);
    if (free === 0) {
      if (cidrs.length >= podEnis) break;
      cidrs.push(0);
    }
    const added = Math.min(cidrsNeeded(state, targets), free === 0 ? slotsPerEni : free);
    cidrs[cidrs.length - 1] = (cidrs.at(-1) ?? 0) + added;
    total += added * perSlot;
  }
  const assigned = Math.min(pods, total);
  return {
    enis: cidrs.length,
    cidrsPerEni: cidrs,
    addresses: total,
    unused: total - assigned,
    podsWithoutAddress: pods - assigned,
  };
}

/** How many places ipamd asks to fill at once, given that the pool is too low: 1 or more. */
function cidrsNeeded(state: PoolState, targets: WarmTargets): number {
  const distance = targetState(state, targets);
  if (distance) return distance.short;
  if (state.mode === 'secondary') return state.slotsPerEni;
  return Math.max(1, targets.warmPrefix - emptyPrefixesOf(state));
}
