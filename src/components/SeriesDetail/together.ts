// What is special about a set of labels: that metrics have them together at all, and what they save beyond one by one.
import type {Family, LabelSetSaving} from '../../calculators/cardinality/imports';

/** Whether metrics lead from each label of the set to every other: if not, it is several decisions and no set. */
export function isTogether(labels: readonly string[], families: readonly Family[]): boolean {
  const [first, ...others] = labels;
  if (first === undefined) return false;
  const reached = new Set([first]);
  const left = families.map((family) => labels.filter((label) => family.labels.includes(label)));
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const shared of left) {
      if (shared.some((label) => reached.has(label))) for (const label of shared) reached.add(label);
    }
  }
  return others.every((label) => reached.has(label));
}

/** Series that the set saves and its labels, one at a time, do not; 0 where they save as many or more. */
export function beyond({labels, saved}: LabelSetSaving, alone: ReadonlyMap<string, number>): number {
  return Math.max(0, saved - labels.reduce((sum, label) => sum + (alone.get(label) ?? 0), 0));
}
