// What one file on metrics holds: series with their label sets, or counts without them.
import type {MetricType} from '../../../importers/exposition/page-series';
import type {SeriesIndex} from '../../../importers/series/series-index';
import type {ImportPiece} from '../../../model/import-set';
import type {SeriesReport} from './detail';

/** Series as one target exposes them, or as a server has stored them. */
export interface ReadSeries {
  readonly index: SeriesIndex;
  /** The type of each metric family that says one; none in an answer of a server. */
  readonly types: ReadonlyMap<string, MetricType>;
}

export interface PieceData {
  readonly page: ReadSeries;
  readonly series: ReadSeries;
  readonly status: SeriesReport;
  readonly query: SeriesReport;
  readonly mimirtool: SeriesReport;
  readonly analyze: SeriesReport;
}

export type PieceKind = keyof PieceData;

export type MetricsPiece = {[Kind in PieceKind]: ImportPiece<Kind, PieceData[Kind]>}[PieceKind];

export type SeriesPiece = Extract<MetricsPiece, {kind: 'page' | 'series'}>;
export type ReportPiece = Exclude<MetricsPiece, SeriesPiece>;

export function holdsSeries(piece: MetricsPiece): piece is SeriesPiece {
  return piece.kind === 'page' || piece.kind === 'series';
}
