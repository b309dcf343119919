// Checks that numbers read as people write them: grouping, decimals, and a unit that agrees with its number.
import {describe, expect, it} from 'vitest';
import {formatNumber, formatQuantity, unitAfter} from './format';

describe('a number with its unit', () => {
  it.each([
    [33, 'node', '33\u00a0nodes'],
    [1, 'node', '1\u00a0node'],
    [-1, 'node', '−1\u00a0node'],
    [0, 'month', '0\u00a0months'],
    [730, 'hour/month', '730\u00a0hours/month'],
    [2, 'address', '2\u00a0addresses'],
    [3, 'query', '3\u00a0queries'],
    [2, 'day', '2\u00a0days'],
    [48, 'hours', '48\u00a0hours'],
    [4, 'vCPU', '4\u00a0vCPU'],
    [16, 'GiB/node', '16\u00a0GiB/node'],
    [1562.08, 'USD/month', '1,562\u00a0USD/month'],
    [60, '%', '60\u00a0%'],
    [7, '', '7'],
  ])('writes %d %s as %s', (value, unit, text) => {
    expect(formatQuantity(value, unit)).toBe(text);
  });

  it('agrees with the number as it is shown, not as it is', () => {
    expect(formatQuantity(1.004, 'month', 1)).toBe('1.0\u00a0month');
    expect(unitAfter(formatNumber(1.4, 1), 'month')).toBe('months');
  });
});
