// One number of an answer as every document shows it: the page's tables, the Markdown and the exports read the same words.
import {type Answer, type AnyCalculator, findStep} from '../model/calculator';
import type {Evaluation} from '../model/evaluate';
import {type Ref, valueText} from '../model/explain';
import {formatNumber, unitAfter} from '../model/format';
import {isMissing, type Missing, type Value} from '../model/value';

/** Which of an answer's evaluations: the base, its stated outcomes, or an alternative by its place. */
export type Scenario = 'base' | 'low' | 'high' | number;

export interface Shown {
  readonly ref: Ref;
  readonly label: string;
  /** The value with its unit. */
  readonly text: string;
  /** The value without its unit: the number, or the whole text when it is no number. */
  readonly bare: string;
  /** As it reads after the number; empty when the value is no number. */
  readonly unit: string;
  readonly value: Value;
  readonly missing?: Missing;
}

/** Undefined for an outcome or alternative that this answer does not have. */
export function evaluationOf(answer: Answer, scenario: Scenario): Evaluation | undefined {
  return typeof scenario === 'number' ? answer.alternatives[scenario] : answer[scenario];
}

/**
 * A step's value in words.
 * @throws RangeError for a name that is no step.
 */
export function shown(calculator: AnyCalculator, evaluation: Evaluation, ref: Ref): Shown {
  const {step, each} = findStep(calculator, ref.name);
  const holder = each === null ? evaluation : ref.row === null ? undefined : evaluation.rows[each]?.[ref.row];
  const value = holder?.values[step.name] ?? null;
  const number = typeof value === 'number' ? formatNumber(value, step.digits) : null;
  return {
    ref,
    label: step.label,
    text: valueText(step, value),
    bare: number ?? valueText(step, value),
    unit: number === null ? '' : unitAfter(number, step.unit),
    value,
    ...(isMissing(value) ? {missing: value} : {}),
  };
}

/** What is left out of the totals, row by row, with the reason. */
export function leftOutRows(
  evaluation: Evaluation,
  rowsField: string,
): readonly {readonly index: number; readonly why: Missing}[] {
  return (evaluation.rows[rowsField] ?? []).flatMap((row) =>
    row.leftOut ? [{index: row.index, why: row.leftOut}] : [],
  );
}
