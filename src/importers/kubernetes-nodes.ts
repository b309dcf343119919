// Reads `kubectl get nodes -o json`, one node at a time: a list, a raw NodeList, a single node, or several documents.
import type {TextStream} from '../model/importer';
import {ImportError} from './import-error';
import {readJson} from './json-stream';
import type {JsonElement, JsonKept, JsonKeptObject} from './json-structure';
import {factsFromLabels, type KubernetesNode, type Labels} from './kubernetes-node';

const QUERY = {
  elements: ['', '[]', 'items.[]', '[].items.[]'],
  keep: [
    'kind',
    'metadata.uid',
    'metadata.labels.*',
    'spec.providerID',
    'spec.unschedulable',
    'status.conditions.[].type',
    'status.conditions.[].status',
    'status.nodeInfo.architecture',
    'status.nodeInfo.operatingSystem',
  ],
};

const COMMAND = 'kubectl get nodes -o json';

export function looksLikeKubernetesNodes(start: string): boolean {
  return (
    /^[[{]/.test(start.replaceAll('\u001e', ' ').trimStart()) &&
    /"apiVersion"\s*:/.test(start) &&
    /"kind"\s*:/.test(start)
  );
}

/** @throws ImportError also when the objects are of another kind, naming it, or when there are none. */
export async function* readKubernetesNodes(stream: TextStream): AsyncGenerator<KubernetesNode> {
  let nodes = 0;
  let lists = 0;
  for await (const element of readJson(stream, QUERY)) {
    if (isList(element)) {
      lists += 1;
      continue;
    }
    // Items of a raw NodeList do not repeat their kind.
    const kind = word(element.value.kind) ?? (object(element.value, 'metadata') ? 'Node' : undefined);
    if (kind !== 'Node') throw notANode(element, kind);
    nodes += 1;
    yield describe(element);
  }
  if (nodes === 0 && lists === 0)
    throw new ImportError(`There are no nodes in this JSON. Save the output of ${COMMAND}.`);
}

function isList({value, names}: JsonElement): boolean {
  return names.includes('items') || word(value.kind)?.endsWith('List') === true;
}

function notANode({line, names}: JsonElement, kind: string | undefined): ImportError {
  const event = names.includes('type') && names.includes('object');
  const seen = event ? 'an event of a watch' : kind === undefined ? 'an object without a kind' : `a ${kind}`;
  return new ImportError(`Line ${line}: expected a Node, found ${seen}. Save the output of ${COMMAND}.`, line);
}

function describe({value, line}: JsonElement): KubernetesNode {
  const metadata = object(value, 'metadata');
  const spec = object(value, 'spec');
  const status = object(value, 'status');
  const info = status && object(status, 'nodeInfo');
  const facts = factsFromLabels(labelsOf(metadata));
  return {
    ...facts,
    line,
    id: word(metadata?.uid) ?? word(spec?.providerID),
    architecture: facts.architecture ?? word(info?.architecture),
    operatingSystem: facts.operatingSystem ?? word(info?.operatingSystem),
    ready: readiness(status?.conditions),
    cordoned: spec?.unschedulable === true,
    provider: word(spec?.providerID)?.split('://')[0],
  };
}

function labelsOf(metadata: JsonKeptObject | undefined): Labels {
  const labels = (metadata && object(metadata, 'labels')) ?? {};
  return Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, word(value)]));
}

function readiness(conditions: JsonKept | undefined): boolean | undefined {
  if (!Array.isArray(conditions)) return undefined;
  const ready = (conditions as readonly JsonKeptObject[]).find((condition) => condition.type === 'Ready');
  return ready && ready.status === 'True';
}

function object(value: JsonKeptObject, name: string): JsonKeptObject | undefined {
  const inner = value[name];
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as JsonKeptObject) : undefined;
}

function word(value: JsonKept | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
