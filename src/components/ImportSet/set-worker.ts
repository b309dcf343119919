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
  ? Reply extends {kind: 'stopped' | 'part'}
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
  const parts = new Parts();
  worker.onmessage = ({data}: MessageEvent<SetReply>) => {
    if (data.turn <= stopped || data.kind === 'stopped') return;
    if (data.kind === 'part') parts.add(data);
    else onNews(data.kind === 'joined' ? parts.completed(data) : data, data.turn === turn);
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

type Part = Extract<SetReply, {kind: 'part'}>;
type Done = Extract<SetReply, {kind: 'joined'}>;

/** Lists of a detail, as far as they have come. */
class Parts {
  private turn = 0;
  private lists: Record<string, unknown[]> = {};

  add({turn, list, items}: Part): void {
    if (turn !== this.turn) this.lists = {};
    this.turn = turn;
    const known = this.lists[list];
    if (known) known.push(...items);
    else this.lists[list] = [...items];
  }

  /** The detail with the lists that came before it. */
  completed(done: Done): Done {
    const {joined, turn} = done;
    const lists = turn === this.turn ? this.lists : {};
    this.lists = {};
    return joined?.detail === undefined ? done : {...done, joined: {...joined, detail: {...joined.detail, ...lists}}};
  }
}
