// How sure an answer is: draws made after it by a worker, wherever ranges were typed, and again when anything changes.
import {startTransition, useEffect, useMemo, useRef, useState} from 'react';
import {hasRanges} from '../../../analysis/ranges';
import type {Uncertainty} from '../../../analysis/uncertainty';
import type {Answer, AnyCalculator, State} from '../../../model/calculator';
import type {Parts} from '../../../model/dataset';
import {patchOf} from '../../../permalink/alternatives';
import type {DrawReply, DrawRequest} from './draw-messages';

/** Milliseconds without a change before it begins. */
const QUIET = 250;

export interface UncertaintyWork {
  /** Whether there is a range to draw from. */
  readonly asked: boolean;
  /** Of the answer on screen; null while it is drawn. */
  readonly found: Uncertainty | null;
  /** Why nothing could be drawn, in a sentence. */
  readonly failed: string | null;
}

interface Subject {
  readonly calculator: AnyCalculator;
  readonly answer: Answer;
  readonly state: State;
  readonly date: string;
  /** Files of the dataset that the answer's facts were built from; null while they are not all there. */
  readonly parts: Parts | null;
}

type Outcome = Omit<UncertaintyWork, 'asked'> & {readonly of: Answer};

export function useUncertainty({calculator, answer, state, date, parts}: Subject): UncertaintyWork {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const worker = useRef<Worker | null>(null);
  const count = useRef(0);
  useEffect(() => () => worker.current?.terminate(), []);
  const drawn = useMemo(() => {
    const {inputs} = state;
    return {inputs, alternatives: state.alternatives.map((each) => patchOf(calculator.fields, inputs, each.inputs))};
  }, [calculator, state]);
  const asked = useMemo(() => hasRanges(calculator, drawn), [calculator, drawn]);
  useEffect(() => {
    // The form is ahead of the answer for a moment: what is drawn is what the answer is to.
    if (!asked || !parts || answer.base.inputs !== drawn.inputs) return undefined;
    const settle = (found: Uncertainty | null, failed: string | null) =>
      startTransition(() => setOutcome({of: answer, found, failed}));
    const timer = setTimeout(() => {
      worker.current ??= new Worker(new URL('./draws.worker.ts', import.meta.url), {type: 'module', name: 'draws'});
      const id = ++count.current;
      worker.current.onmessage = ({data}: MessageEvent<DrawReply>) => {
        if (data.id !== count.current) return;
        if ('found' in data) settle(data.found, null);
        else settle(null, data.failed);
      };
      worker.current.onerror = (event) => {
        event.preventDefault();
        worker.current = null;
        settle(null, `The code that draws did not load${event.message ? `: ${event.message}` : ''}.`);
      };
      const request: DrawRequest = {id, calculator: calculator.name, date, parts, ...drawn};
      worker.current.postMessage(request);
    }, QUIET);
    return () => clearTimeout(timer);
  }, [calculator, answer, asked, drawn, date, parts]);
  const current = outcome?.of === answer ? outcome : null;
  return {asked, found: current?.found ?? null, failed: current?.failed ?? null};
}
