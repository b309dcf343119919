// What the museum of links lets pass: an answer as it was published, or another one with a reason beside it.
import {describe, expect, it} from 'vitest';
import {agrees, inForce, readMuseum, withoutReason} from './museum';

const OLD = 'v=1&x=2 -> saved=10';
const NEW = 'v=1&x=2 -> saved=12';
const WHY = '# Corrected 2026-11-27: a year had 360 days.';
const values = (...lines: string[]) => inForce(readMuseum(lines.join('\n'))).map(({value}) => value);
const linesWithout = (changing: number, ...lines: string[]) =>
  withoutReason(readMuseum(lines.join('\n')), () => changing).map(({line}) => line);

describe('a museum', () => {
  it('holds the last answer of each number of each link', () => {
    expect(values(OLD, 'v=1&x=2 -> spent=3', 'v=1&x=3 -> saved=4', WHY, NEW)).toEqual([12, 3, 4]);
  });

  it('takes another answer only with a reason', () => {
    expect(linesWithout(0, OLD, NEW)).toEqual([2]);
    expect(linesWithout(0, OLD, WHY, NEW)).toEqual([]);
    expect(linesWithout(1, OLD, NEW)).toEqual([]);
    expect(linesWithout(1, OLD, NEW, OLD)).toEqual([3]);
    expect(linesWithout(1, OLD, NEW, WHY, OLD)).toEqual([]);
  });

  it('takes no reason for what was never published, and none that says nothing', () => {
    expect(linesWithout(1, WHY, NEW)).toEqual([2]);
    expect(linesWithout(0, OLD, '# Corrected 2026-11-27:', NEW)).toEqual([3]);
    expect(linesWithout(0, OLD, '# Corrected: a typing error.', NEW)).toEqual([3]);
    expect(linesWithout(0, OLD, WHY, '', NEW)).toEqual([4]);
  });

  it('says which line it cannot read', () => {
    expect(() => readMuseum(`${OLD}\nv=1&x=2 saved=10`)).toThrow('Line 2 is “v=1&x=2 saved=10”.');
  });

  it.each([
    [1562.0832, 1562.08, true],
    [1562.09, 1562.08, false],
    [18.7926078, 18.79, true],
    [0.0328542094, 0.0328542094, true],
    [0.0328542194, 0.0328542094, false],
    [null, 1, false],
  ])('compares as many digits as were published: %s and %s', (value, published, same) => {
    expect(agrees(value, published)).toBe(same);
  });
});
