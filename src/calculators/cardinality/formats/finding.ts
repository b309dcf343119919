// The strongest thing that can be said of the series in one sentence: which label, or which two together, cost the most.
import type {SeriesIndex} from '../../../importers/series/series-index';
import {labelsTogether} from './label-set-answer';

export interface Saving {
  readonly labels: readonly string[];
  readonly saved: number;
  /** What each of them saves by itself. */
  readonly alone: readonly number[];
}

export interface Finding {
  /** Undefined where no label and no two save a series. */
  readonly strongest: Saving | undefined;
  /** Labels that were tried alone, and those of them of which every pair was tried too. */
  readonly alone: number;
  readonly inPairs: number;
}

/** They tell the parts of one histogram or summary apart; taking them away is no way to save. */
export const PART_LABELS: readonly string[] = ['le', 'quantile'];

/** Going through so many label pairs takes a second or two. Seven million series in 34 metrics have four times as many. */
const MOST_PAIRS = 200e6;

/**
 * The label that saves most, or two that save more together than both do alone, where that is more than any one label saves. Of an index
 * that is too large to try all pairs at once, pairs of the labels with the most values.
 * @param except labels that are not thought of, such as those that the import itself has added
 * @param most label pairs that may be gone through
 */
export function strongestSaving(
  index: SeriesIndex,
  except: readonly string[] = PART_LABELS,
  most: number = MOST_PAIRS,
): Finding {
  const singles = index.perLabel().filter(({label}) => !except.includes(label));
  const byValues = [...singles].sort((a, b) => b.values - a.values).map(({label}) => label);
  const together = labelsTogether(index, [...index.metrics.keys()], byValues, most);
  const paired = singles.filter(({label}) => together.has(label));
  const [best] = singles;
  const single = best && {labels: [best.label], saved: best.saved, alone: [best.saved]};
  const pair = strongestPair(index, paired);
  const strongest = pair && pair.saved > (single?.saved ?? 0) ? pair : single;
  return {
    strongest: strongest && strongest.saved > 0 ? strongest : undefined,
    ...{alone: singles.length, inPairs: paired.length},
  };
}

function strongestPair(
  index: SeriesIndex,
  singles: readonly {readonly label: string; readonly saved: number}[],
): Saving | undefined {
  let strongest: Saving | undefined;
  for (const [at, a] of singles.entries()) {
    for (const b of singles.slice(at + 1)) {
      const saved = index.saving([a.label, b.label]);
      if (saved <= a.saved + b.saved || saved <= (strongest?.saved ?? 0)) continue;
      strongest = {labels: [a.label, b.label], saved, alone: [a.saved, b.saved]};
    }
  }
  return strongest;
}
