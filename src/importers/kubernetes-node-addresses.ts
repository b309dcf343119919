// Reads `kubectl get nodes -o json` for networking: the instance under each node, its addresses and how many pods it takes.
import type {TextStream} from '../model/importer';
import {parseIpv4} from '../model/ipv4-address';
import {numberIn, objectIn, objectsIn, wordIn} from './json-members';
import {beginsAsJson, firstKind, hasMember, isOfKind, readRows} from './json-rows';
import type {JsonElement} from './json-structure';
import {factsFromLabels} from './kubernetes-node';

export const GET_NODES = 'kubectl get nodes -o json';

export interface NodeAddresses {
  readonly line: number;
  readonly name: string;
  /** The last part of the provider's id; undefined on Fargate, and off AWS. */
  readonly instance: string | undefined;
  readonly type: string | undefined;
  readonly zone: string | undefined;
  /** Node group of EKS, or node pool of Karpenter. */
  readonly group: string | undefined;
  /** Made by Karpenter. */
  readonly karpenter: boolean;
  readonly fargate: boolean;
  readonly windows: boolean;
  /** The most pods that the kubelet takes, host-network pods included. */
  readonly maxPods: number | undefined;
  /** IPv4 addresses of type InternalIP. */
  readonly addresses: readonly number[];
}

const SHAPE = {
  row: 'a Node',
  rows: 'nodes',
  wrapper: 'items',
  mark: '"kind": "Node"',
  command: GET_NODES,
  keep: [
    'kind',
    'metadata.name',
    'metadata.labels.*',
    'spec.providerID',
    'status.capacity.pods',
    'status.addresses.[].type',
    'status.addresses.[].address',
    'status.nodeInfo.operatingSystem',
  ],
  isRow: isOfKind('Node'),
};

const ZONE = 'topology.kubernetes.io/zone';
const KARPENTER = ['karpenter.sh/nodepool', 'karpenter.sh/provisioner-name'];
const GROUPS = ['eks.amazonaws.com/nodegroup', ...KARPENTER, 'alpha.eksctl.io/nodegroup-name'];

export function looksLikeNodeAddresses(start: string): boolean {
  if (!beginsAsJson(start)) return false;
  const kind = firstKind(start);
  return kind === undefined ? hasMember(start, 'providerID') : kind === 'Node';
}

/** @throws ImportError for broken JSON and for objects of another kind. */
export async function* readNodeAddresses(stream: TextStream): AsyncGenerator<NodeAddresses> {
  for await (const element of readRows(stream, SHAPE)) yield describe(element);
}

function describe({value, line}: JsonElement): NodeAddresses {
  const metadata = objectIn(value, 'metadata');
  const status = objectIn(value, 'status');
  const labels = objectIn(metadata, 'labels');
  const facts = factsFromLabels(
    Object.fromEntries(Object.keys(labels ?? {}).map((name) => [name, wordIn(labels, name)])),
  );
  const provider = wordIn(objectIn(value, 'spec'), 'providerID');
  const last = provider?.split('/').at(-1);
  return {
    line,
    name: wordIn(metadata, 'name') ?? '',
    instance: last?.startsWith('i-') === true ? last : undefined,
    type: facts.type,
    zone: wordIn(labels, ZONE) ?? provider?.split('/').at(-2),
    karpenter: KARPENTER.some((name) => wordIn(labels, name) !== undefined),
    group: GROUPS.map((name) => wordIn(labels, name)).find((group) => group !== undefined),
    fargate: facts.fargate || last?.startsWith('fargate-') === true,
    windows: (facts.operatingSystem ?? wordIn(objectIn(status, 'nodeInfo'), 'operatingSystem')) === 'windows',
    maxPods: numberIn(objectIn(status, 'capacity'), 'pods'),
    addresses: objectsIn(status, 'addresses')
      .filter((each) => each.type === 'InternalIP')
      .flatMap((each) => parseIpv4(wordIn(each, 'address') ?? '') ?? []),
  };
}
