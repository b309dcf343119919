// Conditions under which a decision is to be looked at again: a number beyond a limit, a day, facts of a certain age.
import {type AnyCalculator, allSteps} from '../../model/calculator';
import type {Evaluation} from '../../model/evaluate';
import {valueText} from '../../model/explain';
import {formatDate, formatQuantity} from '../../model/format';
import {isInterval} from '../../model/interval';
import {isMissing} from '../../model/value';
import {nearest} from '../../permalink/nearest';
import {dayAfter, daysBetween, isDate} from './dates';
import {readNumber} from './written-number';

const COMPARE = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
};

export type Condition =
  | {
      readonly kind: 'limit';
      readonly text: string;
      readonly name: string;
      readonly sign: keyof typeof COMPARE;
      readonly limit: number;
    }
  | {readonly kind: 'day'; readonly text: string; readonly day: string}
  | {readonly kind: 'age'; readonly text: string; readonly days: number};

const FORMS = 'write a quantity and a limit (“saving < 100”), a day (“2027-06-30”), or “data older than 365 days”';

/** @throws RangeError that says what would be right. */
export function readCondition(calculator: AnyCalculator, written: string): Condition {
  const text = written.trim();
  if (isDate(text)) return {kind: 'day', text, day: text};
  const age = /^data older than (\d{1,5}) days?$/.exec(text);
  if (age && !calculator.dataset) throw new RangeError(`“${text}”: ${calculator.name} has no dated facts.`);
  if (age) return {kind: 'age', text, days: Number(age[1])};
  const [, name, sign, limit] = /^([A-Za-z]\w*)\s*(<=|>=|<|>)\s*(.+)$/.exec(text) ?? [];
  if (name === undefined || limit === undefined) throw new RangeError(`“${text}” is no condition: ${FORMS}.`);
  const units = unitsOf(calculator);
  const unit = units.get(name);
  if (unit === undefined) {
    const near = nearest(name, [...units.keys()]);
    throw new RangeError(`“${name}” is no number of this calculator${near ? `; the closest is “${near}”` : ''}.`);
  }
  return {kind: 'limit', text, name, sign: sign as keyof typeof COMPARE, limit: readNumber(limit, unit)};
}

/** Units of everything that a limit can be set to: numbers among inputs and steps. */
function unitsOf(calculator: AnyCalculator): ReadonlyMap<string, string> {
  const inputs = Object.entries(calculator.fields).flatMap(([name, field]): [string, string][] =>
    field.kind === 'quantity' || field.kind === 'count' ? [[name, field.unit]] : [],
  );
  const steps = allSteps(calculator).flatMap(({step, each}): [string, string][] =>
    each === null && !step.columns ? [[step.name, step.unit]] : [],
  );
  return new Map([...inputs, ...steps]);
}

export interface Now {
  readonly evaluation: Evaluation;
  /** ISO. */
  readonly today: string;
  /** The day of the facts that the decision counted with; null for a calculator without. */
  readonly data: string | null;
}

/** How a condition stands today. */
export interface Standing {
  /** As it was written. */
  readonly text: string;
  readonly due: boolean;
  /** What it is held against: today's value, how old the facts are, how far away the day is. */
  readonly today: string;
  /** The day on which it becomes due by itself; null for a limit, which waits for a number. */
  readonly day: string | null;
  /** The sentence that says why it is due; '' while it is not. */
  readonly says: string;
}

/** @throws RangeError when the quantity has no number, so that nobody can tell. */
export function standingOf(calculator: AnyCalculator, condition: Condition, now: Now): Standing {
  const {text} = condition;
  switch (condition.kind) {
    case 'day': {
      const {day} = condition;
      const due = now.today >= day;
      const today = daysAway(daysBetween(now.today, day));
      return {text, due, today, day, says: due ? `The day to look at it again was ${formatDate(day)}.` : ''};
    }
    case 'age': {
      const days = now.data === null ? 0 : daysBetween(now.data, now.today);
      const due = days > condition.days;
      const age = `${formatQuantity(days, 'day')} old`;
      const day = now.data === null ? null : dayAfter(now.data, condition.days + 1);
      return {text, due, today: age, day, says: due ? `“${text}”: they are ${days} days old.` : ''};
    }
    case 'limit': {
      const value = amountOf(condition, now.evaluation);
      const due = COMPARE[condition.sign](value ?? Number.POSITIVE_INFINITY, condition.limit);
      const today = textOf(calculator, condition.name, value);
      return {text, due, today, day: null, says: due ? `“${text}”: it is ${today}.` : ''};
    }
  }
}

function daysAway(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `in ${formatQuantity(days, 'day')}` : `${formatQuantity(-days, 'day')} ago`;
}

/** Null is “never” or what else the step calls it, and more than any number. */
function amountOf({name, text}: {name: string; text: string}, {values, scope, inputs}: Evaluation): number | null {
  const found = name in values ? values[name] : isInterval(inputs[name]) ? scope[name] : inputs[name];
  if (typeof found === 'number' || (found === null && name in values)) return found;
  const why = isMissing(found) ? `: ${found.reason}` : '.';
  throw new RangeError(`“${text}” cannot be told, because ${name} has no number${why}`);
}

function textOf(calculator: AnyCalculator, name: string, value: number | null): string {
  const step = allSteps(calculator).find((each) => each.step.name === name)?.step;
  const field = calculator.fields[name];
  if (step) return valueText(step, value);
  return value === null ? '' : formatQuantity(value, field && 'unit' in field ? field.unit : '');
}
