// The squares that a VPC's addresses are drawn as on a Hilbert curve: one around the subnets of each of its ranges.
import {firstOf, type Ipv4Range, lastOf} from '../../model/ipv4-address';

export interface VpcSquare {
  /** Undefined where the subnets do not say. */
  readonly vpc: string | undefined;
  /** Its length is even, so that it is a square: 16 for 256 by 256 addresses. */
  readonly range: Ipv4Range;
  /** Indexes of the subnets in it, in address order. */
  readonly subnets: readonly number[];
}

interface PlacedSubnet {
  readonly vpc: string | undefined;
  readonly range: Ipv4Range;
}

/** A range of a VPC is at most a /16, so that subnets which share none are of different ranges. Source: EC2 API, CreateVpc. */
const LARGEST_RANGE = 16;
/** Smaller than this, a square would be no picture. */
const SMALLEST_SQUARE = 24;

/** By VPC in the order of the subnets, and within one by address. */
export function vpcSquares(subnets: readonly PlacedSubnet[]): readonly VpcSquare[] {
  const groups = new Map<string, number[]>();
  subnets.forEach(({vpc, range}, index) => {
    const key = `${vpc ?? ''} ${firstOf(range.first, LARGEST_RANGE)}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  const vpcs = [...new Set(subnets.map(({vpc}) => vpc))];
  return [...groups.values()]
    .map((group) => squareOf(subnets, group))
    .sort((a, b) => vpcs.indexOf(a.vpc) - vpcs.indexOf(b.vpc) || a.range.first - b.range.first);
}

function squareOf(subnets: readonly PlacedSubnet[], group: readonly number[]): VpcSquare {
  const inOrder = [...group].sort((a, b) => rangeOf(subnets, a).first - rangeOf(subnets, b).first);
  const first = rangeOf(subnets, inOrder[0] as number).first;
  const last = Math.max(...inOrder.map((index) => lastOf(rangeOf(subnets, index))));
  let prefix = SMALLEST_SQUARE;
  while (firstOf(first, prefix) !== firstOf(last, prefix)) prefix -= 2;
  return {
    vpc: subnets[inOrder[0] as number]?.vpc,
    range: {first: firstOf(first, prefix), prefix},
    subnets: inOrder,
  };
}

function rangeOf(subnets: readonly PlacedSubnet[], index: number): Ipv4Range {
  return (subnets[index] as PlacedSubnet).range;
}
