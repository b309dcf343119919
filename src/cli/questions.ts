// The questions that a terminal can put to any answer: what it turns on.
import {sensitivity} from '../analysis/sensitivity';
import type {Report} from '../report/report';
import {
  amountText,
  originText,
  outcomeText,
  SENSITIVITY_NOTE,
  sensitivityRest,
  sensitivitySentence,
} from '../report/sensitivity';

export interface Questions {
  readonly sensitivity: boolean;
}

/** What a report gains by them. */
export function askQuestions({calculator, state, data}: Report, asked: Questions): Partial<Report> {
  const [output = ''] = calculator.outputs;
  return asked.sensitivity ? {sensitivity: sensitivity(calculator, state.inputs, data, output)} : {};
}

/** Lines for a terminal: sentences, and tables with tabs between their cells. */
export function answerLines({calculator, sensitivity: found}: Report): readonly string[] {
  if (!found) return [];
  const words = (place: Parameters<typeof amountText>[0], {input, outcome}: (typeof found.bars)[number]['low']) =>
    `${amountText(place, input)} → ${outcomeText(calculator, found.output, outcome)}`;
  return [
    '',
    sensitivitySentence(calculator, found),
    ...found.bars.map(({place, span, low, high}) =>
      [place.path, words(place, low), words(place, high), originText(span)].join('\t'),
    ),
    ...sensitivityRest(found),
    SENSITIVITY_NOTE,
    '',
  ];
}
