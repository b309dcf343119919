// How many of one kind of pod fit on a node, and every limit that stops the next one.

export interface NodeRoom {
  readonly vcpu: number;
  /** MiB. */
  readonly memory: number;
  readonly maxPods: number;
  /** Pod addresses that fit on the node, by `addressCapacity`. */
  readonly addressCapacity: number;
  /** mCPU per pod. */
  readonly cpuRequest: number;
  /** MiB per pod. */
  readonly memoryRequest: number;
  /** Pods per node on the host network: they count against maxPods but need no address. */
  readonly hostNetworkPods: number;
  /** Daemonset pods per node on the pod network. */
  readonly daemonsetPods: number;
  /** mCPU and MiB that all daemonsets together request. */
  readonly daemonsetCpu: number;
  readonly daemonsetMemory: number;
}

export type Limit = 'cpu' | 'memory' | 'maxPods' | 'ip';

export interface Fit {
  /** Pods that each limit alone would let in; Infinity where it does not apply. */
  readonly limits: Readonly<Record<Limit, number>>;
  readonly pods: number;
  /** Every limit that is reached with `pods`. */
  readonly binding: readonly Limit[];
}

/** MiB that the kubelet keeps back from pods before it evicts. */
const EVICTION_MEMORY = 100;

const CPU_TIERS = [
  {from: 0, to: 1000, share: 0.06},
  {from: 1000, to: 2000, share: 0.01},
  {from: 2000, to: 4000, share: 0.005},
  {from: 4000, to: Number.POSITIVE_INFINITY, share: 0.0025},
];

/**
 * mCPU kept for the kubelet and the runtime: 6 % of the first core, 1 % of the second, 0.5 % of the next two, 0.25 % of the rest.
 * Source: aws/karpenter-provider-aws@1d927085dd81, pkg/providers/instancetype/types.go, kubeReservedResources.
 */
export function reservedCpu(vcpu: number): number {
  const cpu = 1000 * vcpu;
  const parts = CPU_TIERS.map(({from, to, share}) => share * Math.max(0, Math.min(cpu, to) - from));
  // A billionth keeps 0.06 × 1000 from becoming 59 where a product falls short of a whole number.
  return parts.reduce((sum, part) => sum + Math.floor(part + 1e-9), 0);
}

/** MiB kept for the kubelet and the runtime: 11 per pod that the node may run, and 255. Source: as `reservedCpu`. */
export function reservedMemory(maxPods: number): number {
  return 11 * maxPods + 255;
}

/** @returns whole pods of the workload, daemonsets left out; 0 when the daemonsets alone are too many. */
export function podsPerNode(room: NodeRoom): Fit {
  const cpu = 1000 * room.vcpu - reservedCpu(room.vcpu) - room.daemonsetCpu;
  const memory = room.memory - reservedMemory(room.maxPods) - EVICTION_MEMORY - room.daemonsetMemory;
  const limits: Record<Limit, number> = {
    cpu: fitting(cpu, room.cpuRequest),
    memory: fitting(memory, room.memoryRequest),
    maxPods: Math.max(0, room.maxPods - room.hostNetworkPods - room.daemonsetPods),
    ip: Math.max(0, room.addressCapacity - room.daemonsetPods),
  };
  const pods = Math.min(...Object.values(limits));
  const binding = (Object.keys(limits) as Limit[]).filter((limit) => limits[limit] === pods);
  return {limits, pods, binding};
}

/** Whole nodes for a number of pods; Infinity when not one fits on a node. */
export function nodesNeeded(pods: number, perNode: number): number {
  return pods === 0 ? 0 : Math.ceil(pods / perNode);
}

/** A request of 0 asks for nothing, so that any number fits. */
function fitting(room: number, request: number): number {
  if (request === 0) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.floor(room / request + 1e-9));
}
