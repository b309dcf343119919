// Answers which labels cost the most series, alone and together, in all metrics or in one, by exact counts.
import type {MetricRows} from '../../../importers/series/metric-rows';
import type {SeriesIndex} from '../../../importers/series/series-index';
import {type LabelSet, labelSets} from '../remedies/label-set-search';
import type {Family} from '../remedies/series-index';
import type {LabelSetAnswer, LabelSetSaving} from './questions';

/** Metrics that are named for each set. */
const MOST_METRICS = 5;
/** Labels that are tried in sets. Every pair is counted, so that time grows with the square. */
const MOST_TOGETHER = 64;
/** Label pairs that may be gone through in the search, at some sixty million a second. Seven million series in 34 metrics need 800 million. */
const MOST_PAIRS = 1_000_000_000;

/**
 * @param metric the name of a metric, or of a family for all of its series; null for all.
 * @param most so many sets at most of one label, as many of two, and so on: those that save the most.
 * @throws RangeError for a metric that is not there.
 */
export function labelSetAnswer(
  index: SeriesIndex,
  families: readonly Family[],
  metric: string | null,
  most: number,
): LabelSetAnswer {
  const places = metric === null ? [...index.metrics.keys()] : placesOf(index, families, metric);
  const within = new Set(places);
  const total = places.reduce((sum, place) => sum + seriesOf(index, place), 0);
  const values = new Map(index.valuesPerLabel(places).map(({name, count}) => [name, count]));
  const labels = [...values.keys()].sort();
  const together = labelsTogether(index, places, [...values.keys()], MOST_PAIRS);
  const found = labelSets(
    labels,
    total,
    (dropped) => total - index.saving(dropped, within),
    labels.filter((label) => together.has(label)),
  );
  return {
    total,
    sets: firstOfEachSize(found, most).map(
      (set): LabelSetSaving => ({
        ...set,
        values: set.labels.map((label) => values.get(label) ?? 0),
        metrics: metricsOf(index, set, within),
      }),
    ),
    how: howSearched(labels.length, together.size),
  };
}

/** A metric's own name before that of a family: a summary's quantiles have the name of their family. */
function placesOf(index: SeriesIndex, families: readonly Family[], metric: string): readonly number[] {
  const own = index.metricNumber(metric);
  if (own !== undefined) return [own];
  const names = families.find(({name}) => name === metric)?.names ?? [];
  const places = names.flatMap((name) => index.metricNumber(name) ?? []);
  if (places.length === 0) throw new RangeError(`There is no metric ${metric}.`);
  return places;
}

/**
 * As many labels as can be searched in bounded time.
 * @param labels those with the most values first: they can save the most.
 * @param most label pairs that may be gone through in the search
 */
export function labelsTogether(
  index: SeriesIndex,
  places: readonly number[],
  labels: readonly string[],
  most: number,
): ReadonlySet<string> {
  let together: readonly string[] = [];
  for (const label of labels.slice(0, MOST_TOGETHER)) {
    const more = [...together, label];
    if (index.drops.pairsToCompare(index.numbersOf(more), places) > most) break;
    together = more;
  }
  return new Set(together);
}

function firstOfEachSize(sets: readonly LabelSet[], most: number): readonly LabelSet[] {
  const taken = new Map<number, number>();
  return sets.filter(({labels: {length}}) => {
    const before = taken.get(length) ?? 0;
    taken.set(length, before + 1);
    return before < most;
  });
}

function metricsOf(index: SeriesIndex, {labels}: LabelSet, within: ReadonlySet<number>): LabelSetSaving['metrics'] {
  return index
    .savings(labels, within)
    .filter(({saved}) => saved > 0)
    .slice(0, MOST_METRICS);
}

function seriesOf(index: SeriesIndex, place: number): number {
  const {from, to} = index.metrics[place] as MetricRows;
  return to - from;
}

function howSearched(labels: number, together: number): string {
  if (labels === 0) return 'No series has a label.';
  if (labels === 1) return 'The one label that there is.';
  const pairs = ((together * (together - 1)) / 2).toLocaleString('en');
  if (together === labels) {
    return labels === 2
      ? 'Both labels, alone and together.'
      : `All ${labels} labels alone, all ${pairs} pairs, the best with one label more, and larger sets backwards from all.`;
  }
  if (together < 2) return `All ${labels} labels alone; there are too many series for a search in sets.`;
  return `All ${labels} labels alone; of the ${together} with the most values all ${pairs} pairs, the best with one label more, and larger sets backwards from those.`;
}
