// How fast the series of a page of 100 MB answer what the page on metrics asks of them, and in how much memory.

import {importSet} from '../src/calculators/cardinality/imports';
import {ExpositionReader} from '../src/importers/exposition/reader';
import {mergePages} from '../src/importers/series/merge-tables';
import {SeriesIndex} from '../src/importers/series/series-index';
import {SeriesTable} from '../src/importers/series/series-table';
import type {Benchmark} from './benchmark';
import {type GeneratedPage, generatePage} from './metrics-page';
import {median} from './statistics';

export const name = 'series-questions';

export const question =
  'Exact answers about the 700,000 series of a metrics page of 100 MB: each label, each pair, sets, five changes';

const NODES = 510;
const PER_POD = ['pod', 'uid', 'pod_ip'];

/** One of each kind that has to compare series, those that touch every metric among them. */
const STACK = [
  {kind: 'dropLabels', metrics: null, labels: ['uid', 'pod_ip']},
  {kind: 'removeBuckets', metrics: ['http_request_duration_seconds'], bounds: [0.01, 0.05]},
  {
    kind: 'template',
    metrics: ['app_user_events_total'],
    label: 'user_id',
    rules: [{pattern: 'u-([0-9a-f]).*', replacement: 'u-$1'}],
    by: 'sum',
  },
  {kind: 'aggregate', metrics: ['http_request_duration_seconds', 'istio_requests_total'], labels: ['pod'], by: 'sum'},
  {kind: 'dropLabels', metrics: null, labels: ['namespace', 'instance']},
];

export const run: Benchmark['run'] = async ({runs, say}) => {
  say('making the page');
  const page = generatePage(NODES);
  const times = new Map<string, number[]>();
  const timed = <Result>(what: string, work: () => Result): Result => {
    const begun = performance.now();
    const result = work();
    times.set(what, [...(times.get(what) ?? []), performance.now() - begun]);
    return result;
  };
  let memory = 0;
  for (let round = 0; round < runs; round++) {
    say(`round ${round + 1} of ${runs}`);
    const {table, types} = read(page);
    const index = timed('index', () => new SeriesIndex(table));
    timed('all single labels', () => index.perLabel());
    const piece = {
      kind: 'page',
      file: '',
      read: index.count,
      taken: index.count,
      notes: [],
      data: {index, types},
    } as const;
    const joined = timed('what the import says', () => importSet.join([piece]));
    const ask = (question: object) => joined.answer?.(question) as Answer;
    const all = timed('all pairs and larger sets', () => ask({ask: 'labelSets', metric: null, most: 50}));
    timed('the same again', () => ask({ask: 'labelSets', metric: null, most: 50}));
    for (const {labels, saved} of all.sets.slice(0, 3)) check(saved, page.series - page.left(labels), labels.join());
    check(index.saving(PER_POD), page.series - page.left(PER_POD), PER_POD.join());
    const five = timed('five changes', () => ask({ask: 'effects', stack: STACK}));
    check(five.effects[0]?.after, page.left(['uid', 'pod_ip']), 'the first change');
    timed('a sixth', () => ask({ask: 'effects', stack: [...STACK, SIXTH]}));
    timed('areas by two labels', () => ask({ask: 'areas', labels: ['namespace', 'pod'], most: 12, stack: []}));
    timed('areas after the changes', () => ask({ask: 'areas', labels: ['handler', 'pod'], most: 12, stack: STACK}));
    memory = Math.max(memory, process.memoryUsage().rss);
    const other = timed('two pages merged', () =>
      mergePages(['a:80', 'b:80'].map((instance) => ({index, target: {instance}}))),
    );
    check(other.count, 2 * page.series, 'series of both pages');
  }
  return [
    {what: 'series', value: page.series, unit: ''},
    ...[...times].map(([what, all]) => ({what, value: median(all) / 1e3, unit: 's', note: `of ${all.length}`})),
    {what: 'memory of the process', value: memory / 1e6, unit: 'MB', note: 'most, before merging'},
  ];
};

const SIXTH = {kind: 'aggregate', metrics: ['kube_pod_status_phase'], labels: ['phase'], by: 'sum'};

/** As far as it is looked at here. */
interface Answer {
  readonly sets: readonly {readonly labels: readonly string[]; readonly saved: number}[];
  readonly effects: readonly {readonly after: number}[];
}

function check(got: number | undefined, wanted: number, what: string): void {
  if (got !== wanted) throw new Error(`${got} instead of ${wanted}: ${what}.`);
}

function read(page: GeneratedPage) {
  const table = new SeriesTable();
  const reader = new ExpositionReader(table);
  for (const piece of page.pieces()) reader.write(Buffer.from(piece));
  const {refused, types} = reader.end();
  if (refused) throw new Error(refused.message);
  return {table, types};
}
