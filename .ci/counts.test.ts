// That no way of not testing counts as a pass: crashes, empty runs, skipped and flaky tests.
import {describe, expect, it} from 'vitest';
import {playwrightCounts, settle, total, vitestCounts} from './counts';

const vitest = {numPassedTests: 12, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0};
const stats = {expected: 7, unexpected: 0, flaky: 0, skipped: 0};

describe('counting', () => {
  it('takes passes and failures from the reports', () => {
    expect(vitestCounts(vitest)).toEqual({passed: 12, failed: 1});
    expect(playwrightCounts({stats})).toEqual({passed: 7, failed: 0});
  });

  it('fails for skipped, pending and flaky tests, and says so', () => {
    expect(vitestCounts({...vitest, numPendingTests: 2, numTodoTests: 1}).failed).toBe(4);
    expect(playwrightCounts({stats: {...stats, skipped: 2, flaky: 1}})).toEqual({
      passed: 7,
      failed: 3,
      problems: ['2 skipped: make them run, or remove them with the reason in the commit.'],
    });
  });

  it('fails when nothing ran, and when the runner crashed after its tests', () => {
    expect(settle({passed: 0, failed: 0}, 0).failed).toBe(1);
    expect(settle({passed: 12, failed: 0}, 1)).toEqual({passed: 12, failed: 1});
    expect(settle({passed: 12, failed: 0}, 0)).toEqual({passed: 12, failed: 0});
  });

  it('counts a stage without a report of its own as one', () => {
    expect(settle({passed: 1, failed: 0}, 2)).toEqual({passed: 0, failed: 1});
  });

  it('adds up', () => {
    expect(
      total([
        {passed: 12, failed: 1},
        {passed: 7, failed: 0},
      ]),
    ).toEqual({passed: 19, failed: 1});
  });
});
