// What the form asks about nodes beside their groups: how the CNI is set, and what else takes addresses on a node.
import type {CniSettings} from '../../../importers/kubernetes-daemon-set';
import type {InputValue} from '../../../model/field';
import {nodeInputs} from '../node-inputs';
import {meanOf} from './group-rows';
import type {JoinedVpc} from './join';
import type {ImportedNode} from './nodes';

type Values = Readonly<Record<string, InputValue>>;

/** The first version whose CNI looks for other subnets by itself. */
const DISCOVERY_SINCE = [1, 18] as const;

/** @param nodes of the cluster, without those of Fargate */
export function settingValues({cni, cluster}: JoinedVpc, nodes: readonly ImportedNode[]): Values {
  if (cni) return ofDaemonSet(cni);
  const placed = nodes.filter(({mode}) => mode !== 'none');
  if (!cluster || placed.length === 0) return {};
  const withPrefixes = placed.filter(({mode}) => mode !== 'secondary').length;
  return {
    mode: withPrefixes * 2 > placed.length ? 'prefix' : 'secondary',
    customNetworking: placed.filter(({customNetworking}) => customNetworking).length * 2 > placed.length,
  };
}

/** What is not set is as the CNI has it by itself; of a target below 1 it says the same as of none. */
function ofDaemonSet(cni: CniSettings): Values {
  const target = (value: number | undefined, field: {readonly domain: readonly [number, number]}) =>
    value !== undefined && value > 0 ? Math.min(value, field.domain[1]) : null;
  return {
    mode: cni.ipv6 === true ? 'ipv6' : cni.prefixDelegation === true ? 'prefix' : 'secondary',
    warmEni: Math.max(0, Math.min(cni.warmEniTarget ?? 1, nodeInputs.warmEni.domain[1])),
    warmIp: target(cni.warmIpTarget, nodeInputs.warmIp),
    minimumIp: target(cni.minimumIpTarget, nodeInputs.minimumIp),
    warmPrefix: Math.max(0, Math.min(cni.warmPrefixTarget ?? 0, nodeInputs.warmPrefix.domain[1])),
    maxEni: target(cni.maxEni, nodeInputs.maxEni),
    customNetworking: cni.customNetworking === true,
    subnetDiscovery: cni.subnetDiscovery ?? discovers(cni.version),
  };
}

function discovers(version: string | undefined): boolean {
  const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(version ?? '') ?? [];
  if (major === undefined || minor === undefined) return true;
  const [sinceMajor, sinceMinor] = DISCOVERY_SINCE;
  return Number(major) > sinceMajor || (Number(major) === sinceMajor && Number(minor) >= sinceMinor);
}

/** @param nodes as above; each value only where a file tells it. */
export function nodeValues(nodes: readonly ImportedNode[], known: {readonly pods: boolean}): Values {
  if (nodes.length === 0) return {};
  const requests = requestsOf(nodes);
  return {
    karpenter: nodes.filter(({karpenter}) => karpenter).length * 2 > nodes.length,
    unmanaged: Math.round(meanOf(nodes.map(({unmanaged}) => unmanaged))),
    ...(known.pods && {
      branchPods: meanOf(nodes.map(({branchPods}) => branchPods)),
      hostPods: Math.round(meanOf(nodes.map(({hostPods}) => hostPods))),
      ...requests,
    }),
  };
}

/** Of a pod of the workload on average; nothing where some ask for nothing at all. */
function requestsOf(nodes: readonly ImportedNode[]): Values {
  const sum = (of: (node: ImportedNode) => number) => nodes.reduce((total, node) => total + of(node), 0);
  const pods = sum(({workloadPods}) => workloadPods);
  const cpu = Math.round(sum((node) => node.cpu) / pods);
  const memory = Math.round(sum((node) => node.memory) / pods);
  return pods > 0 && cpu >= 1 && memory >= 1 ? {podCpu: cpu, podMemory: memory} : {};
}
