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
export const COMPARISON_NOTE =
  'An input’s share is what changing it adds to the changes before it, averaged over every order in which the inputs can be changed one after another (the Shapley value). So the shares add up to the whole difference, an input that changes nothing has 0, and none is favoured for coming first.';

/** Which orders its shares are averaged over where these are not all of them; '' otherwise. */
export function ordersText({orders, causes}: Comparison): string {
  if (!orders || causes.length < 2 || (orders.orders === orders.of && !orders.sampled)) return '';
  const {orders: kept, of, sampled} = orders;
  if (sampled)
    return `So many inputs have too many orders: the shares are averaged over the form’s order and its reverse${kept < of ? ', of which only one has a number at each step' : ''}.`;
  return `The shares are averaged over the ${formatNumber(kept)} of ${formatNumber(of)} orders that have a number at each step.`;
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

function comparisonMarkdown(calculator: AnyCalculator, named: NamedComparison): string {
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
    ...[ordersText(found)].filter(Boolean).map(escaped),
  ].join('\n\n');
}

/** All of them, and once how shares come about. */
export function comparisonsMarkdown(calculator: AnyCalculator, all: readonly NamedComparison[]): string {
  const shared = all.some(({found}) => found.causes.length > 1);
  return [
    ...all.map((each) => comparisonMarkdown(calculator, each)),
    ...(shared ? [escaped(COMPARISON_NOTE)] : []),
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
  readonly orders: Comparison['orders'];
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
