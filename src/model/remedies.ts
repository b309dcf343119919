// What each remedy of a calculator gains on the reader's own inputs: the same model, run once more with the change in it.
import type {Calculator} from './calculator';
import {type Evaluation, evaluate} from './evaluate';
import type {BeforeAfter, Change, Gain, Remedy, RemedyOutcome} from './remedy';
import {isMissing} from './value';

/** One evaluation each, in the calculator's order: whoever must not be kept waiting takes one at a time. */
export function* remedyOutcomes<Data>(
  calculator: Calculator<Data>,
  base: Evaluation,
  data: Data,
): Generator<RemedyOutcome, void> {
  for (const remedy of calculator.remedies?.list ?? []) yield outcomeOf(calculator, remedy, base, data);
}

/** All of them, best first. */
export function evaluateRemedies<Data>(
  calculator: Calculator<Data>,
  base: Evaluation,
  data: Data,
): readonly RemedyOutcome[] {
  return bestFirst([...remedyOutcomes(calculator, base, data)]);
}

/** Gains at the middle, then at the early end; what makes it worse after what does not; what does not apply last. */
export function bestFirst(outcomes: readonly RemedyOutcome[]): readonly RemedyOutcome[] {
  return [...outcomes].sort((a, b) => {
    const [first, second] = [ranksOf(a), ranksOf(b)];
    const at = first.findIndex((rank, index) => rank !== second[index]);
    // Compared, not subtracted: both may be infinite.
    return at < 0 ? 0 : (first[at] as number) > (second[at] as number) ? -1 : 1;
  });
}

function ranksOf(outcome: RemedyOutcome): readonly number[] {
  if ('nothing' in outcome) return [0, 0, 0];
  return [outcome.worse ? 1 : 2, rankOf(outcome.mid), rankOf(outcome.early)];
}

/** A gain as a number that can be compared: never is more than any. */
function rankOf({gain}: BeforeAfter): number {
  if (gain === 'never') return Number.POSITIVE_INFINITY;
  if (gain === 'no longer never') return Number.NEGATIVE_INFINITY;
  return gain === 'still never' ? 0 : gain;
}

function outcomeOf<Data>(
  calculator: Calculator<Data>,
  remedy: Remedy<Data>,
  base: Evaluation,
  data: Data,
): RemedyOutcome {
  // The outcome only hands it on: whoever asks for its command has the data that it was made for.
  const known = {remedy: remedy as Remedy};
  const {mid, early} = calculator.remedies?.gained ?? {mid: '', early: ''};
  const unknown = [mid, early].map((step) => base.values[step]).find(isMissing);
  if (unknown) return {...known, nothing: unknown.reason};
  const patch = remedy.change(base, data);
  if (isNothing(patch)) return {...known, nothing: patch.nothing};
  const after = evaluate(calculator.stages, {...base.inputs, ...patch}, data);
  const lost = [mid, early].map((step) => after.values[step]).find(isMissing);
  if (lost) return {...known, nothing: lost.reason};
  const atMid = compared(base, after, mid);
  const atEarly = compared(base, after, early);
  const [first, second] = [rankOf(atMid), rankOf(atEarly)];
  return {...known, patch, mid: atMid, early: atEarly, worse: first < 0 || (first === 0 && second < 0)};
}

/** No input is called `nothing` and holds a text: a reason does. */
function isNothing(change: Change): change is {readonly nothing: string} {
  return 'nothing' in change && typeof change.nothing === 'string';
}

function compared(base: Evaluation, other: Evaluation, step: string): BeforeAfter {
  const [before, after] = [numberOf(base, step), numberOf(other, step)];
  return {before, after, gain: gainOf(before, after)};
}

function gainOf(before: number | null, after: number | null): Gain {
  if (before === null) return after === null ? 'still never' : 'no longer never';
  return after === null ? 'never' : after - before;
}

/** @throws RangeError when the step is neither a number nor null. */
function numberOf({values}: Evaluation, step: string): number | null {
  const value = values[step] ?? null;
  if (value !== null && typeof value !== 'number')
    throw new RangeError(`${step} is no number, so nothing can be gained of it.`);
  return value;
}
