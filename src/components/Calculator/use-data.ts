// The dated facts that an answer needs: an excerpt at first, the whole once the reader does something.
import {useCallback, useEffect, useMemo, useRef, useState} from 'react';
import type {AnyCalculator, State} from '../../model/calculator';
import type {Parts} from '../../model/dataset';
import {useFiles} from './use-files';

/** Facts that are enough for one state at one date, and for nothing else. */
export interface Excerpt {
  readonly date: string;
  readonly state: State;
  readonly parts: Readonly<Record<string, unknown>>;
}

/** In an object of its own, because a calculator without a dataset has facts too: none. */
export interface Facts {
  readonly facts: unknown;
  /** The files they were built from. */
  readonly parts: Parts;
}

export interface Data {
  /** Null while what this state needs is not here yet. */
  readonly data: Facts | null;
  /** The facts are all there are for these inputs, not only those behind the first answer. */
  readonly whole: boolean;
  /** Why loading failed, in a sentence. */
  readonly failed: string | null;
  /** Why the whole did not come, in a sentence, also where the answer can do without it. */
  readonly unreachable: string | null;
  /** Asks for the whole, unless it is there, on its way, or has failed. */
  load(): void;
  /** Asks again after a failure. */
  retry(): void;
}

export function useData({dataset}: AnyCalculator, date: string, state: State, excerpt: Excerpt): Data {
  const readFile = useFiles();
  const parts = useRef(new Map<string, unknown>()).current;
  const built = useRef(new Map<string, Facts>()).current;
  const underWay = useRef(new Set<string>()).current;
  const [, setArrived] = useState(0);
  const [failure, setFailure] = useState<{readonly key: string; readonly says: string} | null>(null);

  const paths = useMemo(() => {
    if (!dataset) return [];
    const each = [{inputs: {}}, ...state.alternatives].map(({inputs}) =>
      dataset.partsFor(date, {...state.inputs, ...inputs}),
    );
    return [...new Set(each.flat())];
  }, [dataset, date, state]);
  const key = [date, ...paths].join(' ');
  const first = useMemo(
    (): Facts => factsOf(dataset, excerpt.date, new Map(Object.entries(excerpt.parts))),
    [dataset, excerpt],
  );
  const build = () => {
    if (!built.has(key) && paths.every((path) => parts.has(path)))
      built.set(key, factsOf(dataset, date, new Map(paths.map((path) => [path, parts.get(path)]))));
    return built.get(key);
  };
  const enough = state === excerpt.state && date === excerpt.date;
  const whole = dataset ? build() : first;
  const data = whole ?? (enough ? first : null);

  const retry = useCallback(() => {
    const wanted = paths.filter((path) => !parts.has(path));
    if (wanted.length === 0 || underWay.has(key)) return;
    underWay.add(key);
    setFailure(null);
    Promise.all(wanted.map(async (path) => parts.set(path, await readFile(`${dataset?.name}/${path}`))))
      .then(
        () => setArrived((count) => count + 1),
        (error: unknown) => setFailure({key, says: error instanceof Error ? error.message : String(error)}),
      )
      .finally(() => underWay.delete(key));
  }, [key, paths, underWay, parts, readFile, dataset]);

  const hasFailed = failure?.key === key;
  const load = useCallback(() => {
    if (!hasFailed) retry();
  }, [hasFailed, retry]);

  const unreachable = hasFailed && whole === undefined ? failure.says : null;
  const failed = data === null ? unreachable : null;
  useEffect(() => {
    if (data === null) load();
  }, [data, load]);

  return {data, whole: whole !== undefined, failed, unreachable, load, retry};
}

function factsOf(dataset: AnyCalculator['dataset'], date: string, parts: Parts): Facts {
  return {facts: dataset?.build(date, parts) ?? null, parts};
}
