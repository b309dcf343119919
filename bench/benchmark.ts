// What a benchmark is: a question with a name, answered in figures, each with a unit.

/** One measured number. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** `s`, `MB/s`, `ms`, or '' for a ratio. */
  readonly unit: string;
  /** What to know before quoting it, e.g. the spread over the runs. */
  readonly note?: string;
}

/** What a file named `*.bench.ts` exports. */
export interface Benchmark {
  /** What follows `npm run bench --`. */
  readonly name: string;
  readonly question: string;
  /** Measures; `say` tells how far it is. `runs` is how often to repeat, where repeating makes sense. */
  run(options: {readonly runs: number; say(progress: string): void}): Promise<readonly Figure[]>;
}
