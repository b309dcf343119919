// Reads the settings of the VPC CNI from its daemonset: `kubectl get daemonset aws-node -n kube-system -o json`.
import type {TextStream} from '../model/importer';
import {objectIn, objectsIn, wordIn} from './json-members';
import {beginsAsJson, firstKind, isOfKind, readRows} from './json-rows';
import type {JsonElement} from './json-structure';

export const GET_AWS_NODE = 'kubectl get daemonset aws-node --namespace kube-system -o json';

/** As ipamd takes them from its environment. Undefined where nothing is set, so that ipamd's own default holds. */
export interface CniSettings {
  readonly line: number;
  /** The image's tag, e.g. `v1.20.4-eksbuild.2`. */
  readonly version: string | undefined;
  readonly warmEniTarget: number | undefined;
  readonly warmIpTarget: number | undefined;
  readonly minimumIpTarget: number | undefined;
  readonly warmPrefixTarget: number | undefined;
  readonly maxEni: number | undefined;
  readonly ipv4: boolean | undefined;
  readonly ipv6: boolean | undefined;
  readonly prefixDelegation: boolean | undefined;
  readonly customNetworking: boolean | undefined;
  readonly podEni: boolean | undefined;
  readonly subnetDiscovery: boolean | undefined;
  /** Variables above that come from elsewhere (`valueFrom`) or are no number: their value is not in the file. */
  readonly unreadable: readonly string[];
}

const NUMBERS = {
  warmEniTarget: 'WARM_ENI_TARGET',
  warmIpTarget: 'WARM_IP_TARGET',
  minimumIpTarget: 'MINIMUM_IP_TARGET',
  warmPrefixTarget: 'WARM_PREFIX_TARGET',
  maxEni: 'MAX_ENI',
} as const;

const SWITCHES = {
  ipv4: 'ENABLE_IPv4',
  ipv6: 'ENABLE_IPv6',
  prefixDelegation: 'ENABLE_PREFIX_DELEGATION',
  customNetworking: 'AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG',
  podEni: 'ENABLE_POD_ENI',
  subnetDiscovery: 'ENABLE_SUBNET_DISCOVERY',
} as const;

const CONTAINERS = 'spec.template.spec.containers.[]';

const SHAPE = {
  row: 'a DaemonSet',
  rows: 'daemonsets',
  wrapper: 'items',
  mark: '"kind": "DaemonSet"',
  command: GET_AWS_NODE,
  keep: [
    'kind',
    'metadata.name',
    ...['name', 'image', 'env.[].name', 'env.[].value'].map((name) => `${CONTAINERS}.${name}`),
  ],
  isRow: isOfKind('DaemonSet'),
};

export function looksLikeDaemonSets(start: string): boolean {
  return beginsAsJson(start) && firstKind(start) === 'DaemonSet';
}

/** Of each daemonset with a container `aws-node`; others in a list are passed over. @throws ImportError as the other readers. */
export async function* readCniSettings(stream: TextStream, onRow: (line: number) => void): AsyncGenerator<CniSettings> {
  for await (const {value, line} of readRows(stream, SHAPE)) {
    onRow(line);
    const pod = objectIn(objectIn(objectIn(value, 'spec'), 'template'), 'spec');
    const container = objectsIn(pod, 'containers').find((each) => each.name === 'aws-node');
    if (container) yield describe(container, line);
  }
}

function describe(container: JsonElement['value'], line: number): CniSettings {
  const variables = new Map(objectsIn(container, 'env').map((each) => [wordIn(each, 'name') ?? '', each.value]));
  const unreadable: string[] = [];
  const text = (name: string) => {
    const value = variables.get(name);
    if (variables.has(name) && typeof value !== 'string') unreadable.push(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const number = (name: string) => {
    const value = text(name);
    if (value !== '' && !/^[+-]?\d+$/.test(value)) unreadable.push(name);
    return /^[+-]?\d+$/.test(value) ? Number(value) : undefined;
  };
  const on = (name: string) => {
    const value = text(name).toLowerCase();
    if (value === '') return undefined;
    return value === 'true' || value === '1' || value === 't';
  };
  return {
    line,
    version: wordIn(container, 'image')?.split('@')[0]?.split(':').at(-1),
    ...(mapValues(NUMBERS, number) as Record<keyof typeof NUMBERS, number | undefined>),
    ...(mapValues(SWITCHES, on) as Record<keyof typeof SWITCHES, boolean | undefined>),
    unreadable,
  };
}

function mapValues<Value>(names: Readonly<Record<string, string>>, of: (name: string) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, of(name)]));
}
