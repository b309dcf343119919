// The commands that make the files without names, descriptions and tags in them, and what each of those costs.
import {GET_CIDR_RESERVATIONS} from '../../../importers/aws-cidr-reservations';
import type {AnonymisedCommand} from '../../../model/import-set';
import type {PieceKind} from './pieces';

const members = (...names: readonly string[]) => names.map((name) => `${name}:${name}`).join(',');

// Queries stand in single quotes, so that words in them are in back quotes: a shell would take single ones away.
const INTERFACE = [
  members('NetworkInterfaceId', 'SubnetId', 'VpcId', 'InterfaceType', 'Status', 'RequesterId'),
  'Attachment:Attachment.{InstanceId:InstanceId,DeviceIndex:DeviceIndex,NetworkCardIndex:NetworkCardIndex}',
  'PrivateIpAddresses:PrivateIpAddresses[].{PrivateIpAddress:PrivateIpAddress,Primary:Primary}',
  'Ipv4Prefixes:Ipv4Prefixes[].{Ipv4Prefix:Ipv4Prefix}',
  'TagSet:TagSet[?Key==`"node.k8s.amazonaws.com/instance_id"`||Key==`"node.k8s.amazonaws.com/no_manage"`].{Key:Key}',
].join(',');

const SUBNET = [
  members('SubnetId', 'VpcId', 'CidrBlock', 'AvailabilityZone', 'AvailabilityZoneId', 'AvailableIpAddressCount'),
  'Tags:Tags[?Key==`"kubernetes.io/role/cni"`]',
].join(',');

const NODE =
  '{kind,metadata:{name:.metadata.name,labels:(.metadata.labels|{"node.kubernetes.io/instance-type","topology.kubernetes.io/zone","kubernetes.io/os"})},spec:{providerID:.spec.providerID},status:{capacity:{pods:.status.capacity.pods},addresses:[.status.addresses[]|select(.type=="InternalIP")]}}';

const POD =
  '{kind,metadata:{uid:.metadata.uid,ownerReferences:[(.metadata.ownerReferences//[])[]|{kind}]},spec:{nodeName:.spec.nodeName,hostNetwork:.spec.hostNetwork,containers:[.spec.containers[]|{resources:{requests:.resources.requests}}]},status:{phase:.status.phase,hostIP:.status.hostIP,podIP:.status.podIP,podIPs:.status.podIPs}}';

/** What the file of each kind is called. */
const FILES: Readonly<Record<PieceKind, string>> = {
  subnets: 'subnets.json',
  interfaces: 'network-interfaces.json',
  reservations: 'cidr-reservations.json',
  vpcs: 'vpcs.json',
  nodes: 'nodes.json',
  pods: 'pods.json',
  cni: 'aws-node.json',
};

export function intoFile(kind: PieceKind, command: string): string {
  return `${command.startsWith('for ') ? `(${command})` : command} > ${FILES[kind]}`;
}

/** Kinds that are not listed have no names in them, but for those of addresses and ids. */
export const ANONYMISED: Readonly<Partial<Record<PieceKind, AnonymisedCommand>>> = {
  vpcs: {
    command: `aws ec2 describe-vpcs --output json --query 'Vpcs[].{${members('VpcId', 'CidrBlock')},CidrBlockAssociationSet:CidrBlockAssociationSet[].{CidrBlock:CidrBlock,CidrBlockState:CidrBlockState}}'`,
    costs: 'VPCs are shown by id, not by name, and several accounts are not told apart.',
  },
  subnets: {
    command: `aws ec2 describe-subnets --output json --query 'Subnets[].{${SUBNET}}'`,
    costs: 'Subnets are shown by id, not by name; roles must be chosen by hand, since the tags of clusters are gone.',
  },
  interfaces: {
    command: `aws ec2 describe-network-interfaces --output json --query 'NetworkInterfaces[].{${INTERFACE}}'`,
    costs:
      'Addresses of the EKS control plane, and of services that only their description names, count as other; a node that kubectl does not list counts as ec2 unless the CNI tagged one of its interfaces. Addresses, blocks and leaks stay exact.',
  },
  reservations: {
    command: GET_CIDR_RESERVATIONS.replace(
      '--output json',
      `--output json --query 'SubnetIpv4CidrReservations[].{${members('SubnetId', 'Cidr', 'ReservationType')}}'`,
    ),
    costs: 'Nothing: only the descriptions of the reservations and the account go.',
  },
  nodes: {
    command: `kubectl get nodes -o json | jq -c '[.items[]|${NODE}]'`,
    costs:
      'Node groups are gone, so that nodes are grouped by instance type and zone. Node names stay: pods refer to them.',
  },
  pods: {
    command: `kubectl get pods --all-namespaces -o json | jq -c '[.items[]|${POD}]'`,
    costs: 'Nothing but the names of pods and namespaces, which no answer uses.',
  },
  cni: {
    command: `kubectl get daemonset aws-node --namespace kube-system -o json | jq -c '{kind,spec:{template:{spec:{containers:[.spec.template.spec.containers[]|select(.name=="aws-node")|{name,image:(.image|sub(".*/";"")),env}]}}}}'`,
    costs: 'Nothing: only the registry of the image and other containers go.',
  },
};
