// Which of several ranges overlap: a subnet that is listed twice counts its addresses twice.
import {parseIpv4Range} from '../../../model/ipv4-address';

/** The first two that do, in address order; text that is no range is passed over. */
export function overlapping(cidrs: readonly string[]): readonly [string, string] | undefined {
  const ranges = cidrs
    .flatMap((cidr) => {
      const range = parseIpv4Range(cidr);
      return range ? [{cidr, first: range.first, end: range.first + 2 ** (32 - range.prefix)}] : [];
    })
    .sort((a, b) => a.first - b.first || b.end - a.end);
  for (const [at, range] of ranges.entries()) {
    const next = ranges[at + 1];
    if (next && next.first < range.end) return [range.cidr, next.cidr];
  }
  return undefined;
}
