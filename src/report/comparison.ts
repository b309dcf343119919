// What made the difference between two scenarios, in words, in a table and in JSON: the same on the page, in Markdown and in a terminal.
import {type Cause, type Comparison, type ComparisonQuestion, compare} from '../analysis/comparison';
import {type Answer, type AnyCalculator, findStep, type State} from '../model/calculator';
import {inputText} from '../model/explain';
import type {Field, InputValue} from '../model/field';
import {formatNumber, formatQuantity} from '../model/format';
import {isMissing} from '../model/value';
import {patchOf} from '../permalink/alternatives';
import {alternativeName} from './alternative-name';
import {sideText} from './input-side';
import {escapeMarkdown as escaped, markdownTable} from './markdown-text';
import {outcomeText} from './sensitivity';

/** A finding, and what the alternative is called. */
export interface NamedComparison {
  readonly found: Comparison;
  readonly rival: string;
}

/** What every table of shares has to say: how they came about. */
export function comparisonNote({orders, causes}: Comparison): string {
  if (!orders || causes.length < 2) return '';
  const {orders: kept, of} = orders;
  const all = formatNumber(of);
  const which =
    of === 2 && causes.length > 2
      ? kept === 2
        ? 'in the form’s order and in its reverse'
        : 'in the one of the form’s order and its reverse that has an answer at each step'
      : kept === of
        ? `over ${of === 2 ? 'both' : `all ${all}`} orders in which they can be changed one after another`
        : `over the ${formatNumber(kept)} of ${all} orders of changing them that have a number at each step`;
  return `An input’s share is what changing it adds to the changes before it, averaged ${which} (the Shapley value). So the shares add up to the whole difference, an input that changes nothing has 0, and none is favoured for coming first.`;
}

/** With its sign, so that a share reads as a change. */
export function signedText(calculator: AnyCalculator, output: string, value: number): string {
  const {unit, digits} = findStep(calculator, output).step;
  const text = formatQuantity(value, unit, digits);
  return value > 0 ? `+${text}` : text;
}

export function causeLabel({fields}: AnyCalculator, {name}: Cause): string {
  return fields[name]?.label ?? name;
}

/** An input's value on the reader's own side and on the alternative's. */
export function sidesOf(
  {fields}: AnyCalculator,
  {name, from, to}: Cause,
): {readonly from: string; readonly to: string} {
  const field = fields[name] as Field;
  return {from: inputText(field, from), to: sideText(field, to, from)};
}

/** How far the alternative's result lies from the reader's own, and how much of it each input makes, the largest first. */
export function comparisonSentence(calculator: AnyCalculator, {found, rival}: NamedComparison): string {
  const {output, base, other, difference, causes} = found;
  const {label} = findStep(calculator, output).step;
  if (causes.length === 0) return `“${rival}” differs in no input.`;
  const words = (outcome: Comparison['base']) => outcomeText(calculator, output, outcome);
  const ends = `With “${rival}” ${label} is ${words(other)} instead of ${words(base)}`;
  if (difference === null) {
    const [only] = causes;
    const by = causes.length === 1 && only ? `, by “${causeLabel(calculator, only)}”` : '';
    return `${ends}${by}. That difference has no size that could be shared out.`;
  }
  const moved = causes.filter(({share}) => share !== 0);
  const idle = causes.filter(({share}) => share === 0);
  const names = (of: readonly Cause[]) => of.map((cause) => `“${causeLabel(calculator, cause)}”`).join(', ');
  const nothing = idle.length > 0 && moved.length > 0 ? ` Nothing of it is due to ${names(idle)}.` : '';
  if (moved.length === 0) return `With “${rival}” ${label} stays ${words(base)}: none of what differs changes it.`;
  const sized = `${ends}: ${signedText(calculator, output, difference)}`;
  const [first] = moved;
  if (moved.length === 1 && first) return `${sized}, all of it due to “${causeLabel(calculator, first)}”.${nothing}`;
  if (found.orders === null)
    return `${sized}. On the way from one to the other some changes have no answer by themselves, so that it cannot be shared out.`;
  const parts = [...moved]
    .sort((a, b) => Math.abs(b.share ?? 0) - Math.abs(a.share ?? 0))
    .map((cause) => `“${causeLabel(calculator, cause)}” ${signedText(calculator, output, cause.share ?? 0)}`);
  return `${sized}, of which ${parts.join(', ')}.${nothing}`;
}

