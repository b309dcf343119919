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
  readonly index: SeriesIndex;
  readonly name: string;
  readonly type: string;
  /** The name of the series that every label set has. */
  readonly main: string;
  /** Series with the family's name and that ending. */
  of(ending: string): number;
}

/** Undefined where label sets differ in their number of series, or parts are not there: then only the sum is known. */
function setsOf(
  index: SeriesIndex,
  {name, type, names}: Pick<Family, 'name' | 'names'> & {readonly type: string},
  series: ReadonlyMap<string, number>,
  part: string | undefined,
): CountedFamily['sets'] {
  const of = (ending: string) => series.get(name + ending) ?? 0;
  const main = of('') > 0 ? name : name + (ENDING[type] ?? '');
  const beside = type === 'histogram' || type === 'summary' ? ['_sum', '_count', '_created'] : ['_created'];
  const known = [main, ...beside.map((ending) => name + ending)];
  if (names.some((each) => !known.includes(each))) return undefined;
  const shape: Shape = {index, name, type, main, of};
  return part === undefined ? wholeSets(shape, series.get(main) ?? 0) : partedSets(shape, part);
}

/** One series each, or two with `_created`, which the form knows of counters. */
function wholeSets({type, of}: Shape, count: number): CountedFamily['sets'] {
  const created = of('_created');
  if (created > 0 && (type !== 'counter' || created !== count)) return undefined;
  return {count, parts: null, created: created > 0};
}

function partedSets({index, type, main, of}: Shape, part: string): CountedFamily['sets'] {
  const place = index.metricNumber(main);
  if (place === undefined) return undefined;
  const values = index.valuesOf(place, part);
  const {from = 0, to = 0} = index.metrics[place] ?? {};
  const count = to - from - index.saving([part], new Set([place]));
  const created = of('_created') > 0;
  const beside = type === 'stateset' ? [] : [of('_sum'), of('_count'), ...(created ? [of('_created')] : [])];
  if (values.length === 0 || count * values.length !== to - from || beside.some((each) => each !== count))
    return undefined;
  if (type !== 'histogram') return {count, parts: values.length, created};
  // The form counts the bucket +Inf apart, which every histogram has.
  return values.includes('+Inf') ? {count, parts: values.length - 1, created} : undefined;
}
