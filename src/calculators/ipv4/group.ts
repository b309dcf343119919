// One node group: from its type and pods to what a node of it takes from each subnet.
import type {Interfaces} from '../../datasets/interfaces';
import {Steps} from '../../model/step';
import {isMissing, missing} from '../../model/value';
import {atPeak, extraInterfaces, fitOf, type GroupStart, now, ofType, settingsOf, typeOf, verdict} from './group-node';
import {networkAddressUnits} from './network-address-units';
import {maxPodsOf, podEnisOf} from './node';
import type {Limit} from './pods-per-node';
import {BLOCK_SIZE} from './subnet';

const GUIDE = '/docs/calculators/ipv4';
const typeSource = (_: unknown, data: Interfaces) => data.typesAsOf;

const LIMITS: Readonly<Record<Limit, string>> = {cpu: 'vCPU', memory: 'memory', maxPods: 'max pods', ip: 'addresses'};

interface Taken {
  readonly modeUsed: string;
  readonly inNodeSubnet: number;
  readonly inPodSubnet: number;
  readonly prefixesOfNode: number;
}

function singleAddresses(s: Taken): number {
  return s.inNodeSubnet + s.inPodSubnet - BLOCK_SIZE * s.prefixesOfNode;
}

/** An IPv6 node has one /80, which counts as any prefix. */
function prefixUnits(s: Taken): number {
  return s.modeUsed === 'ipv6' ? 1 : s.prefixesOfNode;
}

/** A step that tells one number of a node. */
const told = (label: string, unit: string, formula: string, section: string) => ({
  label,
  unit,
  formula,
  explained: `${GUIDE}#${section}`,
  source: typeSource,
});

