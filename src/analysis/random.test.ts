// Pins the seeded draws, on which every band in every link depends, and checks what they are drawn from.
import {describe, expect, it} from 'vitest';
import {mulberry32, standardNormal, truncatedNormal} from './random';

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('mulberry32', () => {
  it.each([
    [1, [0.6270739405881613, 0.002735721180215478, 0.5274470399599522]],
    [4294967295, [0.8964226141106337, 0.189478256739676]],
  ])('draws from seed %i what another implementation of it draws', (seed, expected) => {
    const random = mulberry32(seed);
    expect(expected.map(() => random())).toEqual(expected);
  });

  it('takes a seed by its low 32 bits', () => {
    expect(mulberry32(2 ** 32 + 5)()).toBe(mulberry32(5)());
  });
});

describe('a normal draw', () => {
  const random = mulberry32(1);
  const draws = Array.from({length: 20_000}, () => standardNormal(random));

  it('has mean 0 and deviation 1', () => {
    expect(Math.abs(mean(draws))).toBeLessThan(4 / Math.sqrt(20_000));
    expect(mean(draws.map((draw) => draw ** 2))).toBeCloseTo(1, 1);
    expect(draws.filter((draw) => draw > 1.28155).length / 20_000).toBeCloseTo(0.1, 2);
  });

  it('is never below the cut, and is refused where nearly all of it would be', () => {
    const cut = Array.from({length: 2000}, () => truncatedNormal(random, 0, 0.4, -0.5));
    expect(Math.min(...cut)).toBeGreaterThanOrEqual(-0.5);
    expect(truncatedNormal(random, 0.05, 0, -0.5)).toBe(0.05);
    expect(() => truncatedNormal(random, -3, 0.1, -0.5)).toThrow(RangeError);
  });
});
