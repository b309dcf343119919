// What dropping labels saves, in words: the best alone, how many save nothing, and which of those save something together.
import type {LabelSetSaving} from '../../calculators/cardinality/imports';
import {beyond} from './together';
import {inSeries, listed, number, share} from './words';

export interface SingleSaving {
  readonly label: string;
  readonly saved: number;
}

/** A set that saves more than its labels do one at a time, with those of them that save nothing alone. */
export interface HiddenSet {
  readonly set: LabelSetSaving;
  readonly idle: readonly string[];
}

/** The smallest kind of set with a label that saves nothing alone; of those the one that saves the most beyond its labels one by one. */
export function hiddenSet(singles: readonly SingleSaving[], sets: readonly LabelSetSaving[]): HiddenSet | undefined {
  const alone = new Map(singles.map(({label, saved}) => [label, saved]));
  const found = sets
    .map((set) => ({set, idle: set.labels.filter((label) => alone.get(label) === 0)}))
    .filter(({set, idle}) => set.labels.length > 1 && idle.length > 0 && beyond(set, alone) > 0);
  return found.sort(
    (a, b) => a.set.labels.length - b.set.labels.length || beyond(b.set, alone) - beyond(a.set, alone),
  )[0];
}

/** @param sets empty while they are not counted yet */
export function setFinding(total: number, singles: readonly SingleSaving[], sets: readonly LabelSetSaving[]): string {
  if (total === 0) return 'There are no series.';
  if (singles.length === 0) return 'The series have no labels: there is nothing to drop.';
  const best = singles.reduce((most, each) => (each.saved > most.saved ? each : most));
  const idle = singles.filter(({saved}) => saved === 0).length;
  const hidden = hiddenSet(singles, sets);
  const first =
    best.saved === 0
      ? 'No label saves anything alone.'
      : `Alone, ${best.label} saves the most: ${number(best.saved)} of ${inSeries(total)}, ${share(best.saved, total)}.`;
  const none =
    best.saved > 0 && idle > 0 ? `${number(idle)} of ${number(singles.length)} labels save nothing alone` : '';
  if (!hidden) return [first, none && `${none}.`].filter(Boolean).join(' ');
  const {set} = hidden;
  const together = `Yet ${listed(set.labels)} together save ${number(set.saved)}, ${share(set.saved, total)}`;
  const though =
    hidden.idle.length === set.labels.length
      ? 'though none of them saves anything alone'
      : `though ${listed(hidden.idle)} ${hidden.idle.length === 1 ? 'saves' : 'save'} nothing alone`;
  return [first, none && `${none}.`, `${together}, ${though}.`].filter(Boolean).join(' ');
}
