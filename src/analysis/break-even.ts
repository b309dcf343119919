// Where a decision flips: the values of one number at which an output crosses a target, or one scenario becomes better than another.
import type {Calculator} from '../model/calculator';
import type {Inputs} from '../model/field';
import {middle} from '../model/interval';
import {isMissing} from '../model/value';
import {amountAt, type Place, withAmount} from './numeric-inputs';
import {outcomeWith, rankOf} from './outcome';

/** What the output is held against: a number, or the same output with a patch of the inputs. */
export type Against = {readonly target: number} | {readonly patch: Inputs};

export interface Flip {
  /** Largest value before it and smallest after it that were looked at: 10⁻⁹ of the value apart, or one where whole things are counted. */
  readonly from: number;
  readonly to: number;
  /** At `to` the output is at least what it is held against, and below it at `from`; else the other way round. */
  readonly rises: boolean;
  /** The output does not pass through the target but leaps over it. */
  readonly jump: boolean;
}

export interface BreakEven {
  readonly output: string;
  readonly against: Against;
  readonly place: Place;
  /** What was looked through. */
  readonly low: number;
  readonly high: number;
  /** By value. */
  readonly flips: readonly Flip[];
  /** Whether the output is at least what it is held against as the inputs are; null where it has no value. */
  readonly reachedNow: boolean | null;
  /** Whether it is at every value that was looked at, where nothing flips. Null where it has no value at any. */
  readonly reachedAlways: boolean | null;
  /** Some of the values that were looked at have no answer. */
  readonly holes: boolean;
}

/** Values that are looked at before the search goes closer: two flips between neighbours are not seen. Of whole numbers up to twice as many: all. */
const STOPS = 128;
/** Domains up to this wide are looked through whole, e.g. 0 to 100 %. */
const NARROW = 1000;
/** Without a narrow domain or a slider: this part and this multiple of the value. */
const FAR = 100;
const EXACT = 1e-9;
/** A leap keeps at least this share of the difference between its stops, however close the search goes. */
const LEAP = 1e-3;

/** The values looked at first. Null for a blank input, and for 0 without an end to look towards. */
function stopsOf({field}: Place, value: number): readonly number[] | null {
  const [least, most] = field.domain;
  const [low, high] =
    most - least <= NARROW
      ? [least, most]
      : field.soft
        ? [Math.min(field.soft[0], value), Math.max(field.soft[1], value)]
        : [value / FAR, value * FAR].sort((a, b) => a - b);
  const [from, to] = [Math.max(least, low as number), Math.min(most, high as number)];
  if (from === to) return null;
  const steps = field.kind === 'count' && to - from <= 2 * STOPS ? to - from : STOPS;
  const ratio = steps === STOPS && from > 0 && to / from >= FAR;
  const between = Array.from({length: steps + 1}, (_, index) => {
    const share = index / steps;
    return ratio ? from * (to / from) ** share : from + (to - from) * share;
  });
  const exact = [from, ...between.slice(1, -1), to, value].map((each) =>
    field.kind === 'count' ? Math.round(each) : each,
  );
  return [...new Set(exact)].sort((a, b) => a - b);
}

type Question = Pick<BreakEven, 'output' | 'against' | 'place'> & {readonly inputs: Inputs};

/** Output less what it is held against; undefined where either has no value. Never is more than any number, and equal to never. */
function gapWith<Data>(
  calculator: Calculator<Data>,
  data: Data,
  question: Question,
  value: number,
): number | undefined {
  const {output, against, place, inputs} = question;
  const turned = withAmount(inputs, place, value);
  const outcome = outcomeWith(calculator, turned, data, output);
  const own = rankOf(outcome);
  const other =
    'target' in against ? against.target : rankOf(outcomeWith(calculator, {...turned, ...against.patch}, data, output));
  if (own === undefined || other === undefined || isMissing(outcome)) return undefined;
  return own === other ? 0 : own - other;
}

/**
 * One evaluation of a scenario and of what it is held against at each turn: whoever must not be kept waiting takes one at a time. The
 * last item is the finding. Null when the number is blank or can only be what it is.
 */
export function* searchBreakEven<Data>(
  calculator: Calculator<Data>,
  question: Question,
  data: Data,
): Generator<BreakEven | null, void> {
  const {output, against, place, inputs} = question;
  const amount = amountAt(inputs, place);
  const stops = amount === null ? null : stopsOf(place, middle(amount));
  if (amount === null || stops === null) return;
  const gaps: (number | undefined)[] = [];
  const stopAt = (index: number): Stop | null => {
    const [at, gap] = [stops[index], gaps[index]];
    return at === undefined || gap === undefined ? null : {at, gap};
  };
  for (const stop of stops) {
    gaps.push(gapWith(calculator, data, question, stop));
    yield null;
  }
  const flips: Flip[] = [];
  for (let index = 1; index < stops.length; index++) {
    const [low, high] = [stopAt(index - 1), stopAt(index)];
    if (low && high && low.gap >= 0 !== high.gap >= 0)
      flips.push(yield* approach(calculator, question, data, low, high));
  }
  const known = gaps.filter((gap) => gap !== undefined);
  const now = gaps[stops.indexOf(place.field.kind === 'count' ? Math.round(middle(amount)) : middle(amount))];
  yield {
    output,
    against,
    place,
    low: stops[0] as number,
    high: stops.at(-1) as number,
    flips,
    reachedNow: now === undefined ? null : now >= 0,
    reachedAlways: known[0] === undefined ? null : known[0] >= 0,
    holes: known.length < gaps.length,
  };
}

interface Stop {
  readonly at: number;
  readonly gap: number;
}

/** Halves the way between two stops on either side of a flip until they are as close as they need be. */
function* approach<Data>(
  calculator: Calculator<Data>,
  question: Question,
  data: Data,
  before: Stop,
  after: Stop,
): Generator<null, Flip> {
  const {place} = question;
  let [low, high] = [before, after];
  while (!isClose(place, low.at, high.at)) {
    const at = between(place, low.at, high.at);
    const gap = gapWith(calculator, data, question, at);
    yield null;
    // A hole inside: its nearer end is as close as the search can come.
    if (gap === undefined) break;
    if (gap >= 0 === low.gap >= 0) low = {at, gap};
    else high = {at, gap};
  }
  const left = Math.abs(high.gap - low.gap);
  const leaps = left > LEAP * Math.abs(after.gap - before.gap) || !Number.isFinite(left);
  return {from: low.at, to: high.at, rises: high.gap >= 0, jump: leaps && place.field.kind !== 'count'};
}

/** All of it at once, for where nobody waits: some hundreds of evaluations. */
export function breakEven<Data>(calculator: Calculator<Data>, question: Question, data: Data): BreakEven | null {
  return [...searchBreakEven(calculator, question, data)].at(-1) ?? null;
}

function isClose({field}: Pick<Place, 'field'>, low: number, high: number): boolean {
  if (field.kind === 'count') return high - low <= 1;
  return high - low <= EXACT * Math.max(Math.abs(low), Math.abs(high)) || between({field}, low, high) <= low;
}

function between({field}: Pick<Place, 'field'>, low: number, high: number): number {
  const half = low + (high - low) / 2;
  return field.kind === 'count' ? Math.floor(half) : half;
}