export const groupSteps = new Steps<GroupStart, Interfaces>()
  .look('typeUsed', {
    label: 'Instance type',
    formula: 'the row’s type',
    source: typeSource,
    compute: (s, data) => {
      const type = typeOf(s, data);
      return isMissing(type) ? type : type.type;
    },
  })
  .look('enis', {
    label: 'Interfaces at most',
    unit: 'interface/node',
    formula: 'of the type’s default network card',
    source: typeSource,
    compute: (s, data) => ofType(s, data, (type) => type.enis),
  })
  .look('perInterface', {
    label: 'Addresses per interface',
    unit: 'address/interface',
    formula: 'of the type, the interface’s own included',
    source: typeSource,
    compute: (s, data) => ofType(s, data, (type) => type.ipv4PerEni),
  })
  .look('modeUsed', {
    label: 'How addresses are handed out',
    formula: 'as chosen; one by one where the type cannot take prefixes',
    source: typeSource,
    note: (s, data) => {
      const type = typeOf(s, data);
      if (isMissing(type)) return undefined;
      const found = verdict(s, type);
      return found.valid ? found.warning : found.reason;
    },
    compute: (s, data) => {
      const type = typeOf(s, data);
      if (isMissing(type)) return type;
      const found = verdict(s, type);
      return found.valid ? found.mode : missing(`${type.type}: ${found.reason}`);
    },
  })
  .algorithm('podInterfaces', {
    ...told(
      'Interfaces that pods can use',
      'interface/node',
      'allowed interfaces − unmanaged − trunk − the primary one with custom networking',
      'interfaces',
    ),
    compute: (s, data) => podEnisOf(settingsOf(s, data)),
  })
  .algorithm('maxPodsUsed', {
    ...told(
      'Max pods',
      'pod/node',
      'yours, else interfaces × (addresses − 1) + 2; with prefixes × 16, up to 110 or 250; Karpenter’s without × 16',
      'max-pods',
    ),
    compute: (s, data) => maxPodsOf(settingsOf(s, data)),
  })
  .step('podsPeak', {
    label: 'Pods per node in a roll-out',
    unit: 'pod/node',
    formula: 'min(pods + pods ÷ replicas × ceil(replicas × maxSurge) × rolling, max(pods, maxPodsUsed − hostPods))',
    compute: (s) =>
      Math.min(
        s.pods + (s.pods / s.replicas) * (Math.ceil((s.replicas * s.maxSurge) / 100 - 1e-9) + 0) * (s.rolling / 100),
        Math.max(s.pods, s.maxPodsUsed - s.hostPods),
      ),
  })
  .algorithm('interfacesAttached', {
    ...told('Interfaces attached', 'interface/node', 'where ipamd’s loop comes to rest', 'the-pool'),
    compute: (s, data) => now(s, data).enis + (s.customNetworking && s.modeUsed !== 'ipv6' ? 1 : 0),
  })
  .algorithm('pool', {
    ...told('Addresses held for pods', 'address/node', 'where ipamd’s loop comes to rest', 'the-pool'),
    compute: (s, data) => now(s, data).pool,
  })
  .algorithm('warm', {
    ...told('Of these, without a pod', 'address/node', 'held − pods', 'the-pool'),
    compute: (s, data) => now(s, data).unused,
  })
  .algorithm('waiting', {
    ...told('Pods without an address', 'pod/node', 'pods − what the pool can give', 'the-pool'),
    compute: (s, data) => now(s, data).podsWithoutAddress,
  })
  .algorithm('inNodeSubnet', {
    ...told(
      'A node takes of its subnet',
      'address/node',
      'interfaces + pool + trunk + branches + unmanaged',
      'per-node',
    ),
    compute: (s, data) => now(s, data).nodeSubnet,
  })
  .algorithm('inPodSubnet', {
    ...told('A node takes of the pods’ subnet', 'address/node', 'with custom networking: all but its own', 'per-node'),
    compute: (s, data) => now(s, data).podSubnet,
  })
  .algorithm('inNodeSubnetPeak', {
    ...told('… at the peak of a roll-out', 'address/node', 'the same with the pods of a roll-out', 'peaks'),
    compute: (s, data) => atPeak(s, data).nodeSubnet,
  })
  .algorithm('inPodSubnetPeak', {
    ...told('… of the pods’ subnet at the peak', 'address/node', 'the same with the pods of a roll-out', 'peaks'),
    compute: (s, data) => atPeak(s, data).podSubnet,
  })
  .algorithm('prefixesOfNode', {
    ...told('Prefixes per node', 'block/node', 'where ipamd’s loop comes to rest', 'the-pool'),
    compute: (s, data) => now(s, data).prefixes,
  })
  .algorithm('prefixesPeak', {
    ...told('… at the peak of a roll-out', 'block/node', 'the same with the pods of a roll-out', 'peaks'),
    compute: (s, data) => atPeak(s, data).prefixes,
  })
  .algorithm('podsFit', {
    ...told(
      'Pods of the workload that fit',
      'pod/node',
      'the least of what vCPU, memory, max pods and addresses let in',
      'what-fits',
    ),
    none: 'requests are not given, or the type’s size is not published',
    compute: (s, data) => fitOf(s, data)?.pods ?? null,
  })
  .algorithm('podsFitBy', {
    ...told('More would need more', '', 'every limit that is reached', 'what-fits'),
    none: 'not known',
    compute: (s, data) =>
      fitOf(s, data)
        ?.binding.map((limit) => LIMITS[limit])
        .join(' and ') ?? null,
  })
  .step('podsOfGroup', {
    label: 'Pods with an address',
    unit: 'pod',
    formula: 'nodes × pods',
    compute: (s) => s.nodes * s.pods,
  })
  .step('warmOfGroup', {
    label: 'Addresses held without a pod',
    unit: 'address',
    digits: 0,
    formula: 'nodes × warm',
    compute: (s) => s.nodes * s.warm,
  })
  .step('held', {
    label: 'Addresses that the nodes take',
    unit: 'address',
    digits: 0,
    formula: 'nodes × (inNodeSubnet + inPodSubnet)',
    compute: (s) => s.nodes * (s.inNodeSubnet + s.inPodSubnet),
  })
  .algorithm('interfacesOfNode', {
    ...told(
      'All interfaces of a node',
      'interface/node',
      'the CNI’s, the trunk, branches, unmanaged ones',
      'interfaces',
    ),
    compute: (s, data) => s.interfacesAttached + extraInterfaces(settingsOf(s, data)),
  })
  .step('attached', {
    label: 'Interfaces of the nodes',
    unit: 'interface',
    digits: 0,
    formula: 'nodes × interfacesOfNode',
    compute: (s) => s.nodes * s.interfacesOfNode,
  })
  .algorithm('unitsOfNode', {
    ...told(
      'Network address units of a node',
      'unit/node',
      'one for each single address, each prefix and each interface but the first',
      'units',
    ),
    compute: (s) =>
      networkAddressUnits({ip: singleAddresses(s), prefix: prefixUnits(s), extraEni: s.interfacesOfNode - 1}),
  })
  .step('unitsOfGroup', {
    label: 'Network address units of the nodes',
    unit: 'unit',
    digits: 0,
    formula: 'nodes × unitsOfNode',
    compute: (s) => s.nodes * s.unitsOfNode,
  });
