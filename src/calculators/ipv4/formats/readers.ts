// The seven files of an account, each with what recognises it, the command that makes it, and its reader.
import * as reservations from '../../../importers/aws-cidr-reservations';
import * as interfaces from '../../../importers/aws-network-interfaces';
import * as subnets from '../../../importers/aws-subnets';
import * as vpcs from '../../../importers/aws-vpcs';
import {nearMissOfAws, nearMissOfKubernetes} from '../../../importers/command-near-miss';
import * as daemonSets from '../../../importers/kubernetes-daemon-set';
import * as nodes from '../../../importers/kubernetes-node-addresses';
import * as pods from '../../../importers/kubernetes-pods';
import type {TextPieceReader} from '../../../model/import-set';
import type {TextStream} from '../../../model/importer';
import {ANONYMISED, intoFile} from './commands';
import type {PieceData, PieceKind, VpcPiece} from './pieces';

/** In the order in which a file is tried; no two take the same file, but for an empty array, which is told by its name. */
export const vpcReaders: readonly TextPieceReader<VpcPiece>[] = [
  reader('subnets', 'aws ec2 describe-subnets (JSON)', subnets.DESCRIBE_SUBNETS, {
    matches: subnets.looksLikeAwsSubnets,
    nearMiss: nearMissOfAws('DescribeSubnets', 'Subnets', subnets.DESCRIBE_SUBNETS),
    read: listOf(subnets.readAwsSubnets),
  }),
  reader('interfaces', 'aws ec2 describe-network-interfaces (JSON)', interfaces.DESCRIBE_NETWORK_INTERFACES, {
    matches: interfaces.looksLikeAwsNetworkInterfaces,
    nearMiss: nearMissOfAws('DescribeNetworkInterfaces', 'NetworkInterfaces', interfaces.DESCRIBE_NETWORK_INTERFACES),
    read: async (stream, onRow) => {
      const data = await interfaces.readAwsNetworkInterfaces(stream, onRow);
      return {data, taken: data.count};
    },
  }),
  reader('reservations', 'aws ec2 get-subnet-cidr-reservations (JSON)', reservations.GET_CIDR_RESERVATIONS, {
    matches: reservations.looksLikeAwsCidrReservations,
    nearMiss: nearMissOfAws(
      'GetSubnetCidrReservations',
      'SubnetIpv4CidrReservations',
      'aws ec2 get-subnet-cidr-reservations --output json',
    ),
    read: listOf(reservations.readAwsCidrReservations),
  }),
  reader('vpcs', 'aws ec2 describe-vpcs (JSON)', vpcs.DESCRIBE_VPCS, {
    matches: vpcs.looksLikeAwsVpcs,
    nearMiss: nearMissOfAws('DescribeVpcs', 'Vpcs', vpcs.DESCRIBE_VPCS),
    read: listOf(vpcs.readAwsVpcs),
  }),
  reader('nodes', 'kubectl get nodes (JSON)', nodes.GET_NODES, {
    matches: nodes.looksLikeNodeAddresses,
    nearMiss: nearMissOfKubernetes('Node', nodes.GET_NODES),
    read: listOf(nodes.readNodeAddresses),
  }),
  reader('pods', 'kubectl get pods (JSON)', pods.GET_PODS, {
    matches: pods.looksLikeKubernetesPods,
    nearMiss: nearMissOfKubernetes('Pod', pods.GET_PODS),
    read: async (stream, onRow) => {
      const data = await pods.readKubernetesPods(stream, onRow);
      return {data, taken: data.count};
    },
  }),
  reader('cni', 'kubectl get daemonset aws-node (JSON)', daemonSets.GET_AWS_NODE, {
    matches: daemonSets.looksLikeDaemonSets,
    nearMiss: nearMissOfKubernetes('DaemonSet', daemonSets.GET_AWS_NODE),
    read: async (stream, onRow) => {
      const data = [];
      for await (const settings of daemonSets.readCniSettings(stream, onRow)) data.push(settings);
      return {data, taken: data.length};
    },
  }),
];

interface Reading<Kind extends PieceKind> {
  matches(start: string, fileName: string): boolean;
  nearMiss(start: string): string | undefined;
  read(stream: TextStream, onRow: (line: number) => void): Promise<{data: PieceData[Kind]; taken: number}>;
}

/** Rows between two reports. */
const REPORT_EVERY = 100;

function reader<Kind extends PieceKind>(
  kind: Kind,
  label: string,
  command: string,
  {matches, nearMiss, read}: Reading<Kind>,
): TextPieceReader<VpcPiece> {
  const anonymised = ANONYMISED[kind];
  return {
    id: kind,
    ...{label, matches, nearMiss},
    command: intoFile(kind, command),
    ...(anonymised && {anonymised: {...anonymised, command: intoFile(kind, anonymised.command)}}),
    async read(stream, file, onRows) {
      let rows = 0;
      const {data, taken} = await read(stream, () => {
        rows += 1;
        if (rows % REPORT_EVERY === 0) onRows(rows);
      });
      onRows(rows);
      return {kind, file, read: rows, taken, data, notes: []} as unknown as VpcPiece;
    },
  };
}

function listOf<Row extends {readonly line: number}>(rows: (stream: TextStream) => AsyncIterable<Row>) {
  return async (stream: TextStream, onRow: (line: number) => void) => {
    const data: Row[] = [];
    for await (const row of rows(stream)) {
      onRow(row.line);
      data.push(row);
    }
    return {data, taken: data.length};
  };
}
