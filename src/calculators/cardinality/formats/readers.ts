// The six kinds of files on metrics, each with what recognises it, the command that makes it, and its reader.
import {looksLikeLabelValues, readLabelValues} from '../../../importers/prometheus/label-values-api';
import * as mimirtool from '../../../importers/prometheus/mimirtool-analyze';
import {looksLikeQueryAnswer, readQueryAnswer} from '../../../importers/prometheus/query-api';
import {looksLikeSeriesApi, readSeriesApi} from '../../../importers/prometheus/series-api';
import * as analyze from '../../../importers/prometheus/tsdb-analyze';
import * as status from '../../../importers/prometheus/tsdb-status';
import {SeriesIndex} from '../../../importers/series/series-index';
import {SeriesTable} from '../../../importers/series/series-table';
import type {PieceReader, TextPieceReader} from '../../../model/import-set';
import type {ImportNote, TextStream} from '../../../model/importer';
import {anonymisedCommandOf, commandOf} from './commands';
import type {SeriesReport} from './detail';
import {readPage} from './page';
import {looksLikeMetricsPage, nearMissOfPage} from './page-shape';
import type {MetricsPiece, PieceKind, ReportPiece} from './pieces';
import {queryReport} from './query-report';
import {analyzeReport, LABELS, labelValuesReport, mimirtoolReport, statusReport} from './reports';

/** In the order in which a file is tried: a page last, because it is told by its shape alone. */
export const metricsReaders: readonly PieceReader<MetricsPiece>[] = [
  reportReader('status', status.looksLikeTsdbStatus, async (stream, file) =>
    statusReport(file, await status.readTsdbStatus(stream)),
  ),
  reportReader('analyze', analyze.looksLikeTsdbAnalysis, async (stream, file) =>
    analyzeReport(file, await analyze.readTsdbAnalysis(stream)),
  ),
  reportReader('mimirtool', mimirtool.looksLikeMimirtoolAnalysis, async (stream, file) =>
    mimirtoolReport(file, await mimirtool.readMimirtoolAnalysis(stream)),
  ),
  reportReader('query', (start) => looksLikeQueryAnswer(start) || looksLikeLabelValues(start), readAnswer),
  {
    ...about('series', '/api/v1/series of Prometheus, Thanos or Mimir (JSON)'),
    matches: looksLikeSeriesApi,
    async read(stream, file, onRows) {
      const table = new SeriesTable();
      const {read, series, warnings} = await readSeriesApi(stream, table, onRows);
      const notes = warnings.map((warning): ImportNote => {
        return {kind: 'changed', message: `The server says of its answer: ${warning}`, rows: read, file};
      });
      return {
        kind: 'series',
        file,
        read,
        taken: series,
        notes,
        data: {index: new SeriesIndex(table), types: new Map()},
      };
    },
  },
  {
    ...about('page', 'a metrics page: /metrics in text or OpenMetrics'),
    matches: looksLikeMetricsPage,
    nearMiss: nearMissOfPage,
    readBytes: readPage,
  },
];

/** Which of the two answers it is shows in its beginning, which is put back. */
async function readAnswer(stream: TextStream, file: string): Promise<SeriesReport> {
  const pieces = stream[Symbol.asyncIterator]();
  let start = '';
  while (!looksLikeLabelValues(start) && !looksLikeQueryAnswer(start)) {
    const next = await pieces.next();
    if (next.done) break;
    start += next.value;
  }
  async function* whole() {
    yield start;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  }
  return looksLikeLabelValues(start)
    ? labelValuesReport(file, await readLabelValues(whole()))
    : queryReport(file, await readQueryAnswer(whole()));
}

function about<Kind extends PieceKind>(id: Kind, label: string) {
  const anonymised = anonymisedCommandOf(id);
  return {id, label, command: commandOf(id), ...(anonymised && {anonymised})};
}

function reportReader(
  kind: ReportPiece['kind'],
  matches: (start: string) => boolean,
  read: (stream: TextStream, file: string) => Promise<SeriesReport>,
): TextPieceReader<ReportPiece> {
  return {
    ...about(kind, LABELS[kind]),
    matches,
    async read(stream, file, onRows) {
      const data = await read(stream, file);
      const lists = [data.metrics, data.labels, data.pairs, ...Object.values(data.store ?? {})];
      const listed = lists.reduce((sum, list) => sum + list.length, 0);
      // A total alone is a row.
      const rows = listed === 0 && data.series !== null ? 1 : listed;
      onRows(rows);
      return {kind, file, read: rows, taken: rows, data, notes: []};
    },
  };
}
