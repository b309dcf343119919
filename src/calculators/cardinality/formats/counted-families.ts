// Says of each family whether all of its label sets are of as many series, so that a row of the form can say so too.
import type {MetricType} from '../../../importers/exposition/page-series';
import type {SeriesIndex} from '../../../importers/series/series-index';
import type {Family} from '../remedies/series-index';
import type {CountedFamily} from './form-rows';

/** Types that the form knows and a family of the remedies does not. */
const FORM_TYPES: Readonly<Partial<Record<MetricType, string>>> = {info: 'info', stateset: 'stateset'};

/** What stands behind the family's name where it is not a series' name by itself. */
const ENDING: Readonly<Record<string, string>> = {histogram: '_bucket', counter: '_total', info: '_info'};

/** The label whose values are series of one label set. */
const PART_LABEL: Readonly<Record<string, string>> = {histogram: 'le', summary: 'quantile'};

export function countedFamilies(
  index: SeriesIndex,
  families: readonly Family[],
  types: ReadonlyMap<string, MetricType>,
): readonly CountedFamily[] {
  const series = new Map(index.perMetric().map(({name, count}) => [name, count]));
  return families.map((family) => {
    const {name, names, labels} = family;
    const all = names.reduce((sum, each) => sum + (series.get(each) ?? 0), 0);
    const type = FORM_TYPES[types.get(name) ?? 'unknown'] ?? family.type;
    const part = type === 'stateset' ? name : PART_LABEL[type];
    const told = labels.filter((label) => label !== part);
    const sets = setsOf(index, {...family, type}, series, part);
    return {name, type, series: all, labels: told, ...(sets && sets.count > 0 && {sets})};
  });
}

interface Shape {
  readonly name: string;
  readonly type: string;
  readonly names: readonly string[];
}

/** Undefined where label sets differ in their number of series, or parts are not there: then only the sum is known. */
function setsOf(
  index: SeriesIndex,
  {name, type, names}: Shape,
  series: ReadonlyMap<string, number>,
  part: string | undefined,
): CountedFamily['sets'] {
  const of = (ending: string) => series.get(name + ending) ?? 0;
  const main = of('') > 0 ? name : name + (ENDING[type] ?? '');
  const known = part === undefined ? [main] : [main, `${name}_sum`, `${name}_count`];
  const expected = type === 'stateset' ? [main] : known;
  const createdSeries = of('_created');
  if (names.some((each) => !expected.includes(each) && each !== `${name}_created`)) return undefined;
  const inMain = series.get(main) ?? 0;
  if (part === undefined) {
    const created = type === 'counter' && createdSeries === inMain && inMain > 0;
    return createdSeries > 0 && !created ? undefined : {count: inMain, parts: null, created};
  }
  const place = index.metricNumber(main);
  if (place === undefined) return undefined;
  const parts = index.valuesPerLabel([place]).find((each) => each.name === part)?.count ?? 0;
  const count = inMain - index.saving([part], new Set([place]));
  const beside = type === 'stateset' ? [] : [of('_sum'), of('_count'), ...(createdSeries > 0 ? [createdSeries] : [])];
  if (parts === 0 || count * parts !== inMain || beside.some((each) => each !== count)) return undefined;
  // A bucket +Inf is counted apart by the form, and belongs to every histogram.
  if (type === 'histogram' && !index.valuesOf(place, 'le').includes('+Inf')) return undefined;
  return {count, parts: type === 'histogram' ? parts - 1 : parts, created: createdSeries > 0};
}
