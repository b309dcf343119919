// The strongest thing that can be said of the series in one sentence: which label, or which two together, cost the most.
import type {SeriesIndex} from '../../../importers/series/series-index';

export interface Saving {
  readonly labels: readonly string[];
  readonly saved: number;
  /** What each of them saves by itself. */
  readonly alone: readonly number[];
}

/** They tell the parts of one histogram or summary apart; taking them away is no way to save. */
export const PART_LABELS: readonly string[] = ['le', 'quantile'];

/** Going through so many label pairs takes a second or two. */
const MOST_PAIRS = 200e6;

/**
 * The label that saves most, or two that save more together than both do alone, where that is more than any one label saves. Of an index
 * that is too large to try all pairs at once, only single labels.
 * @param except labels that are not thought of, such as those that the import itself has added
 */
export function strongestSaving(index: SeriesIndex, except: readonly string[] = PART_LABELS): Saving | undefined {
  const singles = index.perLabel().filter(({label}) => !except.includes(label));
  const [best] = singles;
  if (!best) return undefined;
  const single = {labels: [best.label], saved: best.saved, alone: [best.saved]};
  const labels = singles.map(({label}) => label);
  const pairs = index.drops.pairsToCompare(index.numbersOf(labels), [...index.metrics.keys()]);
  const pair = pairs <= MOST_PAIRS ? strongestPair(index, singles) : undefined;
  const strongest = pair && pair.saved > single.saved ? pair : single;
  return strongest.saved > 0 ? strongest : undefined;
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
