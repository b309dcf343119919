// What made the difference: an alternative's change of an output, shared out among the inputs in which it differs.
import type {Calculator} from '../model/calculator';
import type {Inputs, InputValue} from '../model/field';
import {type Attribution, attribute, setsOf} from './attribution';
import {type Outcome, outcomeWith} from './outcome';

export interface ComparisonQuestion {
  readonly output: string;
  readonly inputs: Inputs;
  /** Only what differs, in the order of the fields; a table is one input. */
  readonly patch: Inputs;
}

/** One input in which the alternative differs. */
export interface Cause {
  readonly name: string;
  readonly from: InputValue;
  readonly to: InputValue;
  /** What comes out with this change by itself. */
  readonly alone: Outcome;
  /** Its part of the difference, in the output's unit; null where there is none to share out. */
  readonly share: number | null;
}

export interface Comparison {
  readonly output: string;
  readonly base: Outcome;
  readonly other: Outcome;
  /** `other` less `base`; null where one of them is no number. */
  readonly difference: number | null;
  /** In the order of the fields. */
  readonly causes: readonly Cause[];
  /** How often the shares were averaged; null where nothing was shared out. */
  readonly orders: Omit<Attribution, 'shares'> | null;
}

/** One evaluation each, 2ⁿ of them for n ≤ 8 inputs, about 3n for more: whoever must not be kept waiting takes one at a time. */
export function* compareEach<Data>(
  calculator: Calculator<Data>,
  {output, inputs, patch}: ComparisonQuestion,
  data: Data,
): Generator<Outcome, void> {
  const changes = Object.entries(patch);
  for (const set of setsAsked(changes.length)) {
    const changed = changes.filter((_, place) => has(set, place));
    yield outcomeWith(calculator, {...inputs, ...Object.fromEntries(changed)}, data, output);
  }
}

/** @param outcomes all that `compareEach` gives, in its order. */
export function comparisonOf({output, inputs, patch}: ComparisonQuestion, outcomes: readonly Outcome[]): Comparison {
  const changes = Object.entries(patch);
  const count = changes.length;
  const by = new Map(setsAsked(count).map((set, place) => [set, outcomes[place] as Outcome]));
  const outcomeOf = (set: number) => by.get(set) as Outcome;
  const numberOf = (set: number) => {
    const outcome = outcomeOf(set);
    return typeof outcome === 'number' ? outcome : undefined;
  };
  const [from, to] = [numberOf(0), numberOf(2 ** count - 1)];
  const found = from === undefined || to === undefined ? null : attribute(count, numberOf);
  return {
    output,
    base: outcomeOf(0),
    other: outcomeOf(2 ** count - 1),
    difference: from === undefined || to === undefined ? null : to - from,
    causes: changes.map(([name, value], place) => ({
      name,
      from: inputs[name] ?? null,
      to: value,
      alone: outcomeOf(2 ** place),
      share: found ? (found.shares[place] ?? 0) + 0 : null,
    })),
    orders: found && {orders: found.orders, of: found.of, sampled: found.sampled},
  };
}

/** All of it at once, for where nobody waits. */
export function compare<Data>(calculator: Calculator<Data>, question: ComparisonQuestion, data: Data): Comparison {
  return comparisonOf(question, [...compareEach(calculator, question, data)]);
}

/** What the shares are made from, and each change by itself. */
function setsAsked(changes: number): readonly number[] {
  const alone = Array.from({length: changes}, (_, place) => 2 ** place);
  return [...new Set([...setsOf(changes), ...alone])];
}

function has(set: number, place: number): boolean {
  return Math.floor(set / 2 ** place) % 2 === 1;
}
