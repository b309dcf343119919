// The same pods on more or fewer nodes: how many a node can run, and how many nodes it takes.
import type {Interfaces} from '../../../datasets/interfaces';
import type {Evaluation, RowEvaluation} from '../../../model/evaluate';
import type {Inputs, Row} from '../../../model/field';
import {type Placed, settingsOf} from '../group-node';
import {addressCapacity} from '../interfaces';
import {maxPodsOf, type NodeSettings, podEnisOf} from '../node';
import {BLOCK_SIZE} from '../subnet';
import {seen} from '../words';

export function groupsOf({inputs}: Evaluation): readonly Row[] {
  return inputs.groups as readonly Row[];
}

/** Pods with an address that a node of this group runs at most, once these inputs and cells are changed. */
export function mostPods(row: RowEvaluation, change: Inputs, data: Interfaces): number {
  const scope = {...row.scope, ...change} as unknown as Placed;
  const settings = settingsOf(scope, data);
  const addresses = addressCapacity(podEnisOf(settings), settings.ipv4PerEni, settings.mode);
  return Math.min(maxPodsOf(settings) - scope.hostPods, addresses, frozenAt(settings));
}

/** A minimum without WARM_IP_TARGET is also the most that a node gets. */
function frozenAt({mode, targets: {warmIp, minimumIp}}: NodeSettings): number {
  if (mode === 'ipv6' || warmIp > 0 || minimumIp === 0) return Number.POSITIVE_INFINITY;
  return mode === 'prefix' ? BLOCK_SIZE * Math.ceil(minimumIp / BLOCK_SIZE) : minimumIp;
}

export interface Density {
  readonly nodes: number;
  readonly pods: number;
}

/**
 * As many pods of the workload on nodes that run another number; each node's daemon sets come on top.
 * @returns undefined where a node would run nothing but daemon sets, or does now.
 */
export function spreadOver(base: Evaluation, {nodes, pods}: Density, podsThen: number): Density | undefined {
  const daemons = seen(base, 'daemonPods');
  const [workload, then] = [pods - daemons, podsThen - daemons];
  if (workload <= 0 || then <= 0) return undefined;
  return {nodes: Math.ceil((nodes * workload) / then - 1e-9), pods: podsThen};
}

/** Twice or half the workload's pods, the daemon sets as they are. */
export function scaledPods(base: Evaluation, pods: number, factor: number): number {
  const daemons = seen(base, 'daemonPods');
  return (pods - daemons) * factor + daemons;
}
