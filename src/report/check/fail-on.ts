// Verdicts with which a text itself marks a claim: it then fails a check and a build, whatever their policy.

/** What is broken fails without a mark. */
const MARKS = ['drifted', 'due'] as const;
export type Mark = (typeof MARKS)[number];

/** Reads `drifted` or `drifted, due`. @throws RangeError that says what would be right. */
export function readMarks(text: string): readonly Mark[] {
  return text.split(',').map((each) => {
    const mark = MARKS.find((known) => known === each.trim());
    if (mark === undefined)
      throw new RangeError(`“${each.trim()}” is no verdict to fail on: write ${MARKS.join(' or ')}.`);
    return mark;
  });
}
