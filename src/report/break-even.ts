// Where a decision flips, in words and in JSON: the same on the page, in Markdown and in a terminal.
import type {BreakEven, Flip} from '../analysis/break-even';
import {type AnyCalculator, findStep} from '../model/calculator';
import {quantity} from '../model/field';
import {formatQuantity} from '../model/format';
import {isInterval} from '../model/interval';
import {readAmount} from '../permalink/amount';
import {escapeMarkdown as escaped} from './markdown-text';
import {amountText} from './sensitivity';

/** A finding, and what the scenario is called that the answer was held against: null for a target. */
export interface NamedBreakEven {
  readonly found: BreakEven;
  readonly rival: string | null;
}

/** A target as a reader types it, in the output's unit or another that fits; or what is wrong with it. */
export function readTarget(
  calculator: AnyCalculator,
  output: string,
  raw: string,
): number | {readonly problem: string} {
  const {label, unit} = findStep(calculator, output).step;
  const read = readAmount(quantity(unit, {label, help: '', source: 'yours', default: null}), raw);
  if (read.state === 'invalid') return {problem: read.reason};
  return isInterval(read.value) ? {problem: `“${raw}” is a range: a target is one number.`} : read.value;
}

/** What it is held against: "0 USD/month", "that of Courier". */
function againstText(calculator: AnyCalculator, {found, rival}: NamedBreakEven): string {
  const {unit, digits} = findStep(calculator, found.output).step;
  const {against} = found;
  if (!('target' in against)) return `that of “${rival}”`;
  // A target of 0.5 must not read as 1 because its output is shown in whole numbers.
  return formatQuantity(against.target, unit, Number.isInteger(against.target) ? digits : undefined);
}

function flipText({found}: NamedBreakEven, {from, to, jump}: Flip): string {
  const {place} = found;
  if (place.field.kind === 'count') return `between ${amountText(place, from)} and ${amountText(place, to)}`;
  return `${jump ? 'with a jump ' : ''}at ${amountText(place, to)}`;
}

/** Where it flips and which way, or that it does not; then what was looked through. */
export function breakEvenSentence(calculator: AnyCalculator, named: NamedBreakEven): string {
  const {found} = named;
  const {place, flips, reachedAlways, low, high} = found;
  const {label} = findStep(calculator, found.output).step;
  const target = againstText(calculator, named);
  const looked = `Looked through: ${amountText(place, low)} to ${amountText(place, high)}.`;
  const holes = found.holes ? ' Some of these values have no answer.' : '';
  if (flips.length === 0) {
    if (reachedAlways === null) return `${label} has no value to compare, at whatever “${place.label}”. ${looked}`;
    return `Nothing flips: ${label} is ${reachedAlways ? 'at least' : 'less than'} ${target} at every “${place.label}” that was tried. ${looked}${holes}`;
  }
  const each = flips.map((flip) => `${flipText(named, flip)} it ${flip.rises ? 'rises to' : 'falls below'} ${target}`);
  return `As “${place.label}” grows, ${label} crosses ${flips.length === 1 ? 'once' : `${flips.length} times`}: ${each.join('; ')}. ${looked}${holes}`;
}

export function breakEvenMarkdown(calculator: AnyCalculator, named: NamedBreakEven): string {
  return escaped(breakEvenSentence(calculator, named));
}

export interface BreakEvenJson {
  readonly output: string;
  readonly over: string;
  readonly unit: string;
  readonly target: number | null;
  /** The scenario that it is held against; null for a target. */
  readonly against: string | null;
  readonly lookedThrough: readonly [low: number, high: number];
  readonly flips: readonly Flip[];
  readonly reachedNow: boolean | null;
  readonly holes: boolean;
  readonly sentence: string;
}

export function breakEvenJson(calculator: AnyCalculator, named: NamedBreakEven): BreakEvenJson {
  const {found, rival} = named;
  const {output, place, against, low, high, flips, reachedNow, holes} = found;
  return {
    output,
    over: place.path,
    unit: place.field.unit,
    target: 'target' in against ? against.target : null,
    against: rival,
    lookedThrough: [low, high],
    flips,
    reachedNow,
    holes,
    sentence: breakEvenSentence(calculator, named),
  };
}
