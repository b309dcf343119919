// The import of an account: its readers, and the join as a result with what the pictures need beside it.
import type {Inputs} from '../../../model/field';
import type {ImportSet} from '../../../model/import-set';
import {noteOf} from './differences';
import {type JoinedVpc, joinVpc} from './join';
import type {VpcPiece} from './pieces';
import {vpcReaders} from './readers';

/** @param inputsOf the calculator's values for what was found; asked only when there is a subnet, and nothing is wrong. */
export function vpcImportSet(inputsOf: (joined: JoinedVpc) => Inputs): ImportSet<JoinedVpc, VpcPiece> {
  return {
    readers: vpcReaders,
    join(pieces) {
      const joined = joinVpc(pieces);
      const usable = joined.subnets.length > 0 && joined.differences.every(({kind}) => kind !== 'error');
      const leftOut = joined.differences.filter(({name}) => LEAVES_ROWS_OUT.includes(name));
      const taken = pieces.reduce((sum, piece) => sum + piece.taken, 0);
      const result = {
        read: pieces.reduce((sum, piece) => sum + piece.read, 0),
        taken: usable ? taken - leftOut.reduce((sum, {rows}) => sum + rows, 0) : 0,
        notes: [...pieces.flatMap(({notes}) => notes), ...joined.differences.map(noteOf)],
        ...(usable && {inputs: inputsOf(joined)}),
      };
      return usable ? {result, detail: joined} : {result};
    },
  };
}

/** Differences that are about whole rows of a file, and not about addresses in one. */
const LEAVES_ROWS_OUT: readonly string[] = [
  'noSubnetsYet',
  'unknownSubnet',
  'interfaceTwice',
  'subnetTwice',
  'podTwice',
  'nodeTwice',
  'reservationTwice',
  'reservationUnknown',
  'ipv6Subnet',
];
