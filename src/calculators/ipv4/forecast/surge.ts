// How much more is there at the peak: nodes during an update, pods during roll-outs, addresses of a subnet.

/** Whole units of a share, rounded up as Kubernetes does; forgives a billionth, so that 10 % of 30 is 3. */
function shareOf(count: number, share: number): number {
  return Math.ceil(count * share - 1e-9) + 0;
}

/**
 * Nodes that an update of a managed node group adds: the larger of two per zone and maxUnavailable.
 * Source: awsdocs/amazon-eks-user-guide@4d52b4d05e34, latest/ug/nodes/managed-node-update-behavior.adoc.
 * @param maxUnavailable nodes updated at a time
 */
export function managedNodeGroupSurge(zones: number, maxUnavailable: number): number {
  return Math.max(2 * zones, maxUnavailable);
}

/**
 * Nodes that Karpenter replaces at a time, and so may have twice.
 * Source: aws/karpenter-provider-aws@1d927085dd81, website/content/en/docs/concepts/disruption.md (10 % unless a NodePool says otherwise).
 * @param budget a fraction of the nodes, 0 to 1
 */
export function karpenterSurge(nodes: number, budget: number): number {
  return shareOf(nodes, budget);
}

/**
 * Pods that roll-outs of these Deployments add: maxSurge of each one's replicas, rounded up for each.
 * Source: Kubernetes, Deployment spec.strategy.rollingUpdate.maxSurge (25 % unless set).
 * @param maxSurge a fraction, 0 to 1
 * @param rolling the share of it all that happens at once, 0 to 1
 */
export function deploymentSurge(replicas: readonly number[], maxSurge: number, rolling = 1): number {
  const all = replicas.reduce((sum, each) => sum + shareOf(each, maxSurge), 0);
  return shareOf(all, rolling);
}

/** Nodes of a zone that the fullest of its subnets has, when they are spread evenly. */
export function nodesPerSubnet(nodesOfZone: number, subnets: number): number {
  return Math.ceil(nodesOfZone / subnets);
}

/**
 * Addresses of a subnet at the peak. A node keeps its addresses until its instance is gone, so that replaced and replacing
 * nodes are both counted.
 * @param fixed addresses of everything but nodes
 * @param perNode addresses per node, with the pods of roll-outs on it
 */
export function peakAddresses(fixed: number, nodes: number, surgeNodes: number, perNode: number): number {
  return fixed + (nodes + surgeNodes) * perNode;
}
