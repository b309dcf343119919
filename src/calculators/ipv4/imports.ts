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
export {distanceOf, type Place, placeOf} from './hilbert';
export {importSet} from './import/import-set';
export {type JoinedVpc, joinVpc} from './import/join';
export type {ImportedNode} from './import/nodes';
export {NO_NODE, ownerAt, type SubnetOccupancy} from './import/occupancy';
export type {VpcPiece} from './import/pieces';
export {vpcReaders} from './import/readers';
export type {SubnetFigures} from './import/subnet-figures';
export {type VpcSquare, vpcSquares} from './vpc-squares';
