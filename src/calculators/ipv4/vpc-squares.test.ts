// Squares around the subnets of a VPC: even lengths, one per range, and every subnet in exactly one.
import {describe, expect, it} from 'vitest';
import {formatIpv4Range, parseIpv4Range} from '../../model/ipv4-address';
import {vpcSquares} from './vpc-squares';

const subnets = (...list: readonly [vpc: string | undefined, cidr: string][]) =>
  list.map(([vpc, cidr]) => ({vpc, range: parseIpv4Range(cidr)!}));
const shown = (...list: readonly [vpc: string | undefined, cidr: string][]) =>
  vpcSquares(subnets(...list)).map(({vpc, range, subnets: members}) => [vpc, formatIpv4Range(range), members]);

describe('the squares of a VPC', () => {
  it('are as small as an even length allows, but no smaller than a /24', () => {
    expect(shown(['a', '10.0.0.0/28'])).toEqual([['a', '10.0.0.0/24', [0]]]);
    expect(shown(['a', '10.0.0.0/24'], ['a', '10.0.1.0/24'])).toEqual([['a', '10.0.0.0/22', [0, 1]]]);
    expect(shown(['a', '10.0.128.0/17'], ['a', '10.0.0.0/18'])).toEqual([['a', '10.0.0.0/16', [1, 0]]]);
    expect(shown(['a', '10.0.0.0/16'])).toEqual([['a', '10.0.0.0/16', [0]]]);
  });

  it('are apart for other ranges and other VPCs, even where those overlap', () => {
    expect(
      shown(['b', '10.0.0.0/20'], ['a', '10.0.0.0/24'], ['b', '100.64.0.0/20'], [undefined, '10.0.16.0/20']),
    ).toEqual([
      ['b', '10.0.0.0/20', [0]],
      ['b', '100.64.0.0/20', [2]],
      ['a', '10.0.0.0/24', [1]],
      [undefined, '10.0.16.0/20', [3]],
    ]);
    expect(shown()).toEqual([]);
  });
});
