// How the need moves: growth, roll-outs, node replacement, and the day from which dates are counted.
import {choice, count, quantity, text} from '../../model/field';
import type {Source} from '../../model/source';

const SHARE = [0, 100] as const;

const VPC_LIMITS: Source = {
  title: 'Amazon VPC quotas, Amazon VPC user guide',
  date: '2023',
  url: 'https://github.com/awsdocs/amazon-vpc-user-guide/blob/06e98d972c59/doc_source/amazon-vpc-limits.md',
};

export const growthInputs = {
  counted: text({
    label: 'Counted on',
    default: '2026-11-25',
    maxLength: 10,
    help: 'The day of these counts, as 2026-11-25: dates are counted from it.',
    source: 'yours',
  }),
  growthKind: choice({
    label: 'Growth is',
    options: [
      {id: 'compound', label: 'a share each month'},
      {id: 'linear', label: 'as many pods each month'},
    ],
    default: 'compound',
    help: 'A share grows on itself; a number of pods stays the same.',
    source: 'assumption',
  }),
  growth: quantity('%/month', {
    label: 'Growth of pods',
    default: 5,
    domain: [-50, 100],
    soft: [0, 20],
    step: 1,
    help: 'Nodes grow with them, at the same density.',
    source: 'assumption',
  }),
  growthSpread: quantity('%/month', {
    label: 'Spread of the growth',
    default: 2,
    domain: [0, 50],
    soft: [0, 10],
    step: 0.5,
    help: 'Standard deviation: in one case of ten growth is above the mean by 1.28 of it.',
    source: 'assumption',
  }),
  growthPods: quantity('pod/month', {
    label: 'Pods added each month',
    default: 20,
    domain: [-1e5, 1e6],
    step: 5,
    help: 'Used when growth is a number of pods.',
    source: 'assumption',
  }),
  maxSurge: quantity('%', {
    label: 'maxSurge of a Deployment',
    default: 25,
    domain: SHARE,
    step: 5,
    help: 'Kubernetes’ default, rounded up to whole pods.',
    source: 'assumption',
  }),
  rolling: quantity('%', {
    label: 'Rolled out at once',
    default: 20,
    domain: SHARE,
    soft: SHARE,
    step: 5,
    help: 'Share of the pods whose Deployments roll out in the same minutes.',
    source: 'assumption',
  }),
  replicas: count('pod', {
    label: 'Replicas of a Deployment',
    default: 3,
    domain: [1, 1e5],
    help: 'A typical one: 25 % of three replicas is one whole pod.',
    source: 'assumption',
  }),
  maxUnavailable: count('node', {
    label: 'Nodes updated at once',
    default: 1,
    domain: [0, 1e5],
    help: 'maxUnavailable of a managed node group.',
    source: 'assumption',
  }),
  budget: quantity('%', {
    label: 'Karpenter’s disruption budget',
    default: 10,
    domain: SHARE,
    step: 5,
    help: 'Share of the nodes that it replaces at once.',
    source: 'assumption',
  }),
  highWater: quantity('%', {
    label: 'Pods per node at the peak',
    default: 100,
    domain: [100, 1000],
    step: 10,
    help: 'Of today’s. After the peak, interfaces with one pod left on them are not given back.',
    source: 'assumption',
  }),
  interfaceQuota: count('interface', {
    label: 'Interfaces that the Region allows',
    default: 5000,
    domain: [1, 1e6],
    help: 'The quota “network interfaces per Region”; it can be raised.',
    source: VPC_LIMITS,
  }),
  interfacesOfOthers: count('interface', {
    label: 'Interfaces of the others',
    default: null,
    domain: [0, 1e6],
    blank: 'one for each of their addresses',
    help: 'In the subnets above, of whatever is no node of this cluster. A node of another cluster has many addresses on each of its interfaces.',
    source: 'yours',
  }),
  otherInterfaces: count('interface', {
    label: 'Interfaces elsewhere in the Region',
    default: 0,
    domain: [0, 1e6],
    help: 'Of other VPCs. Those in the subnets above are counted already.',
    source: 'assumption',
  }),
  unitQuota: count('unit', {
    label: 'Address units that the VPC allows',
    default: 64_000,
    domain: [1, 1e6],
    help: 'The quota of network address units; it can be raised to 256,000.',
    source: VPC_LIMITS,
  }),
  unitsOfOthers: count('unit', {
    label: 'Units of the others’ addresses',
    default: null,
    domain: [0, 1e6],
    blank: 'one for each of their addresses',
    help: 'In the subnets above: one for each single address, and one for each prefix, however many addresses it holds.',
    source: 'yours',
  }),
  otherUnits: count('unit', {
    label: 'Units of load balancers and the like',
    default: 0,
    domain: [0, 1e6],
    help: 'Beyond those of addresses: six for each zone of a Network Load Balancer or endpoint, each NAT gateway, transit gateway attachment, Lambda function and EFS mount target.',
    source: 'assumption',
  }),
};
