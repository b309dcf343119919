// How sure an answer is: draws made after it, many short tasks of several draws each, and again when anything changes.
import {startTransition, useEffect, useState} from 'react';
import {numericOutputs} from '../../../analysis/outcome';
import {DRAWS, type Draw, drawEach, type Uncertainty, uncertaintyOf} from '../../../analysis/uncertainty';
import type {Answer, AnyCalculator} from '../../../model/calculator';
import {takeOneAtATime} from '../remedies/one-at-a-time';
import {differing} from './differing';

/** Milliseconds without a change before it begins. */
const QUIET = 250;
/** Milliseconds of one task, well below what a reader would feel. */
const SLICE = 10;

interface Work {
  readonly answer: Answer;
  readonly output: string;
  readonly found: Uncertainty;
}

/** Of the answer and output on screen; null while it is drawn. `output` is decided by, against the first alternative or 0. */
export function useBands(calculator: AnyCalculator, answer: Answer, data: unknown, output: string): Uncertainty | null {
  const [work, setWork] = useState<Work | null>(null);
  useEffect(() => {
    const {base, alternatives} = answer;
    const {inputs} = base;
    const [rival] = alternatives;
    const others = numericOutputs(calculator, base).filter((name) => name !== output);
    const against = rival ? {patch: differing(inputs, rival.inputs)} : {target: 0};
    const question = {inputs, outputs: [output, ...others], against, draws: DRAWS};
    const draws: Draw[] = [];
    return takeOneAtATime(
      inSlices(drawEach(calculator, question, data)),
      QUIET,
      (some) => draws.push(...some),
      () => {
        const found = uncertaintyOf(calculator, question, draws);
        startTransition(() => setWork({answer, output, found}));
      },
    );
  }, [calculator, answer, data, output]);
  return work?.answer === answer && work.output === output ? work.found : null;
}

/** As many items at a time as fit into a slice, at least one. */
function* inSlices<Item>(items: Iterator<Item, void>): Generator<readonly Item[], void> {
  for (;;) {
    const begun = performance.now();
    const taken: Item[] = [];
    do {
      const {done, value} = items.next();
      if (done) return taken.length > 0 ? yield taken : undefined;
      taken.push(value);
    } while (performance.now() - begun < SLICE);
    yield taken;
  }
}
