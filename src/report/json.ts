// A result as JSON: full precision, names as in code and links, and a word for everything that has no value.

import {type AnyCalculator, allSteps, findStep} from '../model/calculator';
import type {Evaluation} from '../model/evaluate';
import type {Field, InputValue} from '../model/field';
import {plainText} from '../model/phrase';
import {remarks} from '../model/remarks';
import type {Column, Step} from '../model/step';
import {isMissing, isSeries, type SeriesRow, type Value} from '../model/value';
import {alternativeName} from './alternative-name';
import {type BreakEvenJson, breakEvenJson} from './break-even';
import {type ComparisonJson, comparisonJson} from './comparison';
import {type RemediesJson, remediesJson} from './remedies';
import {headline, isYours, type Report} from './report';
import {type SensitivityJson, sensitivityJson} from './sensitivity';
import {type UncertaintyJson, uncertaintyJson} from './uncertainty';

/** A number, word or null; null comes with `missing` (the reason) or `means` (what null stands for). */
export interface JsonOutput {
  readonly value: number | string | boolean | null;
  readonly unit: string;
  readonly missing?: string;
  readonly means?: string;
}

export interface JsonInput {
  readonly value: InputValue;
  readonly unit: string;
  readonly yours: boolean;
}

type Outputs = Readonly<Record<string, JsonOutput>>;

export interface ResultJson {
  readonly calculator: string;
  readonly version: number;
  readonly data: string | null;
  readonly link: string;
  /** The answer as a sentence; null when the headline has no value. */
  readonly sentence: string | null;
  readonly inputs: Readonly<Record<string, JsonInput>>;
  /** The calculator's results. */
  readonly outputs: Outputs;
  /** Every other quantity on the way there. */
  readonly steps: Outputs;
  readonly variants: Readonly<Record<'low' | 'high', {readonly means: string; readonly outputs: Outputs}>> | null;
  readonly alternatives: readonly {
    readonly label: string;
    readonly inputs: Readonly<Record<string, InputValue>>;
    readonly outputs: Outputs;
  }[];
  /** Per rows field, each row's own quantities; `leftOut` names why a row is not in the totals. */
  readonly rows: Readonly<
    Record<string, readonly {readonly row: number; readonly leftOut: string | null; readonly values: Outputs}[]>
  >;
  readonly series: Readonly<
    Record<string, {readonly columns: Readonly<Record<string, Column>>; readonly rows: readonly SeriesRow[]}>
  >;
  /** What would help, with what each change gains; null for a calculator that knows no remedies. */
  readonly remedies: RemediesJson | null;
  /** Only where it was asked for, as the three after it. */
  readonly comparisons?: readonly ComparisonJson[];
  readonly sensitivity?: SensitivityJson;
  readonly breakEven?: BreakEvenJson;
  readonly uncertainty?: UncertaintyJson;
  readonly warnings: readonly {readonly id: string; readonly kind: 'warning' | 'note'; readonly text: string}[];
  readonly notices: readonly string[];
}

/** Everything there is to say about a result, for programs. */
export function resultJson(report: Report): ResultJson {
  const {calculator, state, answer, data} = report;
  const single = allSteps(calculator).filter(({step, each}) => each === null && !step.columns);
  const isOutput = ({step}: {readonly step: Step}) => calculator.outputs.includes(step.name);
  const results = (evaluation: Evaluation) =>
    outputs(
      evaluation.values,
      single.filter(isOutput).map(({step}) => step),
      calculator,
    );
  return {
    calculator: calculator.name,
    version: calculator.version,
    data: report.date,
    link: report.link,
    sentence: headline(calculator, answer) ? plainText(calculator.sentence(answer, data)) : null,
    inputs: Object.fromEntries(
      Object.entries(calculator.fields).map(([name, field]) => [name, input(field, state.inputs[name] ?? null)]),
    ),
    outputs: results(answer.base),
    steps: outputs(
      answer.base.values,
      single.filter((placed) => !isOutput(placed)).map(({step}) => step),
      calculator,
    ),
    variants:
      calculator.variants && answer.low && answer.high
        ? {
            low: {means: calculator.variants.low, outputs: results(answer.low)},
            high: {means: calculator.variants.high, outputs: results(answer.high)},
          }
        : null,
    alternatives: answer.alternatives.map((evaluation, index) => {
      return {
        label: alternativeName(calculator, state, answer, index),
        inputs: state.alternatives[index]?.inputs ?? {},
        outputs: results(evaluation),
      };
    }),
    rows: rows(calculator, answer.base),
    series: series(calculator, answer.base),
    remedies: remediesJson(report),
    ...(report.comparisons ? {comparisons: report.comparisons.map((each) => comparisonJson(calculator, each))} : {}),
    ...(report.sensitivity ? {sensitivity: sensitivityJson(calculator, report.sensitivity)} : {}),
    ...(report.breakEven ? {breakEven: breakEvenJson(calculator, report.breakEven)} : {}),
    ...(report.uncertainty ? {uncertainty: uncertaintyJson(calculator, report.uncertainty)} : {}),
    warnings: remarks(calculator, answer, data),
    notices: report.notices ?? [],
  };
}

function input(field: Field, value: InputValue): JsonInput {
  return {value, unit: 'unit' in field ? field.unit : '', yours: isYours(field, value)};
}

/** In the order in which the calculator lists its outputs, then as computed. */
function outputs(values: Readonly<Record<string, Value>>, steps: readonly Step[], calculator: AnyCalculator): Outputs {
  const place = (step: Step) => {
    const index = calculator.outputs.indexOf(step.name);
    return index < 0 ? calculator.outputs.length : index;
  };
  const ordered = [...steps].sort((a, b) => place(a) - place(b));
  return Object.fromEntries(ordered.map((step) => [step.name, output(step, values[step.name] ?? null)]));
}

function output(step: Step, value: Value): JsonOutput {
  if (isMissing(value)) return {value: null, unit: step.unit, missing: value.reason};
  if (value === null) return {value, unit: step.unit, means: step.none ?? 'none'};
  if (isSeries(value)) return {value: null, unit: step.unit, means: 'a series'};
  return {value, unit: step.unit};
}

function rows(calculator: AnyCalculator, evaluation: Evaluation): ResultJson['rows'] {
  return Object.fromEntries(
    Object.entries(evaluation.rows).map(([field, evaluated]) => [
      field,
      evaluated.map(({index, values, leftOut}) => ({
        row: index + 1,
        leftOut: leftOut?.reason ?? null,
        values: Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, output(findStep(calculator, name).step, value)]),
        ),
      })),
    ]),
  );
}

function series(calculator: AnyCalculator, evaluation: Evaluation): ResultJson['series'] {
  return Object.fromEntries(
    allSteps(calculator).flatMap(({step}) => {
      const value = evaluation.values[step.name];
      return step.columns && value !== undefined && isSeries(value)
        ? [[step.name, {columns: step.columns, rows: value}]]
        : [];
    }),
  );
}
