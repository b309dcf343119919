// Says how far the answers of a few people can be from those of all, when “all” is forty developers and not a nation.

/** z of a two-sided interval of 95 %. */
const Z = 1.96;

/**
 * Half the width of the 95 % interval of a share, as a share. Both arguments count people; `share` runs from 0 to 1, and 0.5 is
 * the worst case. The root at the end is the finite-population correction: whoever asked everybody has no sampling error.
 * Throws a RangeError where there are no answers, more answers than people, or no share.
 */
export function marginOfError(answers: number, people: number, share = 0.5): number {
  if (!(answers > 0 && answers <= people)) throw new RangeError(`${answers} answers of ${people} people`);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is no share from 0 to 1`);
  if (people === 1) return 0;
  const error = Math.sqrt((share * (1 - share)) / answers);
  return Z * error * Math.sqrt((people - answers) / (people - 1));
}

/** The other way round: answers that a margin needs, not rounded. */
export function answersNeeded(margin: number, people: number): number {
  const worst = Z ** 2 * 0.25;
  return (people * worst) / (margin ** 2 * (people - 1) + worst);
}

/** Least and greatest share of all that can have said yes, whatever the silent ones think. */
export function bounds(yes: number, answers: number, people: number) {
  return [yes / people, (yes + people - answers) / people] as const;
}
