// The worker that keeps an import's files: joins what it reads, sends nothing that cannot be sent, and answers about just these files.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, it, vi} from 'vitest';
import type {SetReply, SetRequest} from './set-messages';

const SMALL = path.join(__dirname, '..', '..', 'importers', 'exposition', 'testing', 'fixtures', 'small.prom');

const ACCOUNTS = path.join(__dirname, '..', '..', 'calculators', 'ipv4', 'testing', 'fixtures');

interface Scope {
  onmessage?: (event: {data: SetRequest}) => void;
  postMessage(reply: SetReply): void;
}

const said: SetReply[] = [];
const scope: Scope = {
  // As a browser does: what cannot be cloned throws.
  postMessage: (reply) => said.push(structuredClone(reply)),
};

beforeAll(async () => {
  vi.stubGlobal('self', scope);
  await import('./set.worker');
});
afterAll(() => vi.unstubAllGlobals());

const send = (data: SetRequest) => scope.onmessage?.({data});
const page = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

function heard<Kind extends SetReply['kind']>(kind: Kind, number: number) {
  return vi.waitFor(
    () => {
      const reply = said.find((each) => each.kind === kind && ('number' in each ? each.number : each.turn) === number);
      if (!reply) throw new Error(`No ${kind} ${number} yet.`);
      return reply as Extract<SetReply, {kind: Kind}>;
    },
    {timeout: 20_000},
  );
}

it('joins the same files about the option that is chosen, and about it again when a file comes', async () => {
  const files = ['small', 'prefix'].map((account) => {
    const place = path.join(ACCOUNTS, account, 'describe-subnets.json');
    return page(`${account}.json`, new Uint8Array(readFileSync(place)));
  });
  send({kind: 'read', turn: 11, calculator: 'ipv4', files});
  expect((await heard('joined', 11)).joined).toMatchObject({choice: {chosen: undefined}});
  const id = (await heard('joined', 11)).joined?.choice?.options[1]?.id ?? '';
  send({kind: 'choose', turn: 12, calculator: 'ipv4', option: id});
  const {joined, files: kept} = await heard('joined', 12);
  expect(kept).toHaveLength(2);
  expect(joined?.choice?.chosen).toBe(id);
  expect(joined?.result.inputs?.subnets).toHaveLength(8);
  send({kind: 'read', turn: 13, calculator: 'ipv4', files: [page('vpcs.json', '{"Vpcs": []}')]});
  expect((await heard('joined', 13)).joined?.choice?.chosen).toBe(id);
  for (const [at, {kind, file}] of [...kept, {kind: 'vpcs', file: 'vpcs.json'}].entries())
    send({kind: 'remove', turn: 14 + at, calculator: 'ipv4', piece: {kind, file}});
  expect((await heard('joined', 16)).joined).toBeNull();
});

const LABEL_SETS = {ask: 'labelSets', metric: null, most: 1};

it('answers what is asked of its files, once they are joined, and of no others', async () => {
  const content = new Uint8Array(readFileSync(SMALL));
  send({kind: 'read', turn: 1, calculator: 'cardinality', files: [page('small.prom', content)]});
  // Asked before the files are read: it waits.
  send({kind: 'ask', turn: 1, number: 1, question: LABEL_SETS});
  const {joined} = await heard('joined', 1);
  expect(joined?.says[0]).toBe('1,494 series of 34 metrics with 39 labels.');
  expect(joined).not.toHaveProperty('answer');
  expect((await heard('answer', 1)).answer).toMatchObject({total: 1494});

  send({kind: 'ask', turn: 1, number: 2, question: {...LABEL_SETS, metric: 'gone'}});
  expect((await heard('refusal', 2)).message).toBe('There is no metric gone.');

  send({kind: 'read', turn: 2, calculator: 'cardinality', files: [page('more.prom', 'a 1\n')]});
  await heard('joined', 2);
  send({kind: 'ask', turn: 1, number: 3, question: LABEL_SETS});
  await heard('overtaken', 3);
  send({kind: 'ask', turn: 2, number: 4, question: LABEL_SETS});
  expect((await heard('answer', 4)).answer).toMatchObject({total: 1495});

  for (const [turn, file] of [
    [3, 'more.prom'],
    [4, 'small.prom'],
  ] as const)
    send({kind: 'remove', turn, calculator: 'cardinality', piece: {kind: 'page', file}});
  expect((await heard('joined', 4)).joined).toBeNull();
  send({kind: 'ask', turn: 4, number: 5, question: LABEL_SETS});
  expect((await heard('refusal', 5)).message).toBe('None of the files can answer this.');
});

it('keeps each pasted text beside the others, and lets go of one alone', async () => {
  const paste = (turn: number, content: string) =>
    send({kind: 'read', turn, calculator: 'cardinality', files: [page('', content)]});
  const names = async (turn: number) => (await heard('joined', turn)).files.map(({file}) => file);
  const total = (series: number) =>
    `{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"${series}"]}]}}`;
  paste(5, total(10));
  // Before the page knows of the first.
  paste(6, total(20));
  expect(await names(6)).toEqual(['pasted text', 'pasted text 2']);
  expect((await heard('joined', 6)).joined?.says.join(' ')).toMatch(/10 series by .* 20 series by /);
  send({kind: 'remove', turn: 7, calculator: 'cardinality', piece: {kind: 'query', file: 'pasted text'}});
  expect(await names(7)).toEqual(['pasted text 2']);
  paste(8, 'no such thing');
  expect((await heard('joined', 8)).failed[0]?.message).toMatch(/^pasted text: The file is not recognised/);
  paste(9, total(30));
  expect(await names(9)).toEqual(['pasted text 2', 'pasted text']);
});

it('sends a list of thousands in parts, also one within the detail', async () => {
  const content = Array.from({length: 2500}, (_, metric) => `m${metric} 1\n`).join('');
  send({kind: 'read', turn: 10, calculator: 'cardinality', files: [page('many.prom', content)]});
  const {joined} = await heard('joined', 10);
  expect(joined?.detail).toMatchObject({exact: {series: 2500, pages: [{file: 'many.prom'}]}});
  expect(joined?.detail).not.toMatchObject({exact: {metrics: expect.anything()}});
  const parts = said.flatMap((each) => (each.kind === 'part' && each.turn === 10 ? [each] : []));
  const sizes = parts.map(({list, items}) => `${list.join('.')} ${items.length}`);
  for (const list of ['exact.metrics', 'exact.families'])
    expect(sizes.filter((each) => each.startsWith(list))).toEqual([1000, 1000, 500].map((size) => `${list} ${size}`));
});
