// Which foreign files describe an account, what they say once they are joined, and how its address map is laid out. The page and
// the terminal find `importSet`.
export type {AddressOwner} from '../../importers/aws-interface-signs';
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
} from './address-grid';
export {importSet} from './formats/import-set';
export {type JoinedVpc, joinVpc} from './formats/join';
export type {ImportedNode} from './formats/nodes';
export {NO_NODE, ownerAt, type SubnetOccupancy} from './formats/occupancy';
export type {VpcPiece} from './formats/pieces';
export {vpcReaders} from './formats/readers';
export type {SubnetFigures} from './formats/subnet-figures';
export {distanceOf, type Place, placeOf} from './hilbert';
export {type VpcSquare, vpcSquares} from './vpc-squares';
