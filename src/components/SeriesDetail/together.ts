// What is special about a set of labels: that metrics have them together at all, and what they save beyond one by one.
import type {Family, LabelSetSaving} from '../../calculators/cardinality/imports';

/**
 * Tells of label sets whether metrics lead from each label to every other: if not, it is several decisions and no set. Metrics are looked at
 * once, for however many sets.
 */
export function togetherIn(families: readonly Family[]): (labels: readonly string[]) => boolean {
  const beside = new Map<string, Set<string>>();
  // Thousands of families have the same few lists of labels.
  const lists = new Map(families.map(({labels}) => [labels.join('\n'), labels]));
  for (const labels of lists.values()) {
    for (const label of labels) {
      const known = beside.get(label) ?? new Set();
      for (const other of labels) known.add(other);
      beside.set(label, known);
    }
  }
  return ([first, ...others]) => {
    const reached = first === undefined ? [] : [first];
    // Labels that are reached are appended while the list is gone through.
    for (const label of reached)
      reached.push(...others.filter((other) => !reached.includes(other) && beside.get(label)?.has(other)));
    return others.every((label) => reached.includes(label));
  };
}

/** Series that the set saves and its labels, one at a time, do not; 0 where they save as many or more. */
export function beyond({labels, saved}: LabelSetSaving, alone: ReadonlyMap<string, number>): number {
  return Math.max(0, saved - labels.reduce((sum, label) => sum + (alone.get(label) ?? 0), 0));
}
