// One import at a time: from files or a pasted text to a result that waits to be accepted.
import {useCallback, useEffect, useRef, useState} from 'react';
import type {ImportResult} from '../../model/importer';
import {type ImportProgress, type RunningImport, runImport} from './run-import';
import {savedState} from './saved-state';

export type ImportStage =
  | {readonly stage: 'choose'; readonly error?: string}
  | {readonly stage: 'reading'; readonly name: string; readonly progress: ImportProgress | null}
  | {readonly stage: 'read'; readonly name: string; readonly format: string; readonly result: ImportResult}
  | {readonly stage: 'state'; readonly name: string; readonly query: string};

export function useImport(calculator: string) {
  const [stage, setStage] = useState<ImportStage>({stage: 'choose'});
  const running = useRef<RunningImport | null>(null);
  /** Counts starts, so that a late outcome of an earlier file is nobody's. */
  const turn = useRef(0);

  const stop = useCallback(() => {
    turn.current += 1;
    running.current?.cancel();
    running.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const start = useCallback(
    async (input: readonly File[] | string) => {
      stop();
      const mine = turn.current;
      const name = nameOf(input);
      setStage({stage: 'reading', name, progress: null});
      const state = await savedState(input);
      if (mine !== turn.current) return;
      if (state) {
        if (state.calculator === calculator) setStage({stage: 'state', name, query: state.query});
        else
          setStage({
            stage: 'choose',
            error: `${name} is a saved state of the calculator “${state.calculator}”, not of this one.`,
          });
        return;
      }
      running.current = runImport(calculator, input, (progress) => {
        if (mine === turn.current) setStage({stage: 'reading', name, progress});
      });
      const outcome = await running.current.promise;
      if (mine !== turn.current) return;
      running.current = null;
      if (outcome.state === 'done')
        setStage({stage: 'read', name, format: outcome.format.label, result: outcome.result});
      else setStage(outcome.state === 'unreadable' ? {stage: 'choose', error: outcome.message} : {stage: 'choose'});
    },
    [calculator, stop],
  );
  const cancel = useCallback(() => {
    stop();
    setStage({stage: 'choose'});
  }, [stop]);
  return {stage, start, cancel};
}

function nameOf(input: readonly File[] | string): string {
  if (typeof input === 'string') return 'the pasted text';
  const [only, ...more] = input;
  return only && more.length === 0 ? only.name : `${input.length} files`;
}
