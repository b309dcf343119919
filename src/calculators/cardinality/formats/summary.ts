// What the files say for programs: totals, metrics, what each label saves alone, the best label sets, and reports.
import type {SeriesDetail} from './detail';
import {PART_LABELS} from './finding';
import type {LabelSetAnswer, LabelSetSaving, SeriesQuestion} from './questions';

/** Sets of each size, and labels in a set: larger ones take away nearly all that there is. */
const MOST_SETS = 5;
const MOST_LABELS = 4;

type Ask = ((question: unknown) => unknown) | undefined;

export function labelSetsOf(answer: Ask, most: number): readonly LabelSetSaving[] {
  const question: SeriesQuestion = {ask: 'labelSets', metric: null, most};
  return (answer?.(question) as LabelSetAnswer | undefined)?.sets ?? [];
}

/** Without `le` and `quantile`, which are parts of one histogram or summary. */
export function withoutParts(sets: readonly LabelSetSaving[]): readonly LabelSetSaving[] {
  return sets.filter(({labels}) => !labels.some((label) => PART_LABELS.includes(label)));
}

export function summaryOf({exact, reports}: SeriesDetail, says: readonly string[], answer: Ask) {
  if (!exact) return {says, exact: null, reports};
  const {series, metrics, labels, pages} = exact;
  const labelSets = labelSetsOf(answer, MOST_SETS).filter((set) => set.labels.length <= MOST_LABELS);
  return {says, exact: {series, metrics, labels, labelSets, files: pages}, reports};
}
