// The import of metrics: its readers, and the join as a result with what the pictures need and may ask.
import type {ImportSet} from '../../../model/import-set';
import {answerSeries} from './answer-series';
import {seriesBudget} from './budget';
import type {SeriesDetail} from './detail';
import {inputsOf, SAYS_NO_CHANGES} from './inputs-of';
import {detailOf, joinMetrics} from './join';
import {missingAnswers} from './missing';
import type {MetricsPiece} from './pieces';
import type {SeriesQuestion} from './questions';
import {metricsReaders} from './readers';
import {says} from './says';
import {summaryOf} from './summary';

export const importSet: ImportSet<SeriesDetail, MetricsPiece> = {
  readers: metricsReaders,
  carried: 'a row per metric, with its labels’ names and its number of series,',
  join(pieces) {
    const joined = joinMetrics(pieces);
    const inputs = inputsOf(joined);
    const sum = (of: (piece: MetricsPiece) => number) => pieces.reduce((all, piece) => all + of(piece), 0);
    const result = {
      read: sum(({read}) => read),
      taken: sum(({taken}) => taken),
      notes: pieces.flatMap(({notes}) => notes),
      ...(inputs && {inputs}),
    };
    const {series} = joined;
    return {
      result,
      says: [...says(joined, pieces), ...(inputs ? [SAYS_NO_CHANGES] : [])],
      ...{missing: missingAnswers(pieces), detail: detailOf(joined)},
      ...(series && {answer: (question) => answerSeries(series.indexed, question as SeriesQuestion)}),
    };
  },
  summary: ({detail, says: sentences, answer}) => summaryOf(detail ?? {reports: []}, sentences, answer),
  budget: ({detail, answer}, limit) => seriesBudget(detail ?? {reports: []}, answer, limit),
};
