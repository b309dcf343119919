// What the answer turns on: each number turned by itself from its low to its high while all others stay.
import type {Calculator} from '../model/calculator';
import type {Inputs} from '../model/field';
import {middle} from '../model/interval';
import {amountAt, numericPlaces, type Place, type Span, spanOf, withAmount} from './numeric-inputs';
import {type Outcome, outcomeWith, rankOf} from './outcome';

/** What comes out with an amount at one end of its span. */
export interface End {
  readonly input: number;
  readonly outcome: Outcome;
}

export interface Turned {
  readonly place: Place;
  readonly span: Span;
  readonly low: End;
  readonly high: End;
}

export interface Bar extends Turned {
  /** Largest less smallest of the outcomes at both ends and as it is; infinite where one is a number and another is never. */
  readonly swing: number;
}

export interface Sensitivity {
  /** The step that is looked at. */
  readonly output: string;
  readonly base: Outcome;
  /** Largest swing first. */
  readonly bars: readonly Bar[];
  /** They change nothing from end to end. */
  readonly unmoved: readonly Place[];
  /** They are blank: what stands in for them has no tenth and no end. */
  readonly blank: readonly Place[];
  /** They are 0, of which a tenth is nothing, and have neither range nor slider. */
  readonly zero: readonly Place[];
  /** Rows after the first few, whose cells were not turned. */
  readonly rowsBeyond: number;
}

type Question = Pick<Sensitivity, 'output' | 'blank' | 'zero' | 'rowsBeyond'> & {
  readonly inputs: Inputs;
  readonly turns: readonly {readonly place: Place; readonly span: Span}[];
};

/** What there is to turn, without an evaluation. */
export function sensitivityQuestion<Data>({fields}: Calculator<Data>, inputs: Inputs, output: string): Question {
  const {places, rowsBeyond} = numericPlaces(fields, inputs);
  const blank = places.filter((place) => amountAt(inputs, place) === null);
  const turns = places.flatMap((place) => {
    const amount = amountAt(inputs, place);
    const span = amount === null ? null : spanOf(place, amount);
    return span ? [{place, span}] : [];
  });
  const zero = places.filter((place) => !blank.includes(place) && !turns.some((turn) => turn.place === place));
  return {inputs, output, turns, blank, zero, rowsBeyond};
}

/** One evaluation each, two for every number: whoever must not be kept waiting takes one at a time. */
export function* turnEach<Data>(
  calculator: Calculator<Data>,
  {inputs, output, turns}: Question,
  data: Data,
): Generator<Outcome, void> {
  for (const {place, span} of turns)
    for (const input of [span.low, span.high]) {
      const unchanged = input === singleAt(inputs, place);
      yield outcomeWith(calculator, unchanged ? inputs : withAmount(inputs, place, input), data, output);
    }
}

/** @param outcomes all that `turnEach` gives, in its order. */
export function sensitivityOf(question: Question, base: Outcome, outcomes: readonly Outcome[]): Sensitivity {
  const {output, turns, blank, zero, rowsBeyond} = question;
  const all = turns.map(({place, span}, index): Bar => {
    const low = {input: span.low, outcome: outcomes[2 * index] as Outcome};
    const high = {input: span.high, outcome: outcomes[2 * index + 1] as Outcome};
    return {place, span, low, high, swing: swingOf([base, low.outcome, high.outcome])};
  });
  const moves = ({low, high, swing}: Bar) =>
    swing > 0 || [low, high].some(({outcome}) => (rankOf(outcome) === undefined) !== (rankOf(base) === undefined));
  return {
    output,
    base,
    // Compared, not subtracted: both may be infinite.
    bars: all.filter(moves).sort((a, b) => (a.swing === b.swing ? 0 : a.swing > b.swing ? -1 : 1)),
    unmoved: all.filter((bar) => !moves(bar)).map(({place}) => place),
    blank,
    zero,
    rowsBeyond,
  };
}

/** All of it at once, for where nobody waits: some dozens of evaluations. */
export function sensitivity<Data>(
  calculator: Calculator<Data>,
  inputs: Inputs,
  data: Data,
  output: string,
): Sensitivity {
  const question = sensitivityQuestion(calculator, inputs, output);
  const base = outcomeWith(calculator, inputs, data, output);
  return sensitivityOf(question, base, [...turnEach(calculator, question, data)]);
}

function singleAt(inputs: Inputs, place: Place): number | null {
  const amount = amountAt(inputs, place);
  return amount === null ? null : middle(amount);
}

function swingOf(outcomes: readonly Outcome[]): number {
  const ranks = outcomes.flatMap((outcome) => rankOf(outcome) ?? []);
  if (ranks.length === 0 || ranks.every((rank) => rank === ranks[0])) return 0;
  return Math.max(...ranks) - Math.min(...ranks);
}
