// Conditions that a new record suggests for looking at the decision again; its author changes them.

import {amountAt} from '../../analysis/numeric-inputs';
import {findStep} from '../../model/calculator';
import {middle} from '../../model/interval';
import {numberText} from '../../permalink/amount';
import {readCondition, standingOf} from '../check/condition';
import {daysBetween} from '../check/dates';
import {headline, type Report} from '../report';
import {withUnit, writtenLimit} from './written';

/** Days after which facts are old, or older than that by as much where they are it already. */
const OLD = 365;

/**
 * None of them is due on the day itself: the flips that the reader asked for, else the headline off by half of what was
 * agreed; and the age of the facts, or a day in a year for a calculator without any.
 * @param day ISO.
 */
export function suggestedConditions(report: Report, day: string): readonly string[] {
  const {calculator, answer, date} = report;
  const flips = flipConditions(report);
  const [name = ''] = calculator.outputs;
  const isHeld = flips.some((text) => text.startsWith(`${name} `));
  const now = {evaluation: answer.base, today: day, data: date};
  return [...(isHeld ? [] : halfConditions(report)), ...flips, timeCondition(date, day)].filter(
    (text) => !standingOf(calculator, readCondition(calculator, text), now).due,
  );
}

/** Half of it, and half of it more: a model does not say which of the two is the bad one. */
function halfConditions({calculator, answer}: Report): readonly string[] {
  const found = headline(calculator, answer);
  if (!found || found.value === 0) return [];
  const {unit} = findStep(calculator, found.name).step;
  const [low = 0, high = 0] = [0.5 * found.value, 1.5 * found.value].sort((a, b) => a - b);
  return [
    `${found.name} < ${writtenLimit(low, unit)}`,
    ...(Number.isFinite(high) ? [`${found.name} > ${writtenLimit(high, unit)}`] : []),
  ];
}

/** The target that was asked about, and the nearest values of the input at which the decision flips. */
function flipConditions({calculator, state, breakEven}: Report): readonly string[] {
  if (!breakEven) return [];
  const {output, against, reachedNow, place, flips} = breakEven.found;
  const {unit} = findStep(calculator, output).step;
  const crossing =
    'target' in against && reachedNow !== null
      ? [`${output} ${reachedNow ? '<' : '>='} ${withUnit(numberText(against.target), unit)}`]
      : [];
  // A cell of a table has no name that a condition could use.
  const amount = place.path.includes('.') ? null : amountAt(state.inputs, place);
  if (amount === null) return crossing;
  const value = middle(amount);
  const above = flips.find(({from}) => from >= value);
  const below = flips.findLast(({to}) => to <= value);
  const at = (sign: string, limit: number) => `${place.path} ${sign} ${withUnit(numberText(limit), place.field.unit)}`;
  return [...crossing, ...(below ? [at('<=', below.from)] : []), ...(above ? [at('>=', above.to)] : [])];
}

function timeCondition(date: string | null, day: string): string {
  if (date === null) return aYearAfter(day);
  const age = daysBetween(date, day);
  return `data older than ${age <= OLD ? OLD : age + OLD} days`;
}

/** The same day of the next year; the first of March after a leap day. */
function aYearAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + 1, month - 1, date)).toISOString().slice(0, 10);
}
