// Which answers the files so far do not give, and the command for the file that would give each.
import {GET_CIDR_RESERVATIONS} from '../../../importers/aws-cidr-reservations';
import {DESCRIBE_NETWORK_INTERFACES} from '../../../importers/aws-network-interfaces';
import {DESCRIBE_SUBNETS} from '../../../importers/aws-subnets';
import {DESCRIBE_VPCS} from '../../../importers/aws-vpcs';
import {GET_AWS_NODE} from '../../../importers/kubernetes-daemon-set';
import {GET_NODES} from '../../../importers/kubernetes-node-addresses';
import {GET_PODS} from '../../../importers/kubernetes-pods';
import type {MissingAnswer} from '../../../model/import-set';
import type {PieceKind, VpcPiece} from './pieces';

const ANSWERS: readonly MissingAnswer<PieceKind>[] = [
  {kind: 'subnets', answer: 'Nothing can be told of any subnet.', command: DESCRIBE_SUBNETS},
  {
    kind: 'interfaces',
    answer: 'Who has which address, the free /28 blocks, and whether AWS’ count of free addresses is right.',
    command: DESCRIBE_NETWORK_INTERFACES,
  },
  {
    kind: 'reservations',
    answer: 'Whether addresses that AWS counts as used are free inside of a prefix reservation.',
    command: GET_CIDR_RESERVATIONS,
  },
  {kind: 'vpcs', answer: 'Which ranges the VPC has beside those of its subnets.', command: DESCRIBE_VPCS},
  {kind: 'nodes', answer: 'Instance types, node groups and the most pods of each node.', command: GET_NODES},
  {
    kind: 'pods',
    answer: 'Which addresses of the nodes are pods’, which are warm, and which interfaces scale-in stranded.',
    command: GET_PODS,
  },
  {kind: 'cni', answer: 'The warm targets and the mode that the CNI is set to.', command: GET_AWS_NODE},
];

export function missingAnswers(pieces: readonly VpcPiece[]): readonly MissingAnswer<PieceKind>[] {
  // A list of daemonsets without aws-node tells nothing of it; an empty list of anything else says that there is none.
  const kinds = new Set(pieces.flatMap(({kind, taken}) => (kind === 'cni' && taken === 0 ? [] : [kind])));
  return ANSWERS.filter(({kind}) => !kinds.has(kind));
}
