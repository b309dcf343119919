// The figures of the cluster that the files are of: pods, pool, warm addresses, leaks, and the CNI's settings.
import type {ImportedNode, NodeMode} from './nodes';
import type {LeakedInterface} from './place-interfaces';
import type {PlacedPods} from './place-pods';

/** Figures that need a file which is not there are undefined. All but the leaks are about nodes in the cluster. */
export interface ClusterFigures {
  readonly nodes: number;
  readonly podsWithOwnIp: number | undefined;
  readonly branchEniPods: number | undefined;
  readonly hostNetworkPods: number | undefined;
  readonly pendingPods: number | undefined;
  readonly completedPodsIgnored: number | undefined;
  /** Addresses for pods: single ones that are not primary, and 16 per prefix. */
  readonly poolAddresses: number | undefined;
  readonly warmUnusedPodAddresses: number | undefined;
  /** One per interface of a node. */
  readonly nodeEniPrimaryAddresses: number | undefined;
  readonly prefixesAttached: number | undefined;
  readonly stickyInterfaces: number | undefined;
  readonly stickyAddresses: number | undefined;
  readonly leakedEnis: number | undefined;
  readonly leakedAddresses: number | undefined;
  readonly maxPodsSum: number | undefined;
  readonly modes: Readonly<Record<NodeMode, number>>;
  readonly customNetworkingNodes: number;
}

export function clusterFigures(
  nodes: readonly ImportedNode[],
  pods: PlacedPods | undefined,
  leaked: readonly LeakedInterface[],
  known: {readonly interfaces: boolean; readonly nodes: boolean},
): ClusterFigures {
  const ours = nodes.filter(({inCluster}) => inCluster);
  const sum = (of: (node: ImportedNode) => number) => ours.reduce((total, node) => total + of(node), 0);
  const ifPlaced = (figure: number) => (known.interfaces ? figure : undefined);
  const pool = sum((node) => node.pool);
  const inPool = sum((node) => node.pods ?? 0);
  const modes = {secondary: 0, prefix: 0, mixed: 0, none: 0};
  for (const {mode} of ours) modes[mode] += 1;
  return {
    nodes: ours.length,
    podsWithOwnIp: pods?.podsWithOwnIp,
    branchEniPods: known.interfaces ? pods?.branchEniPods : undefined,
    hostNetworkPods: pods?.hostNetworkPods,
    pendingPods: pods?.pendingPods,
    completedPodsIgnored: pods?.completedPodsIgnored,
    poolAddresses: ifPlaced(pool),
    warmUnusedPodAddresses: pods && ifPlaced(pool - inPool),
    nodeEniPrimaryAddresses: ifPlaced(sum((node) => node.interfaces)),
    prefixesAttached: ifPlaced(sum((node) => node.prefixes)),
    stickyInterfaces: pods && ifPlaced(sum((node) => node.stickyInterfaces)),
    stickyAddresses: pods && ifPlaced(sum((node) => node.stickyAddresses)),
    leakedEnis: ifPlaced(leaked.length),
    leakedAddresses: ifPlaced(leaked.reduce((total, {addresses}) => total + addresses, 0)),
    maxPodsSum: known.nodes ? sum((node) => node.maxPods ?? 0) : undefined,
    modes,
    customNetworkingNodes: sum((node) => (node.customNetworking ? 1 : 0)),
  };
}
