// Numbers by Go's rules, with what strconv makes of them.
import {expect, it} from 'vitest';
import {canonicalBound, parseGoFloat, parseSampleValue} from './go-float';

it.each([
  ['1', '1.0'],
  ['100', '100.0'],
  ['999999', '999999.0'],
  ['1000000', '1e+06'],
  ['100000000000.0', '1e+11'],
  ['123456789', '1.23456789e+08'],
  ['0.0001', '0.0001'],
  ['0.00001', '1e-05'],
  ['-0', '0.0'],
  ['.5', '0.5'],
  ['1e3', '1000.0'],
  ['+inf', '+Inf'],
  ['-Infinity', '-Inf'],
  ['NAN', 'NaN'],
  ['1_000', '1000.0'],
  ['0x1p-2', '0.25'],
  ['1e400', undefined],
  ['', undefined],
  ['1 ', undefined],
])('stores the bound %s as %s', (text, stored) => expect(canonicalBound(text)).toBe(stored));

it.each(['1', '+1', '-1.5e-3', '5.', '.5', '1E9', 'Inf', '+infinity', '-inf', 'nan', '1e-999'])(
  'takes the value %s',
  (text) => expect(parseSampleValue(text)).toBeDefined(),
);

it.each(['', '.', 'e5', '1e', '0x10', '0x1p3', '1_2', '1e999', '-1e309', 'infi', '+nan', '--1', '1,5', '١'])(
  'refuses the value %s',
  (text) => expect(parseSampleValue(text)).toBeUndefined(),
);

it.each(['_1', '1_', '1__0', '1_.5', '0x1', '0xp1'])('refuses %s as any number', (text) =>
  expect(parseGoFloat(text)).toBeUndefined(),
);
