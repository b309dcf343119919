// Which foreign files describe an account, and what they say once they are joined.
export {type JoinedVpc, joinVpc} from './import/join';
export type {VpcPiece} from './import/pieces';
export {vpcReaders} from './import/readers';
