// That a median is the middle, and that pairing cancels a machine's slow minutes.
import {describe, expect, it} from 'vitest';
import {compare, median} from './statistics';

describe('median', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 9, 2])).toBe(3);
    expect(() => median([])).toThrow('at least one value');
  });
});

describe('compare', () => {
  it('takes the ratio within each pair, so that a run at half speed does not move it', () => {
    const {ratio, spread, ours, theirs} = compare([
      [10, 8],
      [20, 16],
      [11, 10],
    ]);
    expect(ratio).toBe(1.25);
    expect(spread).toEqual([1.1, 1.25]);
    expect([ours, theirs]).toEqual([11, 10]);
  });
});
