// Reads `kubectl get pods -A -o json` into columns: which pod has which address, on which node, and what it asks for.
import type {TextStream} from '../model/importer';
import {parseIpv4} from '../model/ipv4-address';
import {NameTable, Uint32Column} from './columns';
import {objectIn, objectsIn, wordIn} from './json-members';
import {beginsAsJson, firstKind, hasMember, isOfKind, readRows} from './json-rows';
import type {JsonKeptObject} from './json-structure';
import {parseQuantity} from './kubernetes-quantity';
import {addressAt} from './strict-address';

export const GET_PODS = 'kubectl get pods --all-namespaces -o json';

/** What `flags` may hold. */
export const POD_FLAGS = {
  hostNetwork: 1,
  /** Succeeded or Failed: its address, if it still names one, may be another pod's by now. */
  ended: 2,
  pending: 4,
  daemonSet: 8,
  /** Has the annotation of security groups for pods, so that its address is that of a branch interface. */
  branch: 16,
  /** Has an IPv6 address and no IPv4 one. */
  ipv6: 32,
} as const;

/** What `address` and `host` hold where there is none. */
export const NO_ADDRESS = 0;

/** A row per pod. */
export interface KubernetesPods {
  readonly count: number;
  /** What no other pod has: its uid, or namespace, name and node where that was dropped. */
  readonly ids: readonly string[];
  readonly lines: Uint32Array;
  /** Number in `nodes`, or `NO_NAME` before the pod is scheduled. */
  readonly node: Uint32Array;
  readonly nodes: readonly string[];
  readonly address: Uint32Array;
  /** The node's address. */
  readonly host: Uint32Array;
  readonly flags: Uint32Array;
  /** Sum of the requests of its containers: thousandths of a core, and MiB; rounded up, 0 where none are set. */
  readonly cpu: Uint32Array;
  readonly memory: Uint32Array;
}

const SHAPE = {
  row: 'a Pod',
  rows: 'pods',
  wrapper: 'items',
  mark: '"kind": "Pod"',
  command: GET_PODS,
  keep: [
    'kind',
    'metadata.uid',
    'metadata.namespace',
    'metadata.name',
    'metadata.ownerReferences.[].kind',
    'metadata.annotations.*',
    'spec.nodeName',
    'spec.hostNetwork',
    'spec.containers.[].resources.requests.cpu',
    'spec.containers.[].resources.requests.memory',
    'status.phase',
    'status.podIP',
    'status.hostIP',
    'status.podIPs.[].ip',
  ],
  isRow: isOfKind('Pod'),
};

const POD_ENI = 'vpc.amazonaws.com/pod-eni';

export function looksLikeKubernetesPods(start: string): boolean {
  if (!beginsAsJson(start)) return false;
  const kind = firstKind(start);
  return kind === undefined ? hasMember(start, 'podIP', 'podIPs', 'nodeName', 'hostNetwork') : kind === 'Pod';
}

/**
 * `onRow` is called once per pod, with its line.
 * @throws ImportError for broken JSON, objects of another kind, and an address that is none.
 */
export async function readKubernetesPods(stream: TextStream, onRow: (line: number) => void): Promise<KubernetesPods> {
  const ids: string[] = [];
  const nodes = new NameTable();
  const make = () => new Uint32Column();
  const [lines, node, address, host, flags, cpu, memory] = [make(), make(), make(), make(), make(), make(), make()];
  for await (const {value, line} of readRows(stream, SHAPE)) {
    onRow(line);
    const metadata = objectIn(value, 'metadata');
    const spec = objectIn(value, 'spec');
    const status = objectIn(value, 'status');
    const name = `${wordIn(metadata, 'namespace') ?? ''}/${wordIn(metadata, 'name') ?? ''}`;
    const own = addressOf(status, line, name);
    const nodeName = wordIn(spec, 'nodeName');
    ids.push(wordIn(metadata, 'uid') ?? idByName(name, nodeName, wordIn(status, 'podIP'), ids.length));
    lines.push(line);
    node.push(nodes.number(nodeName));
    address.push(own.address);
    host.push(parseIpv4(wordIn(status, 'hostIP') ?? '') ?? NO_ADDRESS);
    flags.push(flagsOf(metadata, spec, status) | (own.ipv6 ? POD_FLAGS.ipv6 : 0));
    cpu.push(requested(spec, 'cpu', 1000));
    memory.push(requested(spec, 'memory', 2 ** -20));
  }
  return {
    ...{count: ids.length, ids, nodes: nodes.names},
    ...{lines: lines.toArray(), node: node.toArray(), address: address.toArray(), host: host.toArray()},
    ...{flags: flags.toArray(), cpu: cpu.toArray(), memory: memory.toArray()},
  };
}

/** Without names, a pod is told apart by its place in the file: pods on the host network share their node's address. */
function idByName(name: string, node: string | undefined, address: string | undefined, place: number): string {
  return name === '/' ? `${node ?? ''} ${address ?? ''} ${place}` : `${name}@${node ?? ''}`;
}

function addressOf(status: JsonKeptObject | undefined, line: number, name: string) {
  const texts = [wordIn(status, 'podIP'), ...objectsIn(status, 'podIPs').map((each) => wordIn(each, 'ip'))];
  const ipv4 = texts.find((text) => text !== undefined && !text.includes(':'));
  if (ipv4 === undefined) return {address: NO_ADDRESS, ipv6: texts.some((text) => text !== undefined)};
  return {address: addressAt(ipv4, line, `the podIP of ${name}`), ipv6: false};
}

function flagsOf(
  metadata: JsonKeptObject | undefined,
  spec: JsonKeptObject | undefined,
  status: JsonKeptObject | undefined,
): number {
  const phase = wordIn(status, 'phase');
  const daemon = objectsIn(metadata, 'ownerReferences').some((owner) => owner.kind === 'DaemonSet');
  return (
    (spec?.hostNetwork === true ? POD_FLAGS.hostNetwork : 0) |
    (phase === 'Succeeded' || phase === 'Failed' ? POD_FLAGS.ended : 0) |
    (phase === 'Pending' ? POD_FLAGS.pending : 0) |
    (daemon ? POD_FLAGS.daemonSet : 0) |
    (objectIn(metadata, 'annotations')?.[POD_ENI] !== undefined ? POD_FLAGS.branch : 0)
  );
}

function requested(spec: JsonKeptObject | undefined, what: string, perUnit: number): number {
  const amounts = objectsIn(spec, 'containers').map(
    (container) => parseQuantity(wordIn(objectIn(objectIn(container, 'resources'), 'requests'), what) ?? '') ?? 0,
  );
  // Thousandths of a thousandth are rounding of binary fractions, not a request.
  return Math.ceil(Number((amounts.reduce((sum, amount) => sum + amount, 0) * perUnit).toFixed(6)));
}
