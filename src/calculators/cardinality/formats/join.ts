// Joins all files on metrics: those with label sets into one index, those without beside it, each on its own.
import {mergePages} from '../../../importers/series/merge-tables';
import {agreedTypes} from './agreed-types';
import type {PageDetail, SeriesDetail, SeriesReport} from './detail';
import {IndexedSeries} from './indexed-series';
import {holdsSeries, type MetricsPiece, type ReadSeries, type ReportPiece, type SeriesPiece} from './pieces';

export interface JoinedSeries extends ReadSeries {
  readonly indexed: IndexedSeries;
  readonly pages: readonly PageDetail[];
  /** Whether it is one page, and so one target without the labels of one. */
  readonly isOneTarget: boolean;
  /** Series that two or more of the files hold. */
  readonly shared: number;
  /** Families of which files say different types, as sentences. */
  readonly disagreements: readonly string[];
}

export interface JoinedMetrics {
  readonly series: JoinedSeries | undefined;
  readonly reports: readonly ReportPiece[];
}

export function joinMetrics(pieces: readonly MetricsPiece[]): JoinedMetrics {
  const series = pieces.filter(holdsSeries);
  const reports = pieces.filter((piece): piece is ReportPiece => !holdsSeries(piece));
  return {series: series.length > 0 ? joinSeries(series) : undefined, reports};
}

/** One file stays as it was read; several become one index, in which each page is a target. */
function joinSeries(pieces: readonly SeriesPiece[]): JoinedSeries {
  const [first, ...others] = pieces;
  const targets = pieces.map((piece) => (others.length > 0 ? targetOf(piece) : {}));
  const isOne = first !== undefined && others.length === 0;
  const index = mergePages(pieces.map(({data}, at) => ({index: data.index, target: targets[at] ?? {}})));
  const {types, says} = isOne ? {types: first.data.types, says: []} : agreedTypes(pieces.map(typesOf));
  return {
    ...{index, types, indexed: new IndexedSeries(index, types), disagreements: says},
    pages: pieces.map(({file, data, read}, at) => {
      return {file, series: data.index.count, samples: read, target: targets[at] ?? {}};
    }),
    isOneTarget: isOne && first.kind === 'page',
    shared: pieces.reduce((sum, {data}) => sum + data.index.count, -index.count),
  };
}

/** A page does not say whose it is; an answer of a server has the labels of its targets. */
function targetOf({kind, file}: SeriesPiece): Readonly<Record<string, string>> {
  return kind === 'page' ? {instance: file} : {};
}

function typesOf({data: {index, types}}: SeriesPiece) {
  return {types, series: new Map(index.perMetric().map(({name, count}) => [name, count]))};
}

export function detailOf({series, reports}: JoinedMetrics): SeriesDetail {
  const data: readonly SeriesReport[] = reports.map((piece) => piece.data);
  if (!series) return {reports: data};
  const {index, indexed, pages} = series;
  const exact = {
    series: index.count,
    metrics: index.perMetric().map(({name, count}) => ({metric: name, series: count})),
    families: indexed.families,
    labels: index.perLabel(),
    pages,
  };
  return {exact, reports: data};
}
