// Holds the sums of this post to closed forms and brute force, and its words and pictures to the sums.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {mismatches, reach} from './code/mismatches';
import {acceptedUpTo, clustered, equal, KIN, RINGS} from './opinions';

const read = (name: string) => readFileSync(join(__dirname, name), 'utf8');
const post = read('index.mdx');
const percent = (share: number, digits: number) => `${(share * 100).toFixed(digits)} %`;
const choose = (of: number, some: number): number => (some === 0 ? 1 : (choose(of - 1, some - 1) * of) / some);

describe('how many choices a stranger rejects', () => {
  it('is binomial when all shares are equal', () => {
    for (const [choices, share] of [
      [30, 0.8],
      [40, 0.9],
      [40, 0.95],
    ] as const) {
      const expected = Array.from(
        {length: choices + 1},
        (_, missed) => choose(choices, missed) * (1 - share) ** missed * share ** (choices - missed),
      );
      mismatches(equal(choices, share)).forEach((chance, missed) => {
        expect(chance).toBeCloseTo(expected[missed] ?? Number.NaN, 12);
      });
    }
  });

  const shares = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 10});

  it('is what counting every combination gives', () => {
    fc.assert(
      fc.property(shares, (accepted) => {
        const counted = new Array<number>(accepted.length + 1).fill(0);
        for (let mask = 0; mask < 2 ** accepted.length; mask++) {
          const rejected = accepted.map((_, at) => (mask >> at) % 2 === 1);
          const chance = accepted.reduce((product, share, at) => product * (rejected[at] ? 1 - share : share), 1);
          const missed = rejected.filter(Boolean).length;
          counted[missed] = (counted[missed] ?? 0) + chance;
        }
        const found = mismatches(accepted);
        expect(found).toHaveLength(counted.length);
        found.forEach((chance, missed) => {
          expect(chance).toBeCloseTo(counted[missed] ?? Number.NaN, 10);
        });
      }),
      {seed: 3, numRuns: 60},
    );
  });

  it('adds up to one, and one choice more never widens the reach', () => {
    fc.assert(
      fc.property(shares, fc.double({min: 0, max: 1, noNaN: true}), fc.nat(3), (accepted, share, allowed) => {
        expect(reach(accepted, accepted.length)).toBeCloseTo(1, 10);
        expect(reach([...accepted, share], allowed)).toBeLessThanOrEqual(reach(accepted, allowed) + 1e-12);
      }),
      {seed: 3},
    );
  });
});

describe('the text', () => {
  it.each([
    [30, 0.8, '0.12 %', '1.1 %', '4.4 %'],
    [40, 0.9, '1.5 %', '8.0 %', '22 %'],
    [40, 0.95, '12.9 %', '39.9 %', '67.7 %'],
  ] as const)('has the row of %i choices at %f', (choices, share, none, one, two) => {
    const cells = [none, one, two];
    cells.forEach((cell, allowed) => {
      const digits = cell.replace(' %', '').split('.')[1]?.length ?? 0;
      expect(percent(reach(equal(choices, share), allowed), digits)).toBe(cell);
    });
    expect(post).toContain(`| ${choices} | ${share * 100} % | ${cells.join(' | ')} |`);
  });

  it('has one adopter in eight hundred at thirty choices', () => {
    expect(Math.round(1 / reach(equal(30, 0.8)) / 100)).toBe(8);
    expect(post).toContain('one adopter in eight hundred');
    expect(read('OverlapCurve.tsx')).toContain('one adopter in eight hundred');
  });

  it('says what half of the market asks of each of thirty choices', () => {
    const needed = 0.5 ** (1 / 30);
    expect(reach(equal(30, needed))).toBeCloseTo(0.5, 10);
    expect(post).toContain(`every one of thirty choices must suit ${percent(needed, 1)}`);
  });

  it('says what a market of two crowds leaves, with the same average', () => {
    const others = (KIN.average - KIN.part * KIN.share) / (1 - KIN.part);
    expect(KIN.part * KIN.share + (1 - KIN.part) * others).toBeCloseTo(0.8, 12);
    expect(clustered(1)).toBeCloseTo(0.8, 12);
    const choices = clustered(30);
    expect(post).toContain(
      `a quarter of the market accepts each choice at ${percent(KIN.share, 0)} and the rest at ${percent(others, 0)}`,
    );
    expect(post).toContain(`the average is still 80 %, and ${percent(choices, 0)} accept all thirty`);
    expect(Math.round(choices / reach(equal(30, 0.8)) / 10)).toBe(8);
    expect(post).toContain('eighty times as many');
  });

  it('has the rings of the picture', () => {
    expect(RINGS.reduce((sum, {choices}) => sum + choices, 0)).toBe(30);
    expect(post).toContain('thirty choices in four rings');
    const [, , , glue] = RINGS;
    const alone = reach(equal(glue?.choices ?? 0, glue?.share ?? 0));
    expect(post).toContain(`would suit ${percent(alone, 0)}`);
    expect(post).toContain(`the platform as a whole suits ${percent(acceptedUpTo(3), 1)}`);
  });

  it('counts the combinations of ten places with two variants', () => {
    expect(post).toContain(`ten places with two variants each are ${(2 ** 10).toLocaleString('en-US')} platforms`);
  });

  it('counts the previews that are alive by what is opened and how long it stays', () => {
    const alive = (days: number) => 8 * days;
    expect(post).toContain(`72 hours ${alive(3)} previews are alive, with two weeks ${alive(14)}`);
    const targets = [...new Set([...post.matchAll(/&targets=(\d+)&/g)].map(([, pods]) => Number(pods)))];
    expect(targets.sort((a, b) => a - b)).toEqual([alive(3) * 5, alive(14) * 5]);
    expect(post).toContain('five pods each and 800 series a pod');
    expect(read('code/namespace-per-branch.yaml')).toContain('ttl-hours: "72"');
  });
});

it('gives the length of the loader', () => {
  expect(post).toContain(`Ours has ${read('code/loader.ts').trimEnd().split('\n').length} lines`);
});

describe('the pictures', () => {
  it('describe the curves by their numbers', () => {
    const said = read('OverlapCurve.tsx');
    for (const [share, left] of [
      [0.99, '67 %'],
      [0.95, '13 %'],
      [0.9, '1.5 %'],
    ] as const)
      expect(`${Number((reach(equal(40, share)) * 100).toPrecision(2))} %`).toBe(left);
    expect(said).toContain('by 99 %, 67 % are left at 40; by 95 %, 13 %; by 90 %, 1.5 %');
    expect(reach(equal(20, 0.8))).toBeLessThan(0.012);
    expect(said).toContain(
      'a quarter of the market thinks alike at 97 %, 10 % are left at 30 choices instead of 0.12 %',
    );
  });

  it('describe the rings by theirs', () => {
    const said = read('OpinionRings.tsx');
    const totals = RINGS.map((_, ring) => `${Number((acceptedUpTo(ring) * 100).toPrecision(2))} %`);
    expect(said).toContain(
      `${totals[0]} accept the culture, ${totals[1]} the policy on top of it, ${totals[2]} the tools too, and ${totals[3]} everything`,
    );
    for (const {name, choices, share} of RINGS)
      expect(said).toMatch(
        new RegExp(`${name}, ${choices} (choices that ${share * 100} % accept|at ${share * 100} %)`),
      );
  });
});
