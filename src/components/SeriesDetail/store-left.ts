// What a store counted without each label set, beside what there is now: what each of them saves.
import type {SeriesReport} from '../../calculators/cardinality/imports';
import {inSeries, listed, number} from './words';

type StoreCounts = NonNullable<SeriesReport['store']>;

export interface LeftWithout {
  /** "pod and uid in http_requests_total". */
  readonly name: string;
  readonly labels: readonly string[];
  readonly metric: string | undefined;
  readonly left: number;
  /** Null where the answer does not say how many there are now. */
  readonly saved: number | null;
}

/** In the order of the answer, what there is now left out. */
export function leftWithoutEach({left}: StoreCounts): readonly LeftWithout[] {
  const now = new Map(left.filter(({labels}) => labels.length === 0).map(({metric, series}) => [metric, series]));
  return left
    .filter(({labels}) => labels.length > 0)
    .map(({labels, metric, series}) => {
      const before = now.get(metric);
      const saved = before === undefined ? null : before - series;
      return {name: inMetric(listed(labels), metric), labels, metric, left: series, saved};
    });
}

/** The set that saves the most, as a sentence; none where nothing is known to be saved. */
export function leftFinding(store: StoreCounts): readonly string[] {
  const [best] = leftWithoutEach(store).toSorted((a, b) => (b.saved ?? 0) - (a.saved ?? 0));
  if (!best?.saved) return best ? ['It says what is left without label sets.'] : [];
  const {labels, metric, left, saved} = best;
  return [
    `Without ${listed(labels)}, ${number(left)} of ${inSeries(left + saved)} of ${metric ?? 'all metrics'} are left: of these sets it saves the most.`,
  ];
}

/** Of one metric where one is named. */
export function inMetric(what: string, metric: string | undefined): string {
  return metric === undefined ? what : `${what} in ${metric}`;
}
