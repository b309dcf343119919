// What is asked of an import's files comes back to whoever asked, in any order; and nobody waits for a worker that has ended.
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import type {AskFiles, SetReply, SetRequest} from './set-messages';
import {type SetNews, startSet} from './set-worker';

class FakeWorker {
  static last: FakeWorker;
  readonly sent: SetRequest[] = [];
  onmessage: (event: {data: SetReply}) => void = () => undefined;
  onerror: (event: {message: string; preventDefault(): void}) => void = () => undefined;

  constructor() {
    FakeWorker.last = this;
  }

  postMessage(request: SetRequest): void {
    this.sent.push(request);
  }

  terminate(): void {}
}

beforeEach(() => vi.stubGlobal('Worker', FakeWorker));
afterEach(() => vi.unstubAllGlobals());

/** An import of one file that was joined in its first turn. */
function started() {
  const news: SetNews[] = [];
  const ended: string[] = [];
  const set = startSet(
    'cardinality',
    (each) => news.push(each),
    (message) => ended.push(message),
  );
  const worker = FakeWorker.last;
  set.read([]);
  const joined = {result: {read: 0, taken: 0, notes: []}, says: [], missing: []};
  worker.onmessage({data: {kind: 'joined', turn: 1, files: [], failed: [], joined, milliseconds: 1}});
  const [first] = news;
  const ask: AskFiles = first?.kind === 'joined' ? first.ask : () => expect.fail('It was joined.');
  return {set, worker, ask, ended, news};
}

it('puts lists that came in parts back where they belong in the detail', () => {
  const {worker, news} = started();
  const part = (list: readonly string[], items: readonly unknown[]) =>
    worker.onmessage({data: {kind: 'part', turn: 1, list, items}});
  part(['rows'], [1, 2]);
  part(['exact', 'metrics'], ['a']);
  part(['exact', 'metrics'], ['b']);
  const joined = {
    result: {read: 0, taken: 0, notes: []},
    says: [],
    missing: [],
    detail: {exact: {series: 2}, other: 3},
  };
  worker.onmessage({data: {kind: 'joined', turn: 1, files: [], failed: [], joined, milliseconds: 1}});
  expect(news.at(-1)).toMatchObject({
    joined: {detail: {rows: [1, 2], exact: {series: 2, metrics: ['a', 'b']}, other: 3}},
  });
});

it('gives each question its own answer, about the files of that join', async () => {
  const {worker, ask} = started();
  const [one, two] = [ask('one'), ask('two')];
  expect(worker.sent.slice(2)).toEqual([
    {kind: 'ask', turn: 1, number: 1, question: 'one'},
    {kind: 'ask', turn: 1, number: 2, question: 'two'},
  ]);
  worker.onmessage({data: {kind: 'answer', number: 2, answer: 'second'}});
  worker.onmessage({data: {kind: 'answer', number: 1, answer: 'first'}});
  expect(await Promise.all([one, two])).toEqual(['first', 'second']);
});

it('refuses in the words of the files, also after a stop', async () => {
  const {set, worker, ask} = started();
  const asked = ask('?');
  set.stop();
  worker.onmessage({data: {kind: 'refusal', number: 1, message: 'There is no metric gone.'}});
  await expect(asked).rejects.toThrow('There is no metric gone.');
});

it('leaves nobody waiting when the worker fails or the import is closed', async () => {
  const failing = started();
  const asked = failing.ask('?');
  failing.worker.onerror({message: 'out of memory', preventDefault: () => undefined});
  await expect(asked).rejects.toThrow('The import has stopped: out of memory.');
  await expect(failing.ask('again')).rejects.toThrow('out of memory');
  expect(failing.ended).toEqual(['out of memory']);
  const closed = started();
  const open = closed.ask('?');
  closed.set.end();
  await expect(open).rejects.toThrow('The import is closed.');
});
