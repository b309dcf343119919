// Outputs of kubectl about nodes that are neither the JSON nor the table we read, and how to get those.
import {NODE_TABLE_COMMAND} from './kubernetes-node-table';
import {adviceFor, type NearMiss} from './near-miss';

const AGAIN = 'Save it with kubectl get nodes -o json.';

const MISSES: readonly NearMiss[] = [
  [/^apiVersion: \S+/m, `This is YAML of kubectl. ${AGAIN}`],
  [/^node\/\S+$/m, `These are the names of nodes alone. ${AGAIN}`],
  [/^Name: +\S+\nRoles: /m, `This is the output of kubectl describe. ${AGAIN}`],
  [/^No resources found/m, `kubectl found no nodes. Is it the right cluster, and may you list its nodes?`],
  [
    /^(error:|Error from server|Unable to connect to the server)/m,
    `This is an error message of kubectl, not its output. ${AGAIN}`,
  ],
  [
    /^\S+ +(Not)?Ready(,\S+)? +/m,
    `The table of nodes has no heading. Run it without --no-headers: ${NODE_TABLE_COMMAND}`,
  ],
  [
    /^\s*[[{].*"(node|beta)\.kubernetes\.io\/instance-type"/s,
    `This JSON has labels of nodes, but not the nodes. ${AGAIN}`,
  ],
];

export function nearMissOfNodes(start: string): string | undefined {
  return adviceFor(MISSES, start);
}
