// What the list of decisions says of the numbers in posts and guides.

export interface ProseSummary {
  /** The day of the build, ISO. */
  readonly today: string;
  /** Numbers that were written down or are printed from a link. */
  readonly numbers: number;
  /** Links that only open, with nothing to compare. */
  readonly links: number;
  readonly drifted: readonly {
    readonly file: string;
    readonly line: number;
    readonly label: string;
    readonly was: string;
    readonly now: string;
  }[];
}
