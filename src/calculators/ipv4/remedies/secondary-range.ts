// A second range of the VPC out of 100.64.0.0/10: for the pods alone, or for the nodes with their pods.
import type {Interfaces} from '../../../datasets/interfaces';
import type {Evaluation} from '../../../model/evaluate';
import type {Row} from '../../../model/field';
import {formatIpv4Range, type Ipv4Range} from '../../../model/ipv4-address';
import type {Change, Remedy} from '../../../model/remedy';
import {createSubnet, REPLACE_NODES, setEnvironment, zoneWord} from './commands';
import {groupsOf, mostPods, spreadOver} from './density';
import {following} from './following';
import {freeRanges, freeSharedRange, rangesOf} from './new-ranges';
import {MOST_ROWS, newRow, subnetsOf, zonesWith} from './places';

/** A quarter of a /16, or less where there are more than four zones. */
const LARGEST = 18;
const SMALLEST = 28;

interface Plan {
  readonly range: Ipv4Range;
  readonly rows: readonly Row[];
}

/** The range and its subnets, one for each zone with nodes; or what is in the way. */
function planned(base: Evaluation, role: 'nodes' | 'pods'): Plan | string {
  const rows = subnetsOf(base);
  const zones = zonesWith(rows, 'nodes');
  if (zones.length === 0) return 'There is no subnet with nodes.';
  if (rows.length + zones.length > MOST_ROWS) return `There are ${MOST_ROWS} subnets already.`;
  const range = freeSharedRange(rangesOf(rows.map((row) => row.cidr)));
  if (!range) return 'All of 100.64.0.0/10 is in use.';
  const prefix = Math.max(LARGEST, range.prefix + Math.ceil(Math.log2(zones.length)));
  const ranges = prefix > SMALLEST ? undefined : freeRanges(range, prefix, zones.length, []);
  if (!ranges) return `One range has no room for ${zones.length} zones.`;
  return {range, rows: zones.map(({zone}, at) => newRow(ranges[at] as Ipv4Range, zone, role))};
}

function createdBy(plan: Plan | string): readonly string[] {
  if (typeof plan === 'string') return ['aws ec2 associate-vpc-cidr-block --vpc-id $VPC --cidr-block 100.64.0.0/16'];
  return [
    `aws ec2 associate-vpc-cidr-block --vpc-id $VPC --cidr-block ${formatIpv4Range(plan.range)}`,
    ...plan.rows.map((row) => createSubnet(String(row.zone), String(row.cidr), false)),
  ];
}

const EDGES = [
  'The EKS control plane knows a new range after up to an hour; older documentation says five.',
  'A VPC has five ranges, unless its quota is raised.',
];

export const podsElsewhere: Remedy<Interfaces> = {
  id: 'custom-networking',
  title: 'Pods in 100.64.0.0/10, by custom networking',
  effort: '1 to 3 weeks',
  newNodes: 'yes',
  edges: [
    'Each node loses one interface for pods: m5.large runs 20 pods instead of 29.',
    'Outside of the VPC these addresses mean nothing: traffic leaves by the node’s address or a private NAT gateway.',
    ...EDGES,
  ],
  apply: (base) => {
    const plan = planned(base, 'pods');
    const zones = typeof plan === 'string' ? ['$ZONE'] : plan.rows.map((row) => zoneWord(String(row.zone)));
    return [
      ...createdBy(plan),
      '# one ENIConfig for each zone, named like it',
      ...zones.map(
        (zone) =>
          `kubectl apply -f - <<< '{"apiVersion":"crd.k8s.amazonaws.com/v1alpha1","kind":"ENIConfig","metadata":{"name":"${zone}"},"spec":{"subnet":"'$SUBNET'","securityGroups":["'$GROUP'"]}}'`,
      ),
      setEnvironment({
        AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: 'true',
        ENI_CONFIG_LABEL_DEF: 'topology.kubernetes.io/zone',
      }),
      REPLACE_NODES,
    ].join('\n');
  },
  change: (base, data): Change => {
    if (base.inputs.mode === 'ipv6') return {nothing: 'Custom networking does not work with IPv6.'};
    if (base.inputs.customNetworking === true) return {nothing: 'Custom networking is on already.'};
    const plan = planned(base, 'pods');
    if (typeof plan === 'string') return {nothing: plan};
    const groups = groupsOf(base).map((row, at) => thinned(base, row, at, data));
    if (groups.includes(undefined)) return {nothing: 'A node of these types has no interface left for pods.'};
    const change = {
      subnets: [...subnetsOf(base), ...plan.rows],
      customNetworking: true,
      ...(groups.every((row, at) => row === groupsOf(base)[at]) ? {} : {groups: groups as readonly Row[]}),
    };
    return following(base, change, data);
  },
};

/** With fewer pods on a node, where it could not run as many with one interface less. */
function thinned(base: Evaluation, row: Row, at: number, data: Interfaces): Row | undefined {
  const evaluated = base.rows.groups?.[at];
  if (!evaluated || evaluated.leftOut) return row;
  const {nodes, pods} = evaluated.scope as {readonly nodes: number; readonly pods: number};
  const most = mostPods(evaluated, {customNetworking: true}, data);
  if (pods <= most) return row;
  const density = spreadOver(base, {nodes, pods}, most);
  return density && {...row, ...density};
}

export const nodesElsewhere: Remedy<Interfaces> = {
  id: 'nodes-moved',
  title: 'Nodes and their pods in 100.64.0.0/10',
  effort: '1 to 2 weeks',
  newNodes: 'yes',
  edges: [
    'Nodes have addresses that nobody outside of the VPC can reach either.',
    'Load balancers and endpoints stay in the old subnets.',
    ...EDGES,
  ],
  apply: (base) =>
    [
      ...createdBy(planned(base, 'nodes')),
      base.inputs.karpenter === true
        ? '# then let the EC2NodeClass select them: spec.subnetSelectorTerms'
        : 'aws eks create-nodegroup --cluster-name $CLUSTER --nodegroup-name $NAME --node-role $ROLE --subnets $SUBNETS',
      REPLACE_NODES,
    ].join('\n'),
  change: (base): Change => {
    const plan = planned(base, 'nodes');
    if (typeof plan === 'string') return {nothing: plan};
    const left = subnetsOf(base).map((row) =>
      row.role === 'nodes' ? {...row, role: 'other', free: null, blocks: null, prefixes: null, sticky: null} : row,
    );
    return {subnets: [...left, ...plan.rows]};
  },
};
