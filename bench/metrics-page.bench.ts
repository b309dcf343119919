// How fast a page of 100 MB is read with all its errors looked for, and what is kept of it.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, openSync, rmSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {ExpositionReader} from '../src/importers/exposition/reader';
import {SeriesIndex} from '../src/importers/series/series-index';
import {SeriesTable} from '../src/importers/series/series-table';
import type {Benchmark, Figure} from './benchmark';
import {generatePage} from './metrics-page';
import {compare, median} from './statistics';

export const name = 'metrics-page';

export const question =
  'Reading a metrics page of 100 MB into an index of its series, against promtool check metrics --extended';

const NODES = 510;
const PIECE = 1 << 20;
const SET = ['pod', 'uid', 'pod_ip'];

export const run: Benchmark['run'] = async ({runs, say}) => {
  say('making the page');
  const page = generatePage(NODES);
  const bytes = Buffer.concat([...page.pieces()].map((piece) => Buffer.from(piece)));
  const truth = {series: page.series, saved: page.series - page.left(SET)};
  read(bytes);
  const timed: {read: number; cpu: number; promtool: number | undefined}[] = [];
  let kept = {building: 0, index: 0};
  for (let round = 0; round < runs; round++) {
    say(`round ${round + 1} of ${runs}`);
    const {milliseconds, cpu, table} = read(bytes);
    const index = new SeriesIndex(table);
    if (index.count !== truth.series) throw new Error(`${index.count} series were read of ${truth.series}.`);
    if (index.saving(SET) !== truth.saved) throw new Error(`${index.saving(SET)} saved instead of ${truth.saved}.`);
    kept = {building: table.size / index.count, index: index.size / index.count};
    timed.push({read: milliseconds, cpu, promtool: promtool(bytes)});
  }
  const rate = (milliseconds: readonly number[]) => bytes.length / 1e3 / median(milliseconds);
  return [
    {what: 'page', value: bytes.length / 1e6, unit: 'MB', note: `${truth.series} series`},
    {what: 'reading', value: rate(timed.map((each) => each.read)), unit: 'MB/s', note: 'median'},
    {
      what: 'reading, processor time',
      value: rate(timed.map((each) => each.cpu)),
      unit: 'MB/s',
      note: 'with collecting garbage',
    },
    {what: 'memory while reading', value: kept.building, unit: 'B', note: 'per series'},
    {what: 'memory of the index', value: kept.index, unit: 'B', note: 'per series'},
    ...beside(
      timed.flatMap(({read: ours, promtool: theirs}) => (theirs === undefined ? [] : [[ours, theirs] as const])),
    ),
  ];
};

function read(bytes: Uint8Array) {
  const table = new SeriesTable();
  const before = process.cpuUsage();
  const begun = performance.now();
  const reader = new ExpositionReader(table);
  for (let from = 0; from < bytes.length; from += PIECE) reader.write(bytes.subarray(from, from + PIECE));
  const {refused} = reader.end();
  if (refused) throw new Error(refused.message);
  const milliseconds = performance.now() - begun;
  const {user, system} = process.cpuUsage(before);
  return {table, milliseconds, cpu: (user + system) / 1e3};
}

/** Milliseconds that it takes, undefined where it is not installed. What it complains of does not matter here. */
function promtool(bytes: Uint8Array): number | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'metrics-page-'));
  const file = path.join(folder, 'page');
  writeSync(openSync(file, 'w'), bytes);
  const begun = performance.now();
  const ran = spawnSync('promtool', ['check', 'metrics', '--extended'], {
    stdio: [openSync(file, 'r'), 'ignore', 'ignore'],
  });
  const milliseconds = performance.now() - begun;
  rmSync(folder, {recursive: true});
  return ran.error ? undefined : milliseconds;
}

function beside(pairs: readonly (readonly [ours: number, theirs: number])[]): readonly Figure[] {
  if (pairs.length === 0) return [{what: 'promtool', value: 0, unit: '', note: 'is not installed here'}];
  const {theirs, ratio, spread} = compare(pairs);
  return [
    {what: 'promtool', value: theirs / 1e3, unit: 's', note: 'check metrics --extended'},
    {
      what: 'speed, ours / promtool',
      value: 1 / ratio,
      unit: '',
      note: `pairs from ${(1 / spread[1]).toFixed(1)} to ${(1 / spread[0]).toFixed(1)}`,
    },
  ];
}
