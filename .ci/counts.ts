// How tests are counted: what each runner's report says, and what never counts as a pass.

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Sentences for failures that the runner's own output does not explain. */
  readonly problems?: readonly string[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** Reads Vitest's JSON report; a skipped or pending test is a failure. */
export function vitestCounts(report: unknown): Counts {
  const {numPassedTests, numFailedTests, numPendingTests, numTodoTests} = report as VitestReport;
  return withSkipped(numPassedTests, numFailedTests, numPendingTests + numTodoTests);
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** Reads Playwright's JSON report; a flaky or skipped journey is a failure. */
export function playwrightCounts(report: unknown): Counts {
  const {expected, unexpected, flaky, skipped} = (report as PlaywrightReport).stats;
  return withSkipped(expected, unexpected + flaky, skipped);
}

function withSkipped(passed: number, failed: number, skipped: number): Counts {
  if (skipped === 0) return {passed, failed};
  const problem = `${skipped} skipped: make them run, or remove them with the reason in the commit.`;
  return {passed, failed: failed + skipped, problems: [problem]};
}

/** Joins a stage's counts with its exit status, so that neither "nothing ran" nor a crash can pass. */
export function settle(counts: Counts, status: number): Counts {
  if (counts.failed > 0) return counts;
  if (status !== 0) return {...counts, passed: counts.passed === 1 ? 0 : counts.passed, failed: 1};
  if (counts.passed === 0)
    return {passed: 0, failed: 1, problems: ['Nothing ran. Correct the patterns that find the tests.']};
  return counts;
}

/** The sum of several counts. */
export function total(all: readonly Counts[]): Counts {
  return all.reduce((sum, one) => ({passed: sum.passed + one.passed, failed: sum.failed + one.failed}), {
    passed: 0,
    failed: 0,
  });
}
