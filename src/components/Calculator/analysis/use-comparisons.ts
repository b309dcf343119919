// What made the difference to each alternative, worked out when it is asked for, one evaluation a task.
import {startTransition, useEffect, useState} from 'react';
import {type ComparisonQuestion, compareEach, comparisonOf} from '../../../analysis/comparison';
import type {Outcome} from '../../../analysis/outcome';
import type {Answer, AnyCalculator, State} from '../../../model/calculator';
import {comparisonQuestion, type NamedComparison} from '../../../report/comparison';
import {takeOneAtATime} from '../remedies/one-at-a-time';

/** Milliseconds without a change before it begins. */
const QUIET = 120;

interface Work {
  readonly of: Answer;
  readonly output: string;
  readonly found: readonly NamedComparison[];
}

/** Null while it is worked out. */
export function useComparisons(
  calculator: AnyCalculator,
  {answer, state, data, names}: {answer: Answer; state: State; data: unknown; names: readonly string[]},
  output: string,
  ready: boolean,
): readonly NamedComparison[] | null {
  const [work, setWork] = useState<Work | null>(null);
  useEffect(() => {
    if (!ready || answer.base.inputs !== state.inputs) return undefined;
    const questions = names.map((_, place) => comparisonQuestion(calculator, state, place, output));
    const outcomes = questions.map((): Outcome[] => []);
    return takeOneAtATime(
      inTurn(calculator, questions, data),
      QUIET,
      ([place, outcome]) => outcomes[place]?.push(outcome),
      () => {
        const found = questions.map((question, place) => ({
          found: comparisonOf(question, outcomes[place] ?? []),
          rival: names[place] ?? '',
        }));
        startTransition(() => setWork({of: answer, output, found}));
      },
    );
  }, [calculator, answer, state, data, names, output, ready]);
  return work?.of === answer && work.output === output ? work.found : null;
}

function* inTurn(
  calculator: AnyCalculator,
  questions: readonly ComparisonQuestion[],
  data: unknown,
): Generator<readonly [place: number, outcome: Outcome], void> {
  for (const [place, question] of questions.entries())
    for (const outcome of compareEach(calculator, question, data)) yield [place, outcome];
}
