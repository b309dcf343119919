// Where new subnets could be: the next ranges that overlap none of those that are there.
import {containsRange, firstOf, type Ipv4Range, lastOf, parseIpv4Range, sizeOf} from '../../../model/ipv4-address';

/** A VPC's own ranges are no larger. */
const LARGEST = 16;

/** RFC 6598: addresses that carriers share, which a VPC takes as secondary ranges. */
const SHARED_SPACE: Ipv4Range = {first: firstOf(0x64_40_00_00, 10), prefix: 10};

/** The /16 around a range, as large as the VPC's own range around it can be. */
export function around({first}: Ipv4Range): Ipv4Range {
  return {first: firstOf(first, LARGEST), prefix: LARGEST};
}

/** Undefined for text that is no range. */
export function rangesOf(cidrs: readonly unknown[]): readonly Ipv4Range[] {
  return cidrs.flatMap((cidr) => (typeof cidr === 'string' ? (parseIpv4Range(cidr) ?? []) : []));
}

/**
 * The first ranges of a length inside another that overlap nothing, in address order.
 * @returns undefined when there are not so many
 */
export function freeRanges(
  outer: Ipv4Range,
  prefix: number,
  count: number,
  taken: readonly Ipv4Range[],
): readonly Ipv4Range[] | undefined {
  const found: Ipv4Range[] = [];
  const end = lastOf(outer);
  let first = outer.first;
  while (found.length < count) {
    const range = {first, prefix};
    if (prefix < outer.prefix || lastOf(range) > end) return undefined;
    const other = taken.find((each) => containsRange(each, range) || containsRange(range, each));
    if (!other) found.push(range);
    // Past what is in the way, at the next place where a range of this length can begin.
    first = Math.max(first + sizeOf(prefix), other ? firstOf(lastOf(other), prefix) + sizeOf(prefix) : 0);
  }
  return found;
}

/** The first /16 of the shared space that none of the ranges is in; undefined when all sixty-four are in use. */
export function freeSharedRange(taken: readonly Ipv4Range[]): Ipv4Range | undefined {
  return freeRanges(SHARED_SPACE, LARGEST, 1, taken)?.[0];
}
