// The questions that a terminal can put to any answer: what made the difference, what it turns on, where a decision flips, how sure it is.
import {type Against, breakEven} from '../analysis/break-even';
import {numericPlaces} from '../analysis/numeric-inputs';
import {numericOutputs} from '../analysis/outcome';
import {hasRanges} from '../analysis/ranges';
import {sensitivity} from '../analysis/sensitivity';
import {uncertainty} from '../analysis/uncertainty';
import {patchOf} from '../permalink/alternatives';
import {alternativeName, alternativeNames} from '../report/alternative-name';
import {breakEvenSentence, type NamedBreakEven, readTarget} from '../report/break-even';
import {COMPARISON_NOTE, compareAll, comparisonSentence, ordersText, sidesOf, signedText} from '../report/comparison';
import type {Report} from '../report/report';
import {
  amountText,
  originText,
  outcomeText,
  SENSITIVITY_NOTE,
  sensitivityRest,
  sensitivitySentence,
} from '../report/sensitivity';
import {
  bandText,
  missingText,
  type NamedUncertainty,
  UNCERTAINTY_NOTE,
  uncertaintySentence,
} from '../report/uncertainty';
import {Refusal} from './refusal';

export interface Questions {
  readonly compare: boolean;
  readonly sensitivity: boolean;
  /** "saving", "saving=1000", "saving=alt1". */
  readonly 'break-even'?: string | undefined;
  readonly over?: string | undefined;
  readonly draws?: string | undefined;
}

/** What a report gains by them. @throws Refusal for a question about what is not there. */
export function askQuestions(report: Report, asked: Questions): Partial<Report> {
  const {calculator, state, data} = report;
  const [output = ''] = calculator.outputs;
  const {'break-even': flips, over} = asked;
  if ((flips === undefined) !== (over === undefined))
    throw new Refusal('bad-question', '--break-even and --over go together: which output, over which input.');
  if (asked.compare && state.alternatives.length === 0)
    throw new Refusal('bad-question', '--compare: there is no alternative; write one such as alt1.nodes=60.');
  return {
    ...(asked.compare && {comparisons: compareAll(report, output)}),
    ...(asked.sensitivity && {sensitivity: sensitivity(calculator, state.inputs, data, output)}),
    ...(flips !== undefined && over !== undefined && {breakEven: flipsOf(report, flips, over)}),
    ...(asked.draws !== undefined && {uncertainty: bandsOf(report, asked.draws)}),
  };
}

function flipsOf(report: Report, asked: string, over: string): NamedBreakEven {
  const {calculator, state, answer, data} = report;
  const [output = '', target] = asked.split('=', 2);
  const outputs = numericOutputs(calculator, answer.base);
  if (!outputs.includes(output))
    throw new Refusal('bad-question', `--break-even=${asked}: “${output}” is none of ${outputs.join(', ')}.`);
  const {places} = numericPlaces(calculator.fields, state.inputs);
  const place = places.find(({path}) => path === over);
  if (!place)
    throw new Refusal('bad-question', `--over=${over}: it is none of ${places.map(({path}) => path).join(', ')}.`);
  const {against, rival} = againstOf(report, output, target);
  const found = breakEven(calculator, {output, against, place, inputs: state.inputs}, data);
  if (!found) throw new Refusal('bad-question', `--over=${over}: “${place.label}” is blank or 0; give it a number.`);
  return {found, rival};
}

/** Draws that can be asked for. */
const MOST_DRAWS = 100_000;

function bandsOf(report: Report, asked: string): NamedUncertainty {
  const {calculator, state, answer, data} = report;
  const draws = /^\d+$/.test(asked) ? Number(asked) : 0;
  if (draws < 1 || draws > MOST_DRAWS)
    throw new Refusal('bad-question', `--draws=${asked}: it is no whole number from 1 to ${MOST_DRAWS}.`);
  const alternatives = state.alternatives.map(({inputs}) => patchOf(calculator.fields, state.inputs, inputs));
  const drawn = {inputs: state.inputs, alternatives};
  if (!hasRanges(calculator, drawn))
    throw new Refusal('bad-question', `--draws=${asked}: no input is a range; write one such as 40..60.`);
  const [output = ''] = calculator.outputs;
  return {
    found: uncertainty(calculator, drawn, data, draws),
    output,
    names: alternativeNames(calculator, state, answer),
  };
}

function againstOf(
  {calculator, state, answer}: Report,
  output: string,
  target: string | undefined,
): {readonly against: Against; readonly rival: string | null} {
  const [, number] = /^alt([1-9])$/.exec(target ?? (state.alternatives.length > 0 ? 'alt1' : '')) ?? [];
  if (number === undefined) {
    const read = readTarget(calculator, output, target ?? '0');
    if (typeof read === 'number') return {against: {target: read}, rival: null};
    throw new Refusal('bad-question', `--break-even=${output}=${target}: ${read.problem}`);
  }
  const at = Number(number) - 1;
  const rival = state.alternatives[at];
  if (!rival) throw new Refusal('bad-question', `--break-even=${output}=alt${number}: there is no such alternative.`);
  return {against: {patch: rival.inputs}, rival: alternativeName(calculator, state, answer, at)};
}

/** Lines for a terminal: sentences, and tables with tabs between their cells. */
export function answerLines(report: Report): readonly string[] {
  const {calculator, breakEven: flips} = report;
  const lines = [
    ...differenceLines(report),
    ...turnLines(report),
    ...(flips ? [breakEvenSentence(calculator, flips)] : []),
    ...bandLines(report),
  ];
  return lines.length > 0 ? ['', ...lines, ''] : [];
}

function differenceLines({calculator, comparisons = []}: Report): readonly string[] {
  const lines = comparisons.flatMap((named) => {
    const {output, causes} = named.found;
    return [
      comparisonSentence(calculator, named),
      ...causes.map((cause) =>
        [
          cause.name,
          Object.values(sidesOf(calculator, cause)).join(' → '),
          `by itself ${outcomeText(calculator, output, cause.alone)}`,
          cause.share === null ? '' : `share ${signedText(calculator, output, cause.share)}`,
        ]
          .join('\t')
          .trimEnd(),
      ),
      ...[ordersText(named.found)].filter(Boolean),
    ];
  });
  return comparisons.some(({found}) => found.causes.length > 1) ? [...lines, COMPARISON_NOTE] : lines;
}

function bandLines({calculator, uncertainty}: Report): readonly string[] {
  if (!uncertainty) return [];
  const {bands, draws} = uncertainty.found;
  return [
    uncertaintySentence(calculator, uncertainty),
    ...bands.map((band) =>
      [
        band.output,
        ...[band.low, band.median, band.high].map((value) => bandText(calculator, band.output, value)),
        missingText(band, draws),
      ]
        .join('\t')
        .trimEnd(),
    ),
    UNCERTAINTY_NOTE,
  ];
}

function turnLines({calculator, sensitivity: found}: Report): readonly string[] {
  if (!found) return [];
  const words = (place: Parameters<typeof amountText>[0], {input, outcome}: (typeof found.bars)[number]['low']) =>
    `${amountText(place, input)} → ${outcomeText(calculator, found.output, outcome)}`;
  return [
    sensitivitySentence(calculator, found),
    ...found.bars.map(({place, span, low, high}) =>
      [place.path, words(place, low), words(place, high), originText(span)].join('\t'),
    ),
    ...sensitivityRest(found),
    SENSITIVITY_NOTE,
  ];
}
