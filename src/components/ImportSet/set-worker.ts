// The page's side of an import of several files: sends files to the worker that keeps them, and passes on what it says.
import {type AskFiles, Overtaken, type ReadFile, type SetReply, type SetRequest} from './set-messages';

export interface SetWorker {
  read(files: readonly File[]): void;
  remove(piece: Pick<ReadFile, 'kind' | 'file'>): void;
  choose(option: string): void;
  /** Takes effect at once: nothing more is said of what was asked so far, and what was there stays. */
  stop(): void;
  /** Forgets all files. */
  end(): void;
}

/** What was asked before a stop is never heard of again, so that its answers need no turn. */
export type SetNews = Heard extends infer Reply
  ? Reply extends {kind: 'joined'}
    ? Omit<Reply, 'turn'> & {readonly ask: AskFiles}
    : Omit<Reply, 'turn'>
  : never;

type Heard = Exclude<SetReply, {kind: 'stopped' | 'part' | 'answer' | 'refusal' | 'overtaken'}>;

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
  const send = (request: SetRequest) => worker.postMessage(request);
  const questions = new Questions(send);
  worker.onmessage = ({data}: MessageEvent<SetReply>) => {
    if (data.kind === 'answer' || data.kind === 'refusal' || data.kind === 'overtaken') return questions.settle(data);
    if (data.turn <= stopped || data.kind === 'stopped') return;
    if (data.kind === 'part') parts.add(data);
    else if (data.kind === 'joined')
      onNews({...parts.completed(data), ask: questions.about(data.turn)}, data.turn === turn);
    else onNews(data, data.turn === turn);
  };
  const end = (message: string) => {
    worker.terminate();
    questions.end(message);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    const message = event.message || 'its script did not load';
    end(`The import has stopped: ${message}.`);
    onEnd(message);
  };
  send({kind: 'open', calculator});
  return {
    read: (files) => send({kind: 'read', turn: ++turn, calculator, files}),
    remove: (piece) => send({kind: 'remove', turn: ++turn, calculator, piece}),
    choose: (option) => send({kind: 'choose', turn: ++turn, calculator, option}),
    stop() {
      stopped = turn;
      send({kind: 'stop', turn});
    },
    end: () => end('The import is closed.'),
  };
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(reason: Error): void;
}

/** What was asked of the files and is not answered yet. */
class Questions {
  private readonly open = new Map<number, Waiting>();
  private asked = 0;
  private ended: string | undefined;

  constructor(private readonly send: (request: SetRequest) => void) {}

  about(turn: number): AskFiles {
    return (question) => {
      if (this.ended !== undefined) return Promise.reject(new RangeError(this.ended));
      const number = ++this.asked;
      return new Promise((resolve, reject) => {
        this.open.set(number, {resolve, reject});
        this.send({kind: 'ask', turn, number, question});
      });
    };
  }

  settle(reply: Extract<SetReply, {kind: 'answer' | 'refusal' | 'overtaken'}>): void {
    const waiting = this.open.get(reply.number);
    this.open.delete(reply.number);
    if (reply.kind === 'answer') waiting?.resolve(reply.answer);
    else waiting?.reject(reply.kind === 'overtaken' ? new Overtaken() : new RangeError(reply.message));
  }

  end(message: string): void {
    this.ended = message;
    for (const {reject} of this.open.values()) reject(new RangeError(message));
    this.open.clear();
  }
}

type Part = Extract<SetReply, {kind: 'part'}>;
type Done = Extract<SetReply, {kind: 'joined'}>;

interface List {
  readonly path: readonly string[];
  readonly items: unknown[];
}

/** Lists of a detail, as far as they have come. */
class Parts {
  private turn = 0;
  private lists = new Map<string, List>();

  add({turn, list: path, items}: Part): void {
    if (turn !== this.turn) this.lists.clear();
    this.turn = turn;
    const key = path.join('\n');
    const known = this.lists.get(key);
    if (known) known.items.push(...items);
    else this.lists.set(key, {path, items: [...items]});
  }

  /** The detail with the lists that came before it. */
  completed(done: Done): Done {
    const {joined, turn} = done;
    const lists = turn === this.turn ? [...this.lists.values()] : [];
    this.lists.clear();
    if (joined?.detail === undefined) return done;
    const detail = lists.reduce((now, {path, items}) => withList(now as Members, path, items), joined.detail);
    return {...done, joined: {...joined, detail}};
  }
}

type Members = Readonly<Record<string, unknown>>;

function withList(members: Members, [name = '', ...below]: readonly string[], items: readonly unknown[]): Members {
  return {...members, [name]: below.length === 0 ? items : withList((members[name] ?? {}) as Members, below, items)};
}
