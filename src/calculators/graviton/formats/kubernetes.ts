// The fleet from Kubernetes nodes, whether as JSON or as the printed table: the same rules for both.

import {nearMissOfNodes} from '../../../importers/kubernetes-near-miss';
import type {KubernetesNode} from '../../../importers/kubernetes-node';
import {looksLikeNodeTable, NODE_TABLE_COMMAND, readNodeTable} from '../../../importers/kubernetes-node-table';
import {looksLikeKubernetesNodes, readKubernetesNodes} from '../../../importers/kubernetes-nodes';
import type {Importer} from '../../../model/importer';
import type {FleetCollector} from './fleet';
import {fleetImporter} from './fleet-importer';
import {operatingSystemObstacle} from './operating-system';

export function kubernetesJson(priced: readonly string[]): Importer {
  return fleetImporter(
    {
      id: 'kubectl-nodes-json',
      label: 'kubectl get nodes (JSON)',
      command: 'kubectl get nodes -o json > nodes.json',
      matches: looksLikeKubernetesNodes,
      nearMiss: nearMissOfNodes,
      things: 'nodes',
      oneRegion: (region) => `kubectl get nodes -l topology.kubernetes.io/region=${region} -o json`,
    },
    priced,
    async ({collector, stream, onRow}) => {
      for await (const node of readKubernetesNodes(stream)) {
        onRow(node.line);
        take(collector, node);
      }
    },
  );
}

export function kubernetesTable(priced: readonly string[]): Importer {
  return fleetImporter(
    {
      id: 'kubectl-nodes-table',
      label: 'kubectl get nodes (table)',
      command: NODE_TABLE_COMMAND,
      matches: looksLikeNodeTable,
      things: 'nodes',
      oneRegion: (region) => `${NODE_TABLE_COMMAND} -l topology.kubernetes.io/region=${region}`,
    },
    priced,
    async ({collector, stream, onRow}) => {
      for await (const node of readNodeTable(stream)) {
        onRow(node.line);
        if ('unreadable' in node) collector.tally.skip(node.unreadable);
        else take(collector, node);
      }
    },
  );
}

function take(collector: FleetCollector, node: KubernetesNode): void {
  const {id, type, region, architecture, ready, cordoned, spot} = node;
  const reason = collector.isRepeated(id)
    ? 'The same node once more: left out, since a machine counts once.'
    : reasonToSkip(node);
  if (reason !== undefined || type === undefined) {
    collector.tally.skip(reason ?? 'No label of an instance type: left out.');
    return;
  }
  const changes: string[] = [];
  if (ready === false) changes.push('Not ready: counted, since the machine is paid for.');
  if (cordoned) changes.push('Scheduling is disabled: counted, since the machine is paid for.');
  if (spot) changes.push('Purchased as spot: taken at the price of on demand.');
  collector.add({type, region, architecture, changes});
}

function reasonToSkip({type, fargate, provider, operatingSystem}: KubernetesNode): string | undefined {
  if (fargate) return 'Fargate: left out, since it is not billed as an instance.';
  if (provider !== undefined && provider !== 'aws') return `Not on EC2 (its provider is ${provider}): left out.`;
  if (type === undefined) return 'No label node.kubernetes.io/instance-type: left out.';
  return operatingSystemObstacle(operatingSystem ?? '');
}
