// Where a decision flips, searched after the answer, one turn a task, and again when the question or anything else changes.
import {startTransition, useEffect, useState} from 'react';
import {type Against, type BreakEven, searchBreakEven} from '../../../analysis/break-even';
import type {Place} from '../../../analysis/numeric-inputs';
import type {Answer, AnyCalculator} from '../../../model/calculator';
import {takeOneAtATime} from '../remedies/one-at-a-time';

/** Milliseconds without a change before it begins. */
const QUIET = 250;

/** Kept as it is while nothing of it changes. */
export interface FlipQuestion {
  readonly answer: Answer;
  readonly output: string;
  readonly against: Against;
  readonly place: Place;
}

/** Undefined while it is searched; null where there is nothing to look through. */
export function useBreakEven(
  calculator: AnyCalculator,
  data: unknown,
  question: FlipQuestion | null,
): BreakEven | null | undefined {
  const [work, setWork] = useState<{readonly of: FlipQuestion; readonly found: BreakEven | null} | null>(null);
  useEffect(() => {
    if (!question) return undefined;
    const {answer, output, against, place} = question;
    let found: BreakEven | null = null;
    return takeOneAtATime(
      searchBreakEven(calculator, {output, against, place, inputs: answer.base.inputs}, data),
      QUIET,
      (item) => {
        found = item;
      },
      () => startTransition(() => setWork({of: question, found})),
    );
  }, [calculator, data, question]);
  return work?.of === question ? work?.found : undefined;
}
