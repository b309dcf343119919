// Which foreign files describe an account, and what they say once they are joined. The page and the terminal find `importSet`.
export type {AddressOwner} from '../../importers/aws-interface-signs';
export {importSet} from './import/import-set';
export {type JoinedVpc, joinVpc} from './import/join';
export type {VpcPiece} from './import/pieces';
export {vpcReaders} from './import/readers';
export type {SubnetFigures} from './import/subnet-figures';
