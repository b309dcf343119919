// What the settings make of one node of a group: its type, its mode, and what it holds now and at a peak.
import type {Interfaces, NodeType} from '../../datasets/interfaces';
import type {InputScope, RowScope} from '../../model/step';
import {isMissing, type Missing, missing} from '../../model/value';
import {checkConfig, type Mode} from './config';
import type {Ipv4Fields} from './inputs';
import {addressCapacity, hasTrunk} from './interfaces';
import {type Node, type NodeSettings, nodeAfterPeak, podEnisOf} from './node';
import {type Fit, podsPerNode} from './pods-per-node';

export type GroupStart = Omit<InputScope<Ipv4Fields>, 'groups'> & RowScope<Ipv4Fields['groups']>;

export function typeOf(s: {readonly type: string}, data: Interfaces): NodeType | Missing {
  const name = s.type.trim().toLowerCase();
  if (name === '') return missing('A node group names no instance type, e.g. m5.large.');
  return data.type(name) ?? missing(`There are no interface limits of ${s.type.trim()} in the data of ${data.date}.`);
}

export const ofType = (
  s: {readonly type: string},
  data: Interfaces,
  pick: (type: NodeType) => number,
): number | Missing => {
  const type = typeOf(s, data);
  return isMissing(type) ? type : pick(type);
};

export function takesPrefixes(s: {readonly type: string}, data: Interfaces): boolean {
  const type = typeOf(s, data);
  return !isMissing(type) && type.prefixSupported;
}

export function verdict(s: GroupStart, type: NodeType) {
  return checkConfig({
    ipv4: s.mode !== 'ipv6',
    ipv6: s.mode === 'ipv6',
    prefixDelegation: s.mode !== 'secondary',
    prefixSupported: type.prefixSupported,
    customNetworking: s.customNetworking,
  });
}

/** Everything about a node that its pods do not change. Only called where the type and the mode are known. */
export function settingsOf(s: GroupStart & {readonly modeUsed: string}, data: Interfaces): NodeSettings {
  const type = typeOf(s, data) as NodeType;
  return {
    mode: s.modeUsed as Mode,
    enis: type.enis,
    ipv4PerEni: type.ipv4PerEni,
    customNetworking: s.customNetworking,
    maxEni: s.maxEni,
    trunk: hasTrunk(s.branchPods > 0, type.trunk === true),
    unmanaged: s.unmanaged,
    branchPods: type.trunk === true ? Math.min(s.branchPods, type.branchEnis ?? 0) : 0,
    targets: {warmEni: s.warmEni, warmPrefix: s.warmPrefix, warmIp: s.warmIp ?? 0, minimumIp: s.minimumIp ?? 0},
    maxPods: s.maxPods,
    karpenter: s.karpenter,
    vcpu: type.vcpu,
  };
}

export type Placed = GroupStart & {readonly modeUsed: string};

export function now(s: Placed, data: Interfaces): Node {
  return nodeAfterPeak(settingsOf(s, data), s.pods, (s.pods * s.highWater) / 100);
}

export function atPeak(s: Placed & {readonly podsPeak: number}, data: Interfaces): Node {
  const highWater = Math.max(s.podsPeak, (s.pods * s.highWater) / 100);
  return nodeAfterPeak(settingsOf(s, data), s.podsPeak, highWater);
}

/** Undefined where a request is not given or the size of the type was not published. */
export function fitOf(s: Placed & {readonly maxPodsUsed: number}, data: Interfaces): Fit | undefined {
  const {vcpu, memory} = typeOf(s, data) as NodeType;
  if (s.podCpu === null || s.podMemory === null || vcpu === null || memory === null) return undefined;
  const settings = settingsOf(s, data);
  return podsPerNode({
    vcpu,
    memory,
    maxPods: s.maxPodsUsed,
    addressCapacity: addressCapacity(podEnisOf(settings), settings.ipv4PerEni, settings.mode),
    cpuRequest: s.podCpu,
    memoryRequest: s.podMemory,
    hostNetworkPods: s.hostPods,
    daemonsetPods: s.daemonPods,
    daemonsetCpu: s.daemonCpu,
    daemonsetMemory: s.daemonMemory,
  });
}

/** Beside those for pods: each has one address. */
export function extraInterfaces({trunk, branchPods, unmanaged}: NodeSettings): number {
  return (trunk ? 1 : 0) + branchPods + unmanaged;
}
