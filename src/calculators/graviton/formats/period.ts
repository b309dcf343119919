// How many months the hours of a billing file are of, so that the fleet gets those of one.

export interface Period {
  readonly months: number;
  /** What the reader should know about it. */
  readonly note?: string;
}

/** @param months `YYYY-MM`, each that a row of the file named. */
export function periodOf(months: ReadonlySet<string>): Period {
  if (months.size === 0)
    return {months: 1, note: 'There is no column month: the hours are taken as those of one month.'};
  if (months.size === 1) return {months: 1};
  const named = [...months].sort().join(', ');
  return {
    months: months.size,
    note: `The file spans ${months.size} months (${named}): the hours are the mean of one month.`,
  };
}
