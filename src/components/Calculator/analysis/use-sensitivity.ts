// What an answer turns on, worked out after it, one evaluation a task, and again when anything changes.
import {startTransition, useEffect, useState} from 'react';
import {type Outcome, outcomeOf} from '../../../analysis/outcome';
import {type Sensitivity, sensitivityOf, sensitivityQuestion, turnEach} from '../../../analysis/sensitivity';
import type {Answer, AnyCalculator} from '../../../model/calculator';
import {takeOneAtATime} from '../remedies/one-at-a-time';

/** Milliseconds without a change before it begins. */
const QUIET = 120;

interface Work {
  readonly answer: Answer;
  readonly found: Sensitivity;
}

export interface SensitivityWork {
  /** Of an answer before this one while it is worked out again. */
  readonly found: Sensitivity | null;
  readonly pending: boolean;
}

export function useSensitivity(
  calculator: AnyCalculator,
  answer: Answer,
  data: unknown,
  output: string,
  ready: boolean,
): SensitivityWork {
  const [work, setWork] = useState<Work | null>(null);
  useEffect(() => {
    if (!ready) return undefined;
    const question = sensitivityQuestion(calculator, answer.base.inputs, output);
    const outcomes: Outcome[] = [];
    return takeOneAtATime(
      turnEach(calculator, question, data),
      QUIET,
      (outcome) => outcomes.push(outcome),
      () => {
        const found = sensitivityOf(question, outcomeOf(answer.base, output), outcomes);
        startTransition(() => setWork({answer, found}));
      },
    );
  }, [calculator, answer, data, output, ready]);
  return {found: work?.found ?? null, pending: work?.answer !== answer || work.found.output !== output};
}
