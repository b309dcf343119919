// The rows of the form's node groups: nodes of one group, type and limit of pods, with the pods that a node has on average.
import type {Row} from '../../../model/field';
import {nodeInputs} from '../node-inputs';
import type {ImportedNode} from './nodes';

const {columns} = nodeInputs.groups;

/** @param nodes of the cluster, without those of Fargate. Those whose type no file tells are left out. */
export function groupRows(nodes: readonly ImportedNode[]): readonly Row[] {
  const groups = new Map<string, ImportedNode[]>();
  for (const node of nodes) {
    if (node.type === undefined) continue;
    // Nodes of one group differ in max pods while a change of it is rolled out.
    const key = JSON.stringify([node.group ?? '', node.type, node.maxPods ?? null]);
    const group = groups.get(key);
    if (group) group.push(node);
    else groups.set(key, [node]);
  }
  return [...groups.values()].map(rowOf);
}

function rowOf(nodes: readonly ImportedNode[]): Row {
  const [first] = nodes as readonly [ImportedNode, ...ImportedNode[]];
  const zones = [...new Set(nodes.flatMap(({zone}) => zone ?? []))].sort().join(' ');
  const [leastPods, mostPods] = columns.maxPods.domain;
  const limited = first.maxPods !== undefined && first.maxPods >= leastPods && first.maxPods <= mostPods;
  return {
    type: (first.type ?? '').slice(0, columns.type.maxLength),
    nodes: nodes.length,
    pods: podsOf(nodes),
    zones: zones.length > columns.zones.maxLength ? '' : zones,
    maxPods: limited ? first.maxPods : null,
  };
}

function podsOf(nodes: readonly ImportedNode[]): number {
  const known = nodes.flatMap(({pods}) => pods ?? []);
  return known.length === 0 ? columns.pods.default : meanOf(known);
}

/** Rounded to two decimals, which a link carries. */
export function meanOf(values: readonly number[]): number {
  return Math.round((100 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 100;
}
