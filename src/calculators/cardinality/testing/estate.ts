// A small estate whose counts can be done by hand: 78 series of four metrics on three pods, as an index, as a page and as a batch.
import type {HistogramPoint, Metric, NumberPoint} from '../remedies/collector/telemetry';
import type {Family, Labels} from '../remedies/series-index';
import {listedSeries} from './listed-series';

const PODS = [
  {pod: 'web-1', uid: 'a1'},
  {pod: 'web-2', uid: 'b2'},
  {pod: 'web-3', uid: 'c3'},
];
const PATHS = ['/users/1', '/users/2', '/items'];
const BOUNDS = ['0.1', '0.5', '1', '2.5'];

const REQUESTS: Family = {
  name: 'http_requests_total',
  type: 'counter',
  names: ['http_requests_total'],
  labels: ['pod', 'uid', 'path', 'code'],
  bounds: [],
};
const LATENCY: Family = {
  name: 'http_request_duration_seconds',
  type: 'histogram',
  names: ['bucket', 'sum', 'count'].map((suffix) => `http_request_duration_seconds_${suffix}`),
  labels: ['pod', 'uid', 'path', 'le'],
  bounds: BOUNDS,
};
const MEMORY: Family = {
  name: 'memory_bytes',
  type: 'gauge',
  names: ['memory_bytes'],
  labels: ['pod', 'uid', 'state'],
  bounds: [],
};
const RPC: Family = {
  name: 'rpc_seconds',
  type: 'summary',
  names: ['rpc_seconds', 'rpc_seconds_sum', 'rpc_seconds_count'],
  labels: ['pod', 'uid', 'quantile'],
  bounds: [],
};

/** 18 + 42 + 6 + 12. */
export const SERIES: readonly Labels[] = PODS.flatMap((pod) => [
  ...PATHS.flatMap((path) => ['200', '500'].map((code) => ({__name__: 'http_requests_total', ...pod, path, code}))),
  ...['/users/1', '/items'].flatMap((path) => [
    ...[...BOUNDS, '+Inf'].map((le) => ({__name__: 'http_request_duration_seconds_bucket', ...pod, path, le})),
    {__name__: 'http_request_duration_seconds_sum', ...pod, path},
    {__name__: 'http_request_duration_seconds_count', ...pod, path},
  ]),
  ...['used', 'free'].map((state) => ({__name__: 'memory_bytes', ...pod, state})),
  ...['0.5', '0.99'].map((quantile) => ({__name__: 'rpc_seconds', ...pod, quantile})),
  {__name__: 'rpc_seconds_sum', ...pod},
  {__name__: 'rpc_seconds_count', ...pod},
]);

export const FAMILIES: readonly Family[] = [REQUESTS, LATENCY, MEMORY, RPC];
export const ESTATE = listedSeries(FAMILIES, SERIES);

/** As a target exposes it: every series with the value 1. */
export function page(): string {
  return FAMILIES.flatMap(({name, type, names}) => [
    `# TYPE ${name} ${type}`,
    ...SERIES.filter((labels) => names.includes(labels.__name__ ?? '')).map(({__name__, ...labels}) => {
      const pairs = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
      return `${__name__}{${pairs.join(',')}} 1`;
    }),
  ])
    .map((line) => `${line}\n`)
    .join('');
}

/** As the Collector's Prometheus receiver hands it on, summaries left out: they are not read there. */
export function metrics(): readonly Metric[] {
  const pointsOf = (name: string): readonly NumberPoint[] =>
    SERIES.filter((labels) => labels.__name__ === name).map(({__name__, ...attributes}) => ({
      attributes,
      value: 1,
      ts: 1,
      start: 0,
    }));
  const latency: readonly HistogramPoint[] = SERIES.filter((labels) => labels.__name__ === LATENCY.names[1]).map(
    ({__name__, ...attributes}) => ({
      ...{attributes, count: 5, sum: 1, ts: 1, start: 0},
      bounds: BOUNDS.map(Number),
      bucket_counts: [1, 1, 1, 1, 1],
    }),
  );
  return [
    {name: REQUESTS.name, type: 'sum', temporality: 'cumulative', monotonic: true, points: pointsOf(REQUESTS.name)},
    {name: LATENCY.name, type: 'histogram', temporality: 'cumulative', points: latency},
    {name: MEMORY.name, type: 'gauge', points: pointsOf(MEMORY.name)},
  ];
}

/** Series that a store would hold of a batch: distinct points, a histogram's with its buckets, sum and count. */
export function seriesInStore(batch: readonly Metric[]): number {
  return batch.reduce((total, metric) => {
    const sizes = new Map<string, number>();
    for (const point of metric.points) {
      const key = JSON.stringify(Object.entries(point.attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
      sizes.set(key, 'bounds' in point ? point.bounds.length + 3 : 1);
    }
    return total + [...sizes.values()].reduce((sum, size) => sum + size, 0);
  }, 0);
}
