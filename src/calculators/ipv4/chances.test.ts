// Holds the formulas of chance against simulation, within the standard error, and against numbers too large to count.
import {describe, expect, it} from 'vitest';
import {mulberry32, type Random} from '../../analysis/random';
import {parseIpv4Range} from '../../model/ipv4-address';
import {scaleIn} from './cni/scale-in';
import {countBlocks, emptyMap, occupy} from './subnets/blocks';
import {expectedFragmentation} from './subnets/fragmentation';

const RUNS = 4000;

/** The first `count` of a shuffle of 0 to `size` − 1. */
function drawn(size: number, count: number, random: Random): number[] {
  const all = Array.from({length: size}, (_, at) => at);
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random() * (size - at));
    [all[at], all[other]] = [all[other] as number, all[at] as number];
  }
  return all.slice(0, count);
}

function simulated(once: (random: Random) => number): {mean: number; deviation: number; error: number} {
  const random = mulberry32(7);
  const values = Array.from({length: RUNS}, () => once(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / RUNS;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (RUNS - 1));
  return {mean, deviation, error: deviation / Math.sqrt(RUNS)};
}

describe('what scale-in strands', () => {
  it.each([
    [3, 9, 3],
    [3, 9, 14],
    [5, 16, 9],
    [14, 49, 60],
    [2, 1, 1],
  ])('of %i groups of %i with %i pods left is what happens', (groups, slots, survivors) => {
    const found = scaleIn(groups, slots, survivors);
    const {mean, error} = simulated(
      (random) => new Set(drawn(groups * slots, survivors, random).map((at) => Math.floor(at / slots))).size,
    );
    expect(Math.abs(found.nonEmpty - mean)).toBeLessThanOrEqual(4 * error + 1e-12);
    expect(found.stranded).toBeCloseTo(slots * found.nonEmpty - survivors, 9);
  });

  it('is 4.4 prefixes of 5 kept by 9 pods', () => {
    expect(scaleIn(5, 16, 9).nonEmpty).toBeCloseTo(4.4, 1);
  });

  it('is nothing when none or all are left, and stays exact for numbers whose binomials overflow', () => {
    expect(scaleIn(1000, 16, 0)).toEqual({nonEmpty: 0, stranded: 0});
    expect(scaleIn(1000, 16, 16_000)).toEqual({nonEmpty: 1000, stranded: 0});
    // Many groups: nearly Poisson, k (1 − e^(−v/k)).
    expect(scaleIn(1_000_000, 16, 1_000_000).nonEmpty / 1_000_000).toBeCloseTo(1 - (1 - 1 / 16) ** 16, 5);
  });

  it('refuses more pods than addresses', () => {
    expect(() => scaleIn(2, 16, 33)).toThrow(RangeError);
  });
});

describe('what random addresses leave of the blocks', () => {
  it.each([
    [24, 10],
    [24, 40],
    [26, 5],
    [22, 60],
  ])('of a /%i with %i of them is what happens', (prefix, occupied) => {
    const subnet = parseIpv4Range(`10.0.0.0/${prefix}`) ?? expect.fail();
    const size = 2 ** (32 - prefix);
    const {freeBlocks, deviation} = expectedFragmentation(prefix, occupied);
    const found = simulated((random) => {
      const map = emptyMap(subnet);
      // The first four addresses are AWS' own, and so is the last, which is never drawn.
      for (const at of drawn(size - 5, occupied, random)) occupy(map, subnet.first + 4 + at);
      return countBlocks(map).free;
    });
    expect(Math.abs(freeBlocks - found.mean)).toBeLessThanOrEqual(4 * found.error);
    expect(Math.abs(deviation / found.deviation - 1)).toBeLessThan(0.06);
  });

  it('is half of them at 4.24 % of a large subnet', () => {
    expect(expectedFragmentation(16, Math.round(65_531 * 0.0424)).freeBlocks / 4094).toBeCloseTo(0.5, 2);
  });

  it('is nothing in a full subnet, and is refused beyond', () => {
    expect(expectedFragmentation(24, 251)).toEqual({freeBlocks: 0, variance: 0, deviation: 0, stranded: 0});
    expect(() => expectedFragmentation(24, 252)).toThrow(RangeError);
    expect(expectedFragmentation(27, 0)).toMatchObject({freeBlocks: 0, stranded: 27});
  });
});
