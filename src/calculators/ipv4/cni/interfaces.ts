// How many of a node's network interfaces can carry pods, and how many pod addresses fit on them.

import {BLOCK_SIZE} from '../subnets/subnet';
import type {Mode} from './config';
import {allowedEnis, type InterfaceLimits} from './max-pods';

export interface InterfaceUse {
  readonly mode: Mode;
  readonly customNetworking: boolean;
  /** MAX_ENI; undefined or below 1 is no limit. */
  readonly maxEni?: number;
  /** Interfaces on the node that ipamd leaves alone (tag node.k8s.amazonaws.com/no_manage). */
  readonly unmanaged: number;
  /** Whether a trunk interface is attached; see `hasTrunk`. */
  readonly trunk: boolean;
}

/** Security groups for pods take one interface for the trunk, on types that can have one. */
export function hasTrunk(securityGroupsForPods: boolean, trunkSupported: boolean): boolean {
  return securityGroupsForPods && trunkSupported;
}

/**
 * ENIs that pods can use: those allowed, less unmanaged ones, the trunk, and with custom networking the primary one.
 * Without custom networking that is at least the primary one, which is always attached. IPv6 uses the primary one alone.
 * Source: aws/amazon-vpc-cni-k8s@b52188387f2e (v1.23.1), pkg/ipamd/ipamd.go, hasRoomForEni.
 */
export function podEnis(limits: InterfaceLimits, use: InterfaceUse): number {
  if (use.mode === 'ipv6') return 1;
  const left = allowedEnis(limits.enis, use.maxEni) - use.unmanaged - (use.trunk ? 1 : 0);
  return use.customNetworking ? Math.max(0, left - 1) : Math.max(1, left);
}

/**
 * Pod addresses that fit on a node: every ENI keeps one for itself, and each other place is an address or a /28.
 * @returns addresses; Infinity with IPv6, where a node has a /80
 */
export function addressCapacity(enis: number, ipv4PerEni: number, mode: Mode): number {
  if (mode === 'ipv6') return Number.POSITIVE_INFINITY;
  return enis * (ipv4PerEni - 1) * (mode === 'prefix' ? BLOCK_SIZE : 1);
}
