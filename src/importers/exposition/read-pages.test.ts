// Several targets: what their labels do to the labels of a page, and what a refused page leaves behind.
import {expect, it} from 'vitest';
import {SeriesTable} from '../series/series-table';
import {type MetricsPage, readPages} from './read-pages';
import {labelSets} from './testing/pages';

const PAGE = 'up{job="own",zone="a"} 1\nup{zone="b"} 1\n';

async function* bytes(text: string) {
  yield new TextEncoder().encode(text);
}

async function read(...pages: readonly (Omit<MetricsPage, 'name' | 'bytes'> & {text: string})[]) {
  const table = new SeriesTable();
  const named = pages.map(({text, ...page}, index) => ({...page, name: `page ${index}`, bytes: bytes(text)}));
  const reports = await readPages(named, table);
  return {table, reports};
}

it('counts a series once for pages without a target, and once per target for pages with one', async () => {
  expect((await read({text: PAGE}, {text: PAGE})).table.count).toBe(2);
  const [a, b] = ['a:80', 'b:80'].map((instance) => ({text: PAGE, target: {instance}}));
  const {table, reports} = await read(a!, b!, a!);
  expect(table.count).toBe(4);
  expect(reports.map(({series, samples}) => [series, samples])).toEqual([
    [2, 2],
    [2, 2],
    [0, 2],
  ]);
});

it('says of a page alone that a series stands twice on it', async () => {
  const {reports} = await read({text: PAGE}, {text: `${PAGE}up{zone="b"} 2\n`});
  expect(reports.map(({findings}) => findings.map(({kind, line, times}) => [kind, line, times]))).toEqual([
    [],
    [['same-series-twice', 3, 1]],
  ]);
});

it('moves labels of the page out of the way of the target, unless they are honoured', async () => {
  const target = {job: 'shop', instance: 'a:80'};
  expect(labelSets((await read({text: PAGE, target})).table)).toEqual([
    {__name__: 'up', exported_job: 'own', instance: 'a:80', job: 'shop', zone: 'a'},
    {__name__: 'up', instance: 'a:80', job: 'shop', zone: 'b'},
  ]);
  expect(labelSets((await read({text: PAGE, target, honorLabels: true})).table)).toEqual([
    {__name__: 'up', instance: 'a:80', job: 'own', zone: 'a'},
    {__name__: 'up', instance: 'a:80', job: 'shop', zone: 'b'},
  ]);
});

it('goes on with the prefix until the name is free', async () => {
  const text = 'x{job="1",exported_job="2",exported_exported_job="3"} 1\n';
  expect(labelSets((await read({text, target: {job: 't', exported_job: 'u'}})).table)).toEqual([
    {
      __name__: 'x',
      exported_exported_exported_exported_job: '2',
      exported_exported_exported_job: '1',
      exported_exported_job: '3',
      exported_job: 'u',
      job: 't',
    },
  ]);
});

it('leaves nothing of a refused page, and all of the others', async () => {
  const {table, reports} = await read({text: PAGE}, {text: 'new 1\nother{ 1\n'}, {text: 'last 1\n'});
  expect(labelSets(table).map(({__name__}) => __name__)).toEqual(['last', 'up', 'up']);
  expect(reports.map(({name, refused}) => [name, refused?.message])).toEqual([
    ['page 0', undefined],
    ['page 1', 'Line 2, column 8: expected a label name or }, found 1.'],
    ['page 2', undefined],
  ]);
});
