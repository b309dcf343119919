// The gains of a calculator's remedies, worked out after the answer and beside everything else that the page does.
import {startTransition, useEffect, useRef, useState} from 'react';
import type {AnyCalculator} from '../../../model/calculator';
import type {Evaluation} from '../../../model/evaluate';
import type {Inputs} from '../../../model/field';
import {bestFirst, remedyOutcomes} from '../../../model/remedies';
import type {RemedyOutcome} from '../../../model/remedy';
import {takeOneAtATime} from './one-at-a-time';

/** Milliseconds without a change before it begins. */
const QUIET = 120;

/** What outcomes are of: other inputs or facts have others. */
interface Subject {
  readonly inputs: Inputs;
  readonly date: string;
}

interface Work {
  readonly of: Subject | null;
  /** In the order in which they stand: they are sorted only when the last of them is there, so that none jumps about. */
  readonly outcomes: readonly RemedyOutcome[];
  /** Ids of those that are of this subject; the others still say what was true before. */
  readonly fresh: ReadonlySet<string>;
}

export interface RemedyRow {
  readonly id: string;
  /** Null until it has been worked out for the first time. */
  readonly outcome: RemedyOutcome | null;
  readonly pending: boolean;
}

/** @param known the outcomes of the first subject, where the build has them already. */
export function useRemedies(
  calculator: AnyCalculator,
  base: Evaluation,
  data: unknown,
  date: string,
  known: readonly RemedyOutcome[] | null,
): readonly RemedyRow[] {
  const {inputs} = base;
  const [work, setWork] = useState<Work>(() => ({
    of: known && {inputs, date},
    outcomes: known ?? [],
    fresh: new Set(known?.map(({remedy}) => remedy.id)),
  }));
  const latest = useRef({base, data, work});
  latest.current = {base, data, work};

  useEffect(() => {
    const {base, data, work} = latest.current;
    if (isOf(work, {inputs, date}) && work.fresh.size === calculator.remedies?.list.length) return undefined;
    return takeOneAtATime(
      remedyOutcomes(calculator, base, data),
      QUIET,
      (found) => startTransition(() => setWork((before) => withOutcome(before, found, {inputs, date}))),
      () => startTransition(() => setWork((before) => ({...before, outcomes: bestFirst(before.outcomes)}))),
    );
  }, [calculator, inputs, date]);

  const current = isOf(work, {inputs, date});
  const ids = calculator.remedies?.list.map(({id}) => id) ?? [];
  const order = [...work.outcomes.map(({remedy}) => remedy.id), ...ids];
  return [...new Set(order)].map((id) => ({
    id,
    outcome: work.outcomes.find(({remedy}) => remedy.id === id) ?? null,
    pending: !current || !work.fresh.has(id),
  }));
}

function isOf({of}: Work, {inputs, date}: Subject): boolean {
  return of?.inputs === inputs && of.date === date;
}

function withOutcome(before: Work, found: RemedyOutcome, of: Subject): Work {
  const {id} = found.remedy;
  const place = before.outcomes.findIndex(({remedy}) => remedy.id === id);
  const outcomes =
    place < 0 ? [...before.outcomes, found] : before.outcomes.map((each, at) => (at === place ? found : each));
  return {of, outcomes, fresh: new Set([...(isOf(before, of) ? before.fresh : []), id])};
}
