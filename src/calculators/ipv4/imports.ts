// Which foreign files describe an account, what they say once they are joined, and how its address map is laid out. The page and
// the terminal find `importSet`.
export type {AddressOwner} from '../../importers/aws-interface-signs';
export {importSet} from './formats/import-set';
export {type JoinedVpc, joinVpc} from './formats/join';
export type {ImportedNode} from './formats/nodes';
export {NO_NODE, ownerAt, type SubnetOccupancy} from './formats/occupancy';
export type {VpcPiece} from './formats/pieces';
export {vpcReaders} from './formats/readers';
export type {SubnetFigures} from './formats/subnet-figures';
export {
  CELL_STATES,
  type CellState,
  cellStateAt,
  cellStates,
  countStates,
  isDelegated,
  type StateCounts,
  sumCounts,
  wholeFreeBlocks,
} from './subnets/address-grid';
export {distanceOf, type Place, placeOf} from './subnets/hilbert';
export {type VpcSquare, vpcSquares} from './subnets/vpc-squares';
