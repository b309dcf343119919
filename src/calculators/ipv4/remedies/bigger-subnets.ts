// The same cluster in subnets of four times the size, which have to be new ones.
import type {Interfaces} from '../../../datasets/interfaces';
import type {Evaluation} from '../../../model/evaluate';
import type {Row} from '../../../model/field';
import {formatIpv4Range, type Ipv4Range, parseIpv4Range} from '../../../model/ipv4-address';
import type {Change, Remedy} from '../../../model/remedy';
import {isForNodes} from '../subnets/estate';
import {usableAddresses} from '../subnets/subnet';
import {createSubnet, REPLACE_NODES} from './commands';
import {cellOf} from './following';
import {around, freeRanges, rangesOf} from './new-ranges';
import {subnetsOf} from './places';

const FOUR_TIMES = 2;
const LARGEST = 16;

/** The rows with their new ranges; those of other uses as they are. Or what is in the way. */
function enlarged(base: Evaluation): readonly Row[] | string {
  const taken: Ipv4Range[] = [...rangesOf(subnetsOf(base).map((row) => row.cidr))];
  const found: Row[] = [];
  for (const row of subnetsOf(base)) {
    const range = parseIpv4Range(String(row.cidr));
    if (!range || !isForNodes(String(row.role))) {
      found.push(row);
      continue;
    }
    const prefix = range.prefix - FOUR_TIMES;
    if (prefix < LARGEST) return `A subnet is a /${LARGEST} at most: ${row.cidr} cannot be four times as large.`;
    const [larger] = freeRanges(around(range), prefix, 1, taken) ?? [];
    if (!larger)
      return `${formatIpv4Range(around(range))} has no room for these subnets at four times their size beside the old ones.`;
    taken.push(larger);
    found.push(moved(row, larger, usableAddresses(prefix) - usableAddresses(range.prefix)));
  }
  return found;
}

function moved(row: Row, range: Ipv4Range, more: number): Row {
  const free = cellOf(row, 'free');
  return {
    ...row,
    cidr: formatIpv4Range(range),
    free: free === null ? null : Math.round(free) + more,
    // In a subnet that is filled anew, addresses lie as they come.
    blocks: null,
  };
}

export const biggerSubnets: Remedy<Interfaces> = {
  id: 'bigger-subnets',
  title: 'Subnets of four times the size',
  effort: 'weeks',
  newNodes: 'yes',
  edges: [
    'A subnet cannot be resized: everything in it moves, load balancers and endpoints too.',
    'The ranges are the next that no row here has: check that your VPC has them.',
  ],
  apply: (base) => {
    const rows = enlarged(base);
    const created =
      typeof rows === 'string'
        ? [createSubnet('', '$RANGE', false)]
        : rows
            .filter((row, at) => row !== subnetsOf(base)[at])
            .map((row) => createSubnet(String(row.zone), String(row.cidr), false));
    return [...created, '# then a node group in these', REPLACE_NODES].join('\n');
  },
  change: (base): Change => {
    const rows = enlarged(base);
    if (typeof rows === 'string') return {nothing: rows};
    if (rows.every((row, at) => row === subnetsOf(base)[at])) return {nothing: 'There is no subnet with nodes.'};
    return {subnets: rows};
  },
};
