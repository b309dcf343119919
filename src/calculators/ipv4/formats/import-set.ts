// The import of an account: its readers, and the join as a result with what the pictures need beside it.
import type {ImportSet} from '../../../model/import-set';
import {vpcChoice} from './cluster-vpc';
import {noteOf} from './differences';
import {inputsOf} from './inputs-of';
import {type JoinedVpc, joinVpc} from './join';
import {dataOf, type VpcPiece} from './pieces';
import {vpcReaders} from './readers';
import {says} from './says';

/** There are inputs when there is a subnet, nothing is wrong, and it is told or chosen which VPC they are about. */
export const importSet: ImportSet<JoinedVpc, VpcPiece> = {
  readers: vpcReaders,
  carried: 'a row per subnet and node group',
  join(pieces, asked) {
    const joined = joinVpc(pieces);
    const usable = joined.subnets.length > 0 && joined.differences.every(({kind}) => kind !== 'error');
    const leftOut = joined.differences.filter(({name}) => LEAVES_ROWS_OUT.includes(name));
    const taken = pieces.reduce((sum, piece) => sum + piece.taken, 0);
    const choice = usable ? vpcChoice(joined, dataOf(pieces, 'vpcs').flat(), asked) : undefined;
    const read = choice?.chosen === undefined ? undefined : inputsOf(joined, choice.chosen);
    const result = {
      read: pieces.reduce((sum, piece) => sum + piece.read, 0),
      taken: usable ? taken - leftOut.reduce((sum, {rows}) => sum + rows, 0) : 0,
      notes: [...pieces.flatMap(({notes}) => notes), ...joined.differences.map(noteOf), ...(read?.notes ?? [])],
      ...(read && {inputs: read.inputs}),
    };
    return {
      ...{result, says: says(joined, pieces), missing: joined.missing},
      ...(choice && {choice, detail: joined}),
    };
  },
  buffersOf: ({occupancy = []}) =>
    occupancy.flatMap(({map, uses, nodes}) => [map.cells, uses, nodes].map(({buffer}) => buffer as ArrayBuffer)),
};

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
