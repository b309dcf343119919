// Units and their algebra: read `USD/hour/node`, multiply, divide, compare dimensions, convert scales.

/** A unit as a scale times powers of base dimensions; `%` is 0.01 of nothing, `GiB` is 2^30 `B`. */
export interface Unit {
  readonly scale: number;
  readonly powers: Readonly<Record<string, number>>;
}

const KILO = 1000;
const KIBI = 1024;

/** Symbols that are a multiple of another dimension. Every other symbol is a dimension of its own. */
const SCALED: Readonly<Record<string, readonly [scale: number, dimension: string | null]>> = {
  '%': [0.01, null],
  '×': [1, null],
  '1': [1, null],
  kB: [KILO, 'B'],
  MB: [KILO ** 2, 'B'],
  GB: [KILO ** 3, 'B'],
  TB: [KILO ** 4, 'B'],
  KiB: [KIBI, 'B'],
  MiB: [KIBI ** 2, 'B'],
  GiB: [KIBI ** 3, 'B'],
  TiB: [KIBI ** 4, 'B'],
  second: [1 / 3600, 'hour'],
  minute: [1 / 60, 'hour'],
  day: [24, 'hour'],
};

/** A plain number: no dimension, scale 1. */
export const ONE: Unit = {scale: 1, powers: {}};

/**
 * Reads a unit such as `USD/month`, `hour/month`, `vCPU/node`, `%`, or '' for a plain number.
 * A product is written with `·`. A month is a dimension of its own: how many hours it has is an input, never hidden here.
 * @throws RangeError when a part is empty.
 */
export function parseUnit(text: string): Unit {
  if (text === '') return ONE;
  let unit = ONE;
  text.split('/').forEach((part, position) => {
    for (const symbol of part.split('·')) {
      if (symbol.trim() === '') throw new RangeError(`The unit "${text}" has an empty part.`);
      const factor = symbolUnit(symbol.trim());
      unit = position === 0 ? multiply(unit, factor) : divide(unit, factor);
    }
  });
  return unit;
}

function symbolUnit(symbol: string): Unit {
  const scaled = SCALED[symbol];
  if (!scaled) return {scale: 1, powers: {[symbol]: 1}};
  const [scale, dimension] = scaled;
  return {scale, powers: dimension === null ? {} : {[dimension]: 1}};
}

export function multiply(a: Unit, b: Unit): Unit {
  return combine(a, b, 1);
}

export function divide(a: Unit, b: Unit): Unit {
  return combine(a, b, -1);
}

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const powers: Record<string, number> = {...a.powers};
  for (const [dimension, power] of Object.entries(b.powers)) {
    const sum = (powers[dimension] ?? 0) + sign * power;
    if (sum === 0) delete powers[dimension];
    else powers[dimension] = sum;
  }
  return {scale: sign === 1 ? a.scale * b.scale : a.scale / b.scale, powers};
}

export function sameDimension(a: Unit, b: Unit): boolean {
  const names = new Set([...Object.keys(a.powers), ...Object.keys(b.powers)]);
  return [...names].every((name) => (a.powers[name] ?? 0) === (b.powers[name] ?? 0));
}

/**
 * Converts a number between two units of one dimension, e.g. 2 `TiB` to 2048 `GiB`.
 * @throws RangeError when the dimensions differ.
 */
export function convert(value: number, from: Unit, to: Unit): number {
  if (!sameDimension(from, to)) throw new RangeError('These units measure different things.');
  return from.scale === to.scale ? value : (value * from.scale) / to.scale;
}
