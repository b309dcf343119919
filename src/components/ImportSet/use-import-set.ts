// The files of an import as the page knows them: read, failed, being read, and what they say together.
import {startTransition, useCallback, useEffect, useRef, useState} from 'react';
import type {FailedFile} from '../../importers/run-set';
import {savedState} from '../Calculator/saved-state';
import type {AskFiles, Joined, ReadFile} from './set-messages';
import {type SetNews, type SetWorker, startSet} from './set-worker';

export interface Busy {
  /** What is being read. */
  readonly name: string;
  /** Of all its files. */
  readonly size: number;
  readonly bytes: number;
  readonly rows: number;
  /** The one that is being read now. */
  readonly file: string;
  readonly joining: boolean;
}

export interface SetState {
  readonly files: readonly ReadFile[];
  readonly failed: readonly FailedFile[];
  readonly joined: Joined | null;
  /** Asks the files that `joined` is of. */
  readonly ask: AskFiles;
  /** How long joining took, in milliseconds. */
  readonly milliseconds: number;
  readonly busy: Busy | null;
  /** What is no fault of a file. */
  readonly trouble: string | null;
  /** A saved state of this calculator that was dropped instead of an export. */
  readonly saved: {readonly name: string; readonly query: string} | null;
}

const NOTHING: SetState = {
  ...{files: [], failed: [], joined: null, milliseconds: 0},
  ask: () => Promise.reject(new RangeError('There is no file yet.')),
  ...{busy: null, trouble: null, saved: null},
};

export function useImportSet(calculator: string) {
  const [state, setState] = useState(NOTHING);
  const worker = useRef<SetWorker | null>(null);
  /** Counts what the reader asked, so that what was overtaken is nobody's. */
  const asked = useRef(0);
  const started = useCallback(() => {
    worker.current ??= startSet(
      calculator,
      // Hundreds of subnets may come with it; whatever the reader does meanwhile goes first.
      (news, last) => startTransition(() => setState((before) => after(before, news, last))),
      (message) => {
        worker.current = null;
        setState({...NOTHING, trouble: `The import has stopped: ${message}. Choose the files again.`});
      },
    );
    return worker.current;
  }, [calculator]);

  // Started before there is a file, so that none waits for its script.
  useEffect(() => {
    started();
    return () => {
      asked.current += 1;
      worker.current?.end();
      worker.current = null;
    };
  }, [started]);

  const read = useCallback(
    async (input: readonly File[] | string) => {
      const files = typeof input === 'string' ? [new File([input], '')] : input;
      const name = nameOf(input);
      const size = files.reduce((sum, file) => sum + file.size, 0);
      asked.current += 1;
      const mine = asked.current;
      setState((before) => ({
        ...before,
        ...{trouble: null, saved: null, busy: {name, size, bytes: 0, rows: 0, file: '', joining: false}},
      }));
      const found = await savedState(input);
      if (mine !== asked.current) return;
      if (found === null) {
        started().read(files);
        return;
      }
      const ours = found.calculator === calculator;
      setState((before) => ({
        ...before,
        busy: null,
        ...(ours
          ? {saved: {name, query: found.query}}
          : {trouble: `${name} is a saved state of the calculator “${found.calculator}”, not of this one.`}),
      }));
    },
    [calculator, started],
  );
  const rejoin = useCallback(
    (ask: (worker: SetWorker) => void) => {
      setState((before) => ({
        ...before,
        ...{trouble: null, busy: {name: '', size: 0, bytes: 0, rows: 0, file: '', joining: true}},
      }));
      ask(started());
    },
    [started],
  );
  const remove = useCallback(({kind, file}: ReadFile) => rejoin((worker) => worker.remove({kind, file})), [rejoin]);
  const choose = useCallback((option: string) => rejoin((worker) => worker.choose(option)), [rejoin]);
  const cancel = useCallback(() => {
    asked.current += 1;
    worker.current?.stop();
    setState((before) => ({...before, busy: null}));
  }, []);
  const dismiss = useCallback((gone: FailedFile | 'saved') => {
    setState((before) =>
      gone === 'saved' ? {...before, saved: null} : {...before, failed: before.failed.filter((each) => each !== gone)},
    );
  }, []);
  return {state, read, remove, choose, cancel, dismiss};
}

function after(before: SetState, news: SetNews, last: boolean): SetState {
  const {busy} = before;
  const still = last ? null : busy;
  switch (news.kind) {
    case 'progress':
      return busy ? {...before, busy: {...busy, bytes: news.bytes, rows: news.rows, file: news.file}} : before;
    case 'joining':
      return busy ? {...before, busy: {...busy, bytes: busy.size, joining: true}} : before;
    case 'failure':
      return {...before, busy: still, trouble: news.message};
    case 'joined': {
      const {files, joined, milliseconds, ask} = news;
      // A file that failed before and is right now is no failure any more.
      const failed = before.failed.filter(({file}) => ![...files, ...news.failed].some((each) => each.file === file));
      return {...before, files, joined, ask, milliseconds, failed: [...failed, ...news.failed], busy: still};
    }
  }
}

function nameOf(input: readonly File[] | string): string {
  if (typeof input === 'string') return 'the pasted text';
  const [only, ...more] = input;
  return only && more.length === 0 ? only.name : `${input.length} files`;
}
