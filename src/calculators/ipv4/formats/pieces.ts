// What the files of an account hold, one shape per kind of file.
import type {AwsCidrReservation} from '../../../importers/aws-cidr-reservations';
import type {NetworkInterfaces} from '../../../importers/aws-network-interfaces';
import type {AwsSubnet} from '../../../importers/aws-subnets';
import type {AwsVpc} from '../../../importers/aws-vpcs';
import type {CniSettings} from '../../../importers/kubernetes-daemon-set';
import type {NodeAddresses} from '../../../importers/kubernetes-node-addresses';
import type {KubernetesPods} from '../../../importers/kubernetes-pods';
import type {ImportPiece} from '../../../model/import-set';

export interface PieceData {
  readonly vpcs: readonly AwsVpc[];
  readonly subnets: readonly AwsSubnet[];
  readonly interfaces: NetworkInterfaces;
  readonly reservations: readonly AwsCidrReservation[];
  readonly nodes: readonly NodeAddresses[];
  readonly pods: KubernetesPods;
  readonly cni: readonly CniSettings[];
}

export type PieceKind = keyof PieceData;

/** A union with a member per kind, so that the kind tells the data. */
export type VpcPiece = {readonly [Kind in PieceKind]: ImportPiece<Kind, PieceData[Kind]>}[PieceKind];

/** The data of all pieces of one kind, in the order in which they came. */
export function dataOf<Kind extends PieceKind>(pieces: readonly VpcPiece[], kind: Kind): readonly PieceData[Kind][] {
  return pieces.flatMap((piece) => (piece.kind === kind ? [piece.data as PieceData[Kind]] : []));
}
