// Each call that the page can write has an answer that the page reads, and reads as what was asked.
import {describe, expect, it} from 'vitest';
import {importSet, type Store} from '../../calculators/cardinality/imports';
import {readFiles} from '../../calculators/cardinality/testing/metrics-files';
import {type StoreCall, storeCalls} from './store-calls';

const STORES: readonly Store[] = [
  {program: 'Prometheus', url: 'http://localhost:9090'},
  {program: 'Thanos', url: 'https://thanos.example'},
  {program: 'Mimir', url: 'https://mimir.example', tenant: 'team-a'},
];
const METRICS = [null, 'http_requests_total', 'it\'s "$1"'];
const LABELS = [[], ['pod'], ['pod', 'k8s.pod', 'path']];

const calls = STORES.flatMap((store) =>
  METRICS.flatMap((metric) =>
    LABELS.flatMap((labels) =>
      Object.values(storeCalls(store, metric, labels))
        .flat()
        .map((call: StoreCall) => ({...call, store: store.program, metric, labels})),
    ),
  ),
);

const TEXT = /"((?:[^"\\]|\\.)*)"/.source;
const tag = (name: string, flags = '') => new RegExp(`"${name}", ${TEXT}, "", ""\\)`, flags);
const unescaped = (text: string) => (JSON.parse(`"${text}"`) as string).replaceAll('$$', '$');

/** A vector as the HTTP API of Prometheus gives it, with the labels that the query puts on each of its counts; an empty one is none. */
function vectorFor(promql: string): string {
  const outer = tag('metric').exec(promql)?.[1];
  const metric = outer === undefined ? {} : {metric: unescaped(outer)};
  const by = /by \((job|__name__)\)/.exec(promql)?.[1];
  const beside = {...metric, ...(by !== undefined && !promql.includes('"label"') && {[by]: 'a'})};
  const tagged = ['dropped', 'label', 'window', 'added_in', 'samples_per'].flatMap((name) =>
    [...promql.matchAll(tag(name, 'g'))].map(([, value = '']) => ({
      ...(value !== '' && {[name]: unescaped(value)}),
      ...beside,
    })),
  );
  const result = (tagged.length > 0 ? tagged : [beside]).map((labels) => ({
    metric: labels,
    value: [1_795_000_000.1, '7'],
  }));
  return JSON.stringify({status: 'success', data: {resultType: 'vector', result}});
}

/** As Mimir's reference has it, and Prometheus'. */
const LABEL_VALUES = JSON.stringify({
  series_count_total: 9,
  labels: [
    {
      ...{label_name: '__name__', label_values_count: 2, series_count: 9},
      cardinality: [{label_value: 'a', series_count: 6}],
    },
  ],
});
const TSDB = JSON.stringify({
  status: 'success',
  data: {
    headStats: {numSeries: 9, numLabelPairs: 3, chunkCount: 9, minTime: 1, maxTime: 2},
    seriesCountByMetricName: [{name: 'a', value: 6}],
    labelValueCountByLabelName: [{name: 'pod', value: 3}],
    memoryInBytesByLabelName: [{name: 'pod', value: 30}],
    seriesCountByLabelValuePair: [{name: 'pod=x', value: 3}],
  },
});

function answerTo({text}: StoreCall): string {
  if (text.includes('/cardinality/label_values?')) return LABEL_VALUES;
  if (text.includes('/status/tsdb?')) return TSDB;
  const query = /--data-urlencode 'query=(.*)'$/s.exec(text)?.[1];
  if (query === undefined) throw new Error(`No answer is known for ${text}`);
  return vectorFor(query.replaceAll("'\\''", "'"));
}

it('there are calls of every kind', () => expect(calls.length).toBeGreaterThan(100));

describe.each(calls)('$store is asked about $metric and $labels: $asks', (call) => {
  it('and its answer is read, with something to show', async () => {
    const {pieces, failed} = await readFiles({'answer.json': answerTo(call)});
    expect(failed).toEqual([]);
    const [report] = importSet.join(pieces).detail?.reports ?? [];
    const {series, metrics, labels, store} = report ?? expect.fail();
    const counted = [metrics, labels, ...Object.values(store ?? {})].flat();
    expect(counted.length > 0 || series !== null).toBe(true);
    if (call.metric !== null && /left without|^Values|any of these windows/.test(call.asks))
      for (const each of counted) expect(each).toMatchObject({metric: call.metric});
  });
});
