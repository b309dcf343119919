// One output of one evaluation as every question reads it: a number, nothing that ever happens, or a reason why there is none.
import {type Calculator, findStep} from '../model/calculator';
import {type Evaluation, evaluate} from '../model/evaluate';
import type {Inputs} from '../model/field';
import {isMissing, type Missing} from '../model/value';

/** Null is what the step's `none` says, and more than any number: "not within 36 months". */
export type Outcome = number | null | Missing;

/** @throws RangeError when the output is a word or a series, which has no more and no less. */
export function outcomeOf({values}: Evaluation, output: string): Outcome {
  const value = values[output];
  if (value === undefined) throw new RangeError(`There is no output called ${output}.`);
  if (value === null || typeof value === 'number' || isMissing(value)) return value;
  throw new RangeError(`${output} is no number.`);
}

/** The outputs that are more or less, in their order: a word is neither, and one that is null has no unit. Those of rows are many. */
export function numericOutputs<Data>(calculator: Calculator<Data>, {values}: Evaluation): readonly string[] {
  return calculator.outputs.filter((name) => {
    const {step, each} = findStep(calculator, name);
    const value = values[name] ?? null;
    return each === null && (typeof value === 'number' || (value === null && step.unit !== ''));
  });
}

/** One evaluation with these inputs. */
export function outcomeWith<Data>(calculator: Calculator<Data>, inputs: Inputs, data: Data, output: string): Outcome {
  return outcomeOf(evaluate(calculator.stages, inputs, data), output);
}

/** As a number that can be compared; undefined where there is none. */
export function rankOf(outcome: Outcome): number | undefined {
  if (outcome === null) return Number.POSITIVE_INFINITY;
  return typeof outcome === 'number' ? outcome : undefined;
}
