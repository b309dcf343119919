// Turns what servers and tools count without label sets into one form.
import type {Counted} from '../../../importers/prometheus/counted-list';
import {splitPair} from '../../../importers/prometheus/counted-list';
import type {LabelValues} from '../../../importers/prometheus/label-values-api';
import type {MimirtoolAnalysis} from '../../../importers/prometheus/mimirtool-analyze';
import type {TsdbAnalysis} from '../../../importers/prometheus/tsdb-analyze';
import type {TsdbStatus} from '../../../importers/prometheus/tsdb-status';
import type {SeriesReport} from './detail';

export const LABELS = {
  status: 'Prometheus /api/v1/status/tsdb (JSON)',
  query: 'counts of a store: /api/v1/query or Mimir’s cardinality API (JSON)',
  mimirtool: 'mimirtool analyze prometheus (JSON)',
  analyze: 'promtool tsdb analyze (text)',
} as const;

const NO_LABEL_SETS =
  'It has no label sets: what dropping a label saves lies between two bounds, and only a page or /api/v1/series tells exactly.';

/** A block is compacted from two hours on. */
const SHORT_BLOCK = 7200;

export function statusReport(file: string, status: TsdbStatus): SeriesReport {
  const series = status.headStats?.numSeries ?? null;
  const listed = status.seriesCountByMetricName;
  return {
    ...{file, label: LABELS.status, series, metrics: metricsOf(listed)},
    labels: valuesOf(status.labelValueCountByLabelName),
    pairs: pairsOf(status.seriesCountByLabelValuePair),
    says: [
      NO_LABEL_SETS,
      'Series of the head are counted, also those that ended since it was last compacted.',
      ...(listed.length === 10 && series !== null && sum(listed) < series
        ? ['It lists ten metrics only; ask with ?limit=500 for more.']
        : []),
    ],
  };
}

export function analyzeReport(file: string, {header, ...analysis}: TsdbAnalysis): SeriesReport {
  const {seconds} = analysis;
  return {
    ...{file, label: LABELS.analyze, series: analysis.series, metrics: metricsOf(analysis.seriesPerMetric)},
    labels: valuesOf(analysis.valuesPerLabel),
    pairs: pairsOf(analysis.seriesPerPair),
    churn: analysis.churningPairs.map(({name, count}) => ({pair: name, series: count})),
    says: [
      NO_LABEL_SETS,
      `Series of one block are counted${header.has('Duration') ? `, which spans ${header.get('Duration')}` : ''}: more than there are at any one time.`,
      ...(seconds !== undefined && seconds < SHORT_BLOCK
        ? ['The block is shorter than two hours: its churn says little.']
        : []),
      ...(header.has('Matched series') ? [`Only series that match ${header.get('Matcher') ?? 'a selector'}.`] : []),
    ],
  };
}

export function mimirtoolReport(file: string, analysis: MimirtoolAnalysis): SeriesReport {
  const {totalSeries, additionalSeries, inUse, additional, errors} = analysis;
  return {
    ...{file, label: LABELS.mimirtool, series: totalSeries, metrics: metricsOf([...inUse, ...additional])},
    ...{labels: [], pairs: []},
    unused: {series: additionalSeries, metrics: metricsOf(additional)},
    says: [
      NO_LABEL_SETS,
      'Unused means: named by no dashboard and no rule that mimirtool has seen. Whoever asks by hand is not seen.',
      ...(errors.length > 0
        ? [
            `${errors.length} things could not be looked into, such as: ${errors[0]}. What only they use is listed as unused.`,
          ]
        : []),
    ],
  };
}

/** One list for each label that was asked for. */
export function labelValuesReport(file: string, lists: readonly LabelValues[]): SeriesReport {
  const named = lists.find(({label}) => label === '__name__');
  const others = lists.filter((list) => list !== named);
  return {
    ...{file, label: LABELS.query, series: named?.series ?? null, metrics: metricsOf(named?.values ?? [])},
    labels: others.map(({label, valuesInAll}) => ({label, values: valuesInAll})),
    pairs: others
      .flatMap(({label, values}) => values.map(({name, count}) => ({label, value: name, series: count})))
      .sort((a, b) => b.series - a.series),
    says: [NO_LABEL_SETS, ...(lists.some(isCut) ? ['Its lists are cut at the limit of the question.'] : [])],
  };
}

function isCut({values, valuesInAll}: LabelValues): boolean {
  return values.length < valuesInAll;
}

export function metricsOf(counted: readonly Counted[]): SeriesReport['metrics'] {
  return counted
    .map(({name, count}) => ({metric: name, series: count}))
    .sort((a, b) => b.series - a.series || (a.metric < b.metric ? -1 : 1));
}

function valuesOf(counted: readonly Counted[]): SeriesReport['labels'] {
  return counted.map(({name, count}) => ({label: name, values: count}));
}

function pairsOf(counted: readonly Counted[]): SeriesReport['pairs'] {
  return counted.map(({name, count}) => ({...splitPair(name), series: count}));
}

function sum(counted: readonly Counted[]): number {
  return counted.reduce((all, {count}) => all + count, 0);
}
