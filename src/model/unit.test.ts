// Laws of the unit algebra, and the scales that calculators rely on.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {convert, divide, multiply, ONE, parseUnit, sameDimension, type Unit} from './unit';

const symbols = fc.constantFrom('USD', 'node', 'vCPU', 'hour', 'month', 'B', 'GB', 'GiB', '%', 'minute');
const units = fc
  .tuple(fc.array(symbols, {minLength: 1, maxLength: 3}), fc.array(symbols, {maxLength: 2}))
  .map(([over, under]) => parseUnit([over.join('·'), ...under].join('/')));

function expectSame(a: Unit, b: Unit): void {
  expect(sameDimension(a, b)).toBe(true);
  expect(a.scale / b.scale).toBeCloseTo(1, 9);
}

describe('units', () => {
  it('multiply in any order, and division undoes it', () => {
    fc.assert(
      fc.property(units, units, units, (a, b, c) => {
        expectSame(multiply(a, b), multiply(b, a));
        expectSame(multiply(multiply(a, b), c), multiply(a, multiply(b, c)));
        expectSame(divide(multiply(a, b), b), a);
        expectSame(multiply(a, ONE), a);
      }),
    );
  });

  it('convert there and back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('B', 'kB', 'GB', 'TB', 'KiB', 'GiB', 'TiB'),
        fc.constantFrom('MB', 'MiB', 'B'),
        fc.double({min: 1, max: 1e12, noNaN: true}),
        (from, to, value) => {
          const there = convert(value, parseUnit(from), parseUnit(to));
          expect(convert(there, parseUnit(to), parseUnit(from)) / value).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it.each([
    [2, 'TiB', 'GiB', 2048],
    [12, 'TB', 'GB', 12_000],
    [60, '%', '', 0.6],
    [90, 'minute', 'hour', 1.5],
    [1, 'day', 'hour', 24],
    [3, 'USD/hour', 'USD/day', 72],
  ])('%d %s in %s', (value, from, to, expected) => {
    expect(convert(value, parseUnit(from), parseUnit(to))).toBeCloseTo(expected, 12);
  });

  it('has no hours in a month: how many there are is an input', () => {
    expect(sameDimension(parseUnit('month'), parseUnit('hour'))).toBe(false);
    expect(() => convert(1, parseUnit('month'), parseUnit('hour'))).toThrow(RangeError);
  });

  it('divides each part after a stroke', () => {
    expect(parseUnit('USD/hour/node').powers).toEqual({USD: 1, hour: -1, node: -1});
    expect(parseUnit('node·hour/month').powers).toEqual({node: 1, hour: 1, month: -1});
  });

  it.each(['/hour', 'USD/', 'USD//hour', 'a·'])('refuses %s', (text) => {
    expect(() => parseUnit(text)).toThrow('empty part');
  });
});
