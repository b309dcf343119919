// An answer that was written down, to be held against today's: from a link's `was` or a record's `outputs`.
import {type AnyCalculator, allSteps, findStep} from '../../model/calculator';
import type {Evaluation} from '../../model/evaluate';
import {valueText} from '../../model/explain';
import {formatQuantity} from '../../model/format';
import type {Step} from '../../model/step';
import type {Value} from '../../model/value';
import {nearest} from '../../permalink/nearest';
import type {Was} from '../../permalink/permalink';
import {decimalsOf, printedWithin, readNumber} from './written-number';

export interface Frozen {
  /** With the decimals in which the answer was written down. */
  readonly step: Step;
  /** As the page would show it. */
  readonly text: string;
  /** Null for a word, a yes or no, or “none”. */
  readonly value: number | null;
  /** Where it is found in an evaluation. */
  readonly valueIn: (evaluation: Evaluation) => Value;
  /** Whether a value of today is the same at the precision in which this one was printed. */
  readonly agrees: (now: Value) => boolean;
}

/** At the page's precision, as the page itself compares: a link's numbers have lost their last zeros. */
export function frozenInLink(calculator: AnyCalculator, was: Was | null): readonly Frozen[] {
  return Object.entries(was ?? {}).map(([name, value]) => {
    const step = singleStep(calculator, name);
    const text = valueText(step, value);
    return {step, text, value, valueIn: ofWhole(step), agrees: (now) => valueText(step, now) === text};
  });
}

/** A number that a text shows: which one, and of which row. */
export interface Printed {
  readonly output: string;
  /** Null for a number of the whole answer. */
  readonly row: number | null;
}

/**
 * What a text prints of a link's answer, at the page's precision.
 * @param then the evaluation that it is printed from: the facts that the link pins.
 */
export function frozenInText(calculator: AnyCalculator, {output, row}: Printed, then: Evaluation): Frozen {
  const {step, each} = findStep(calculator, output);
  const valueIn =
    each === null ? ofWhole(step) : ({rows}: Evaluation) => rows[each]?.[row ?? 0]?.values[output] ?? null;
  const value = valueIn(then);
  const text = valueText(step, value);
  const number = typeof value === 'number' ? value : null;
  return {step, text, value: number, valueIn, agrees: (now) => valueText(step, now) === text};
}

function ofWhole({name}: Step): Frozen['valueIn'] {
  return ({values}) => values[name] ?? null;
}

/**
 * One of a record's outputs, at the precision in which it is written there.
 * @param written "324.00 USD/month", or a word where today's answer is one.
 * @throws RangeError that says what would be right.
 */
export function frozenInRecord(calculator: AnyCalculator, name: string, written: string): Frozen {
  const step = singleStep(calculator, name);
  const words =
    step.unit === '' ? !/^[-+−]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(written) : !/^[-+−.]?\d/.test(written);
  const none = step.none ?? 'none';
  if (written === '') throw new RangeError(`${name} has no answer beside it: write one, or leave ${name} out.`);
  if (words && step.unit !== '' && written !== none)
    throw new RangeError(`“${written}” is no answer to ${name}: write a number of ${step.unit}, or “${none}”.`);
  const valueIn = ofWhole(step);
  if (words) return {step, text: written, value: null, valueIn, agrees: (now) => valueText(step, now) === written};
  const value = readNumber(written, step.unit);
  const within = printedWithin(written, value) + 1e-9 * Math.abs(value);
  const digits = decimalsOf(written);
  // A quantity without a unit may also be a word of digits, such as a subnet that somebody called 7.
  const agrees = (now: Value) => (typeof now === 'number' ? Math.abs(now - value) <= within : now === written);
  return {step: {...step, digits}, text: formatQuantity(value, step.unit, digits), value, valueIn, agrees};
}

function singleStep(calculator: AnyCalculator, name: string): Step {
  const single = allSteps(calculator).filter(({step, each}) => each === null && !step.columns);
  const found = single.find(({step}) => step.name === name)?.step;
  if (found) return found;
  const near = nearest(name, [...calculator.outputs, ...single.map(({step}) => step.name)]);
  throw new RangeError(`“${name}” is no output of ${calculator.name}${near ? `; the closest is “${near}”` : ''}.`);
}
