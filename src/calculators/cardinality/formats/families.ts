// Puts the names of series into metric families: by the TYPE lines of the pages, and by their shape where there is none.
import {canonicalBound} from '../../../importers/exposition/go-float';
import type {MetricType} from '../../../importers/exposition/page-series';
import type {LabelUse, MetricRows} from '../../../importers/series/metric-rows';
import type {SeriesIndex} from '../../../importers/series/series-index';
import type {Family, FamilyType} from '../remedies/series-index';

/** What a family's name may have behind it. In text a counter's name is the whole name; in OpenMetrics `_total` comes behind it. */
const ENDINGS: Readonly<Record<MetricType, readonly string[]>> = {
  counter: ['_total', '_created'],
  gauge: [],
  histogram: ['_bucket', '_sum', '_count', '_created'],
  gaugehistogram: ['_bucket', '_gsum', '_gcount'],
  summary: ['_sum', '_count', '_created'],
  info: ['_info'],
  stateset: [],
  unknown: [],
};

/** Values of a gauge histogram go up and down, and Prometheus makes no native one of it: it is a gauge here. */
const TYPES: Readonly<Record<MetricType, FamilyType>> = {
  counter: 'counter',
  gauge: 'gauge',
  histogram: 'histogram',
  gaugehistogram: 'gauge',
  summary: 'summary',
  info: 'gauge',
  stateset: 'gauge',
  unknown: 'untyped',
};

interface Named {
  readonly type: FamilyType;
  readonly names: string[];
}

/** The families with the most series first; every name of a series is in one of them, and none is without series. */
export function familiesOf(index: SeriesIndex, types: ReadonlyMap<string, MetricType>): readonly Family[] {
  const families = new Map<string, Named>();
  const declared = declaredNames(types);
  const left: string[] = [];
  for (const {name} of index.metrics) {
    const family = declared.get(name);
    if (family === undefined) left.push(name);
    else add(families, family, TYPES[types.get(family) ?? 'unknown'], name);
  }
  const shaped = shapedNames(index, left, families);
  for (const name of left) {
    const {family, type} = shaped.get(name) ?? {family: name, type: 'untyped' as const};
    add(families, family, type, name);
  }
  const sizes = new Map([...families].map(([name, {names}]) => [name, rowsOf(index, names).reduce(addSeries, 0)]));
  return [...families]
    .map(([name, {type, names}]) => ({
      name,
      type,
      names,
      labels: labelsOf(index, names),
      bounds: boundsOf(index, name),
    }))
    .sort((a, b) => (sizes.get(b.name) ?? 0) - (sizes.get(a.name) ?? 0) || (a.name < b.name ? -1 : 1));
}

/** The family of each name that TYPE lines make possible; a name that has a line of its own is of no other family. */
export function declaredNames(types: ReadonlyMap<string, MetricType>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [family, type] of types) for (const ending of ENDINGS[type]) names.set(family + ending, family);
  for (const family of types.keys()) names.set(family, family);
  return names;
}

/** Histograms and summaries that no TYPE line names, but that have all of their parts. */
function shapedNames(
  index: SeriesIndex,
  names: readonly string[],
  taken: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, {readonly family: string; readonly type: FamilyType}> {
  const there = new Set(names);
  const shaped = new Map<string, {family: string; type: FamilyType}>();
  for (const sum of names) {
    const family = sum.endsWith('_sum') ? sum.slice(0, -'_sum'.length) : '';
    if (family === '' || taken.has(family) || !there.has(`${family}_count`)) continue;
    const isHistogram = there.has(`${family}_bucket`) && !there.has(family) && has(index, `${family}_bucket`, 'le');
    const isSummary = there.has(family) && !there.has(`${family}_bucket`) && has(index, family, 'quantile');
    if (!isHistogram && !isSummary) continue;
    const type = isHistogram ? 'histogram' : 'summary';
    for (const ending of ['', ...ENDINGS[type]]) shaped.set(family + ending, {family, type});
  }
  return shaped;
}

function add(families: Map<string, Named>, family: string, type: FamilyType, name: string): void {
  const known = families.get(family);
  if (known) known.names.push(name);
  else families.set(family, {type, names: [name]});
}

function rowsOf(index: SeriesIndex, names: readonly string[]): readonly MetricRows[] {
  return names.flatMap((name) => index.metrics[index.metricNumber(name) ?? -1] ?? []);
}

function addSeries(sum: number, {from, to}: MetricRows): number {
  return sum + to - from;
}

function labelsOf(index: SeriesIndex, names: readonly string[]): readonly string[] {
  const numbers = new Set(rowsOf(index, names).flatMap(({labels}) => labels.map(({name}) => name)));
  return [...numbers].map((number) => index.labels.names.text(number)).sort();
}

function has(index: SeriesIndex, metric: string, label: string): boolean {
  const isLabel = ({name}: LabelUse) => index.labels.names.text(name) === label;
  return rowsOf(index, [metric]).some(({labels}) => labels.some(isLabel));
}

/** Finite values of `le`, ascending; two spellings of one number are two. */
function boundsOf(index: SeriesIndex, family: string): readonly string[] {
  const bucket = index.metricNumber(`${family}_bucket`);
  if (bucket === undefined) return [];
  return index
    .valuesOf(bucket, 'le')
    .flatMap((written) => {
      const value = Number(canonicalBound(written) ?? Number.NaN);
      return Number.isFinite(value) ? [{written, value}] : [];
    })
    .sort((a, b) => a.value - b.value || (a.written < b.written ? -1 : 1))
    .map(({written}) => written);
}
