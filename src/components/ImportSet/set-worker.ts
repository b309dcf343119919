// The page's side of an import of several files: sends files to the worker that keeps them, and passes on what it says.
import type {ReadFile, SetReply, SetRequest} from './set-messages';

export interface SetWorker {
  read(files: readonly File[]): void;
  remove(piece: Pick<ReadFile, 'kind' | 'file'>): void;
  /** Takes effect at once: nothing more is said of what was asked so far, and what was there stays. */
  stop(): void;
  /** Forgets all files. */
  end(): void;
}

/** What was asked before a stop is never heard of again, so that its answers need no turn. */
export type SetNews = SetReply extends infer Reply
  ? Reply extends {kind: 'stopped'}
    ? never
    : Omit<Reply, 'turn'>
  : never;

/**
 * @param onNews `last`: nothing else has been asked since.
 * @param onEnd the worker itself has failed: its files are gone.
 */
export function startSet(
  calculator: string,
  onNews: (news: SetNews, last: boolean) => void,
  onEnd: (message: string) => void,
): SetWorker {
  const worker = new Worker(new URL('./set.worker.ts', import.meta.url), {type: 'module', name: 'import-set'});
  let turn = 0;
  let stopped = 0;
  worker.onmessage = ({data}: MessageEvent<SetReply>) => {
    if (data.turn > stopped && data.kind !== 'stopped') onNews(data, data.turn === turn);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    onEnd(event.message || 'its script did not load');
  };
  const ask = (request: SetRequest) => worker.postMessage(request);
  return {
    read: (files) => ask({kind: 'read', turn: ++turn, calculator, files}),
    remove: (piece) => ask({kind: 'remove', turn: ++turn, calculator, piece}),
    stop() {
      stopped = turn;
      ask({kind: 'stop', turn});
    },
    end: () => worker.terminate(),
  };
}
