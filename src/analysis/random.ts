// Seeded chance: the same seed draws the same numbers in a page, a worker, a build and a terminal.

/** Uniform in [0, 1), 32 bits of it. */
export type Random = () => number;

/**
 * Mulberry32 (Tommy Ettinger, public domain): a 32-bit counter and a mixing function; period 2³², passes gjrand.
 * @param seed any integer; its low 32 bits count.
 */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A draw from the standard normal distribution (Box and Muller, one of the pair). */
export function standardNormal(random: Random): number {
  // 1 − u is never 0, whose logarithm does not exist.
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * A draw from a normal distribution cut off below `low`, by drawing again.
 * @throws RangeError when `low` lies more than two standard deviations above the mean, where drawing again takes too long.
 */
export function truncatedNormal(random: Random, mean: number, deviation: number, low: number): number {
  if (mean + 2 * deviation < low) throw new RangeError(`A normal of mean ${mean} hardly ever exceeds ${low}.`);
  for (;;) {
    const draw = mean + deviation * standardNormal(random);
    if (draw >= low) return draw;
  }
}
