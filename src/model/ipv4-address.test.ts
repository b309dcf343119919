// Holds the address arithmetic against a library's, and the reader against everything that only looks like an address.
import fc from 'fast-check';
import {Address4} from 'ip-address';
import {describe, expect, it, test} from 'vitest';
import {
  contains,
  containsRange,
  firstOf,
  formatIpv4,
  formatIpv4Range,
  ipv4Problem,
  lastOf,
  parseIpv4,
  parseIpv4Range,
  sizeOf,
} from './ipv4-address';

const address = fc.integer({min: 0, max: 2 ** 32 - 1});
const prefix = fc.integer({min: 0, max: 32});
const RUNS = {seed: 1, numRuns: 5000};

describe('an address', () => {
  it.each([
    ['0.0.0.0', 0],
    ['10.0.0.1', 0x0a000001],
    ['127.255.255.255', 2 ** 31 - 1],
    ['128.0.0.0', 2 ** 31],
    ['255.255.255.255', 2 ** 32 - 1],
  ])('%s is %d, above the signed range too', (text, value) => {
    expect(parseIpv4(text)).toBe(value);
    expect(formatIpv4(value)).toBe(text);
    expect(ipv4Problem(text)).toBeUndefined();
  });

  it.each([
    '',
    '10',
    '10.1',
    '10.0.0',
    '10.0.0.',
    '.10.0.0.1',
    '10..0.1',
    '10.0.0.0.1',
    '10.0.0.256',
    '10.0.0.01',
    '010.0.0.1',
    '00.0.0.0',
    '10.0.0.1 ',
    ' 10.0.0.1',
    '+10.0.0.1',
    '-1.0.0.1',
    '10.0.0.1e1',
    '0x0a.0.0.1',
    '10.0.0.٣',
    '10.0.0.1000',
    '10.0.0.1/24',
    '99999999999999999999.0.0.1',
  ])('is not %j, and it is said why', (text) => {
    expect(parseIpv4(text)).toBeUndefined();
    expect(ipv4Problem(text)).toBeTypeOf('string');
  });

  test('is read and written as the library does it', () => {
    fc.assert(
      fc.property(address, (value) => {
        const text = Address4.fromBigInt(BigInt(value)).correctForm();
        expect(formatIpv4(value)).toBe(text);
        expect(formatIpv4(value | 0)).toBe(text);
        expect(parseIpv4(text)).toBe(value);
      }),
      RUNS,
    );
  });

  test('is taken exactly where no problem is found', () => {
    const almost = fc.stringMatching(/^[0-9. ]{0,3}(\.[0-9]{0,4}){2,4}$/);
    fc.assert(
      fc.property(almost, (text) => (parseIpv4(text) === undefined) === (ipv4Problem(text) !== undefined)),
      RUNS,
    );
  });
});

describe('a range', () => {
  test('has the bounds that the library gives it', () => {
    fc.assert(
      fc.property(address, prefix, (value, length) => {
        const oracle = new Address4(`${formatIpv4(value)}/${length}`);
        const range = {first: firstOf(value, length), prefix: length};
        expect(BigInt(range.first)).toBe(oracle.startAddress().bigInt());
        expect(BigInt(lastOf(range))).toBe(oracle.endAddress().bigInt());
        expect(BigInt(sizeOf(length))).toBe(oracle.endAddress().bigInt() - oracle.startAddress().bigInt() + 1n);
        expect(parseIpv4Range(formatIpv4Range(range))).toEqual(range);
      }),
      RUNS,
    );
  });

  test('contains what the library says it does', () => {
    fc.assert(
      fc.property(address, prefix, prefix, fc.integer({min: -300, max: 300}), (value, length, other, away) => {
        const near = Math.min(2 ** 32 - 1, Math.max(0, value + away));
        const outer = {first: firstOf(value, length), prefix: length};
        const inner = {first: firstOf(near, other), prefix: other};
        const oracle = new Address4(formatIpv4Range(outer));
        expect(contains(outer, near)).toBe(new Address4(formatIpv4(near)).isInSubnet(oracle));
        expect(containsRange(outer, inner)).toBe(new Address4(formatIpv4Range(inner)).isInSubnet(oracle));
      }),
      RUNS,
    );
  });

  it.each(['10.0.0.1/24', '10.0.0.0', '10.0.0.0/33', '10.0.0.0/024', '10.0.0.0/', '10.0.0.0/8/8', '10.0/16', '::/0'])(
    'is not %j',
    (text) => {
      expect(parseIpv4Range(text)).toBeUndefined();
    },
  );
});
