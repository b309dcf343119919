// How typed numbers are read: what is taken, what is asked, what is left alone.
import {describe, expect, it} from 'vitest';
import {plainNumber} from './typed-number';

describe('plainNumber', () => {
  it.each([
    ['12k', '12 k'],
    ['1,5M', '1.5 M'],
    ['2 TiB', '2 TiB'],
    ['2TiB', '2 TiB'],
    ['1k..2k', '1 k..2 k'],
    ['60 %', '60 %'],
    ['5 kB', '5 kB'],
    ['3 MB', '3 MB'],
    ['1 234', '1234'],
    ['1\u00a0234\u00a0567', '1234567'],
    ['1’234', '1234'],
    ['1,234,567', '1234567'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1.234.567', '1234567'],
    ['1,5', '1.5'],
    ['0,234', '0.234'],
    ['1234,567', '1234.567'],
    ['1.234', '1.234'],
    ['.5', '.5'],
    ['1e6', '1e6'],
    ['1e-6', '1e-6'],
    ['−4', '-4'],
    ['40..60', '40..60'],
    ['40 … 60', '40..60'],
    ['40–60', '40..60'],
    ['40-60', '40..60'],
    ['40 to 60', '40..60'],
    ['-4', '-4'],
    ['abc', 'abc'],
    ['', ''],
  ])('reads “%s” as “%s”', (typed, text) => {
    expect(plainNumber(typed)).toEqual({text});
  });

  it('asks what a single comma before three digits means', () => {
    expect(plainNumber('1,234')).toEqual({readings: ['1234', '1.234']});
    expect(plainNumber('12,000 GB')).toEqual({readings: ['12000 GB', '12.000 GB']});
    expect(plainNumber('1,200..1,500')).toEqual({readings: ['1200..1500', '1.200..1.500']});
  });
});
