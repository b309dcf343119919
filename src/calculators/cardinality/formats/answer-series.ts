// Answers what the page asks of the series that were read: label sets, areas, the effects of changes, and what makes them.
import {configurations} from '../remedies/configurations';
import {effects} from '../remedies/verdict';
import {rewritesOf} from '../remedies/what-if';
import {areasAnswer} from './areas';
import type {IndexedSeries} from './indexed-series';
import {labelSetAnswer} from './label-set-answer';
import type {Answers, SeriesQuestion} from './questions';

/** @throws RangeError in words for the reader: for a metric that is not there, or a pattern that cannot be read. */
export function answerSeries<Question extends SeriesQuestion>(
  series: IndexedSeries,
  question: Question,
): Answers[Question['ask']];
export function answerSeries(series: IndexedSeries, question: SeriesQuestion): Answers[SeriesQuestion['ask']] {
  const {index, families} = series;
  switch (question.ask) {
    case 'labelSets':
      return labelSetAnswer(index, families, question.metric, question.most);
    case 'areas': {
      const state = series.after(question.stack.map((whatIf) => rewritesOf(whatIf, families)));
      return areasAnswer(index, state, question.labels, question.most);
    }
    case 'effects':
      return {before: index.count, effects: effects(series, question.stack)};
    case 'configurations':
      return configurations(question.effect, {...question.setting, families});
  }
}
