// A new cluster whose pods have IPv6 addresses: a node takes one IPv4 address and no more.
import type {Interfaces} from '../../../datasets/interfaces';
import type {Change, Remedy} from '../../../model/remedy';
import {counted, list, text} from '../words';
import {following} from './following';

export const ipv6Cluster: Remedy<Interfaces> = {
  id: 'ipv6',
  title: 'A new IPv6 cluster',
  effort: 'months',
  newNodes: 'a new cluster',
  edges: [
    'A cluster’s family cannot be changed: everything moves.',
    'Subnets have to be dual-stack; nodes Linux on Nitro; no custom networking.',
    'Software has to listen on IPv6, and what is IPv4 only outside is reached through the node’s address.',
    'Load balancers, NAT, endpoints, the control plane and Fargate pods still take IPv4 addresses.',
  ],
  apply: () =>
    [
      '# the subnets need IPv6 ranges first',
      'aws eks create-cluster --name $CLUSTER --role-arn $ROLE --resources-vpc-config subnetIds=$SUBNETS --kubernetes-network-config ipFamily=ipv6',
    ].join('\n'),
  change: (base, data): Change => {
    if (base.inputs.mode === 'ipv6') return {nothing: 'The cluster is IPv6 already.'};
    const groups = counted(base, 'groups');
    const types = groups.map((row) => text(row, 'typeUsed'));
    const without = types.filter((type) => data.type(type)?.prefixSupported !== true);
    if (without.length > 0) return {nothing: `${list(without)} cannot be a node of an IPv6 cluster: Nitro types only.`};
    const {customNetworking} = base.inputs;
    return following(base, {mode: 'ipv6', ...(customNetworking === true ? {customNetworking: false} : {})}, data);
  },
};
