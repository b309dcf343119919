// Holds the series in the files to a limit, and names the metrics and label sets that are over it.
import {formatNumber} from '../../../model/format';
import type {BudgetVerdict} from '../../../model/import-set';
import type {SeriesDetail} from './detail';
import type {LabelSetSaving} from './questions';
import {labelSetsOf, withoutParts} from './summary';

const MOST_NAMED = 5;
/** Sets of each size that are looked at. */
const MOST_SETS = 20;

export interface SeriesVerdict extends BudgetVerdict {
  /** Beyond the limit: the metrics with the most series, and the smallest label sets that would bring it back, or else come nearest. */
  readonly metrics: readonly {readonly metric: string; readonly series: number}[];
  readonly labelSets: readonly {readonly labels: readonly string[]; readonly saved: number}[];
}

/** @throws RangeError where no file has label sets. */
export function seriesBudget(
  {exact}: SeriesDetail,
  answer: ((question: unknown) => unknown) | undefined,
  limit: number,
): SeriesVerdict {
  if (!exact)
    throw new RangeError(
      'None of the files holds label sets, so that there is no exact number of series: import a metrics page or /api/v1/series.',
    );
  const {series, metrics} = exact;
  const within = series <= limit;
  const counted = `${formatNumber(series)} series, without those that a scrape adds: ${formatNumber(Math.abs(limit - series))}`;
  if (within)
    return {
      ...{limit, counted: series, within, metrics: [], labelSets: []},
      says: [`${counted} within the budget of ${formatNumber(limit)}.`],
    };
  const most = metrics.slice(0, MOST_NAMED);
  const helping = helpingSets(withoutParts(labelSetsOf(answer, MOST_SETS)), series - limit);
  return {
    ...{limit, counted: series, within, metrics: most},
    labelSets: helping.map(({labels, saved}) => ({labels, saved})),
    says: [
      `${counted} more than the budget of ${formatNumber(limit)}.`,
      `The most are of ${most.map(({metric, series: count}) => `${metric} (${formatNumber(count)})`).join(', ')}.`,
      ...helping.map((set) => saysOf(set, series - limit)),
    ],
  };
}

/** Of the sets that save enough those with the fewest labels; the most saving where none does. */
function helpingSets(sets: readonly LabelSetSaving[], wanted: number): readonly LabelSetSaving[] {
  const enough = sets.filter(({saved}) => saved >= wanted);
  const fewest = Math.min(...enough.map(({labels}) => labels.length));
  const chosen = enough.length > 0 ? enough.filter(({labels}) => labels.length === fewest) : sets;
  return [...chosen].sort((a, b) => b.saved - a.saved).slice(0, MOST_NAMED);
}

function saysOf({labels, saved, metrics}: LabelSetSaving, wanted: number): string {
  const where = metrics.slice(0, 2).map(({metric}) => metric);
  const enough = saved >= wanted ? ', which is enough' : '';
  return `Without ${labels.join(' and ')} there would be ${formatNumber(saved)} fewer${enough}, most of them of ${where.join(' and ')}.`;
}