export function comparisonMarkdown(calculator: AnyCalculator, named: NamedComparison): string {
  const {found} = named;
  const {output, causes} = found;
  const lines = causes.map((cause) => [
    escaped(causeLabel(calculator, cause)),
    escaped(sidesOf(calculator, cause).from),
    escaped(sidesOf(calculator, cause).to),
    escaped(outcomeText(calculator, output, cause.alone)),
    cause.share === null ? '' : escaped(signedText(calculator, output, cause.share)),
  ]);
  const heading = ['Input', 'Yours', escaped(named.rival), 'By itself', 'Share'];
  return [
    escaped(comparisonSentence(calculator, named)),
    ...(lines.length > 0 ? [markdownTable(heading, lines, ['left', 'right', 'right', 'right', 'right'])] : []),
    ...[comparisonNote(found)].filter(Boolean).map(escaped),
  ].join('\n\n');
}

export interface ComparisonJson {
  readonly alternative: string;
  readonly output: string;
  readonly unit: string;
  readonly sentence: string;
  /** Null with `means` beside it: never, or why there is no answer. */
  readonly yours: number | null;
  readonly theirs: number | null;
  readonly means?: {readonly yours?: string; readonly theirs?: string};
  readonly difference: number | null;
  /** Orders of the changes that the shares are averaged over, of those looked at; null where nothing is shared out. */
  readonly orders: {readonly orders: number; readonly of: number} | null;
  readonly inputs: readonly {
    readonly input: string;
    readonly label: string;
    readonly yours: InputValue;
    readonly theirs: InputValue;
    readonly byItself: number | null;
    readonly share: number | null;
  }[];
}

export function comparisonJson(calculator: AnyCalculator, named: NamedComparison): ComparisonJson {
  const {output, base, other, difference, causes, orders} = named.found;
  const number = (outcome: Comparison['base']) => (typeof outcome === 'number' ? outcome : null);
  const means = (key: 'yours' | 'theirs', outcome: Comparison['base']) =>
    outcome === null || isMissing(outcome) ? {[key]: outcomeText(calculator, output, outcome)} : {};
  const told = {...means('yours', base), ...means('theirs', other)};
  return {
    alternative: named.rival,
    output,
    unit: findStep(calculator, output).step.unit,
    sentence: comparisonSentence(calculator, named),
    yours: number(base),
    theirs: number(other),
    ...(Object.keys(told).length > 0 && {means: told}),
    difference,
    orders,
    inputs: causes.map((cause) => ({
      input: cause.name,
      label: causeLabel(calculator, cause),
      yours: cause.from,
      theirs: cause.to,
      byItself: number(cause.alone),
      share: cause.share,
    })),
  };
}

/** What is asked to compare an alternative with the base, by its place. */
export function comparisonQuestion(
  {fields}: AnyCalculator,
  {inputs, alternatives}: State,
  place: number,
  output: string,
): ComparisonQuestion {
  return {output, inputs, patch: patchOf(fields, inputs, alternatives[place]?.inputs ?? {})};
}

interface Compared {
  readonly calculator: AnyCalculator;
  readonly state: State;
  readonly answer: Answer;
  readonly data: unknown;
}

/** Every alternative held against the base, all at once, for where nobody waits. */
export function compareAll({calculator, state, answer, data}: Compared, output: string): readonly NamedComparison[] {
  return state.alternatives.map((_, place) => ({
    found: compare(calculator, comparisonQuestion(calculator, state, place, output), data),
    rival: alternativeName(calculator, state, answer, place),
  }));
}
