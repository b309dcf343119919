// One change of every kind on the small estate, with the series that are left by hand and whether each program can make it.
import type {WhatIf} from '../remedies/what-if';

export interface Change {
  readonly title: string;
  readonly whatIf: WhatIf;
  /** Of 78. */
  readonly after: number;
  readonly safe: boolean;
  /** Which programs can: relabelling or rules of Prometheus, the Collector, Grafana Cloud. */
  readonly by: {readonly prometheus: boolean; readonly collector: boolean; readonly grafana: boolean};
}

const USERS = [{pattern: '/users/([0-9]+)(/.*)?', replacement: '/users/:id$2'}];
const LATENCY = 'http_request_duration_seconds';
const all = {prometheus: true, collector: true, grafana: true};
const none = {prometheus: false, collector: false, grafana: false};

export const CHANGES: readonly Change[] = [
  {
    title: 'a metric dropped',
    whatIf: {kind: 'dropMetrics', metrics: ['rpc_seconds']},
    ...{after: 66, safe: true, by: all},
  },
  {
    title: 'two metrics kept',
    whatIf: {kind: 'keepMetrics', metrics: ['memory_bytes', LATENCY]},
    ...{after: 48, safe: true, by: {...all, grafana: false}},
  },
  // uid follows pod: without it nothing is saved, and nothing is lost.
  {
    title: 'one of two labels that belong together, dropped everywhere',
    whatIf: {kind: 'dropLabels', metrics: null, labels: ['uid']},
    ...{after: 78, safe: true, by: {...all, grafana: false}},
  },
  {
    title: 'the same on one metric',
    whatIf: {kind: 'dropLabels', metrics: ['memory_bytes'], labels: ['uid']},
    ...{after: 78, safe: true, by: all},
  },
  {
    title: 'both of them dropped',
    whatIf: {kind: 'dropLabels', metrics: ['http_requests_total'], labels: ['pod', 'uid']},
    ...{after: 66, safe: false, by: {...none, grafana: true}},
  },
  {
    title: 'both of them aggregated away',
    whatIf: {kind: 'aggregate', metrics: ['http_requests_total', LATENCY], labels: ['pod', 'uid'], by: 'sum'},
    ...{after: 38, safe: true, by: all},
  },
  {
    title: 'a gauge’s mean',
    whatIf: {kind: 'aggregate', metrics: ['memory_bytes'], labels: ['pod', 'uid'], by: 'mean'},
    ...{after: 74, safe: true, by: all},
  },
  {
    title: 'paths by template, where series become one',
    whatIf: {kind: 'template', metrics: ['http_requests_total'], label: 'path', rules: USERS, by: 'sum'},
    ...{after: 72, safe: true, by: {...none, collector: true}},
  },
  {
    title: 'paths by template, where none do',
    whatIf: {kind: 'template', metrics: [LATENCY], label: 'path', rules: USERS, by: 'sum'},
    ...{after: 78, safe: true, by: {...all, grafana: false}},
  },
  {
    title: 'two bounds removed',
    whatIf: {kind: 'removeBuckets', metrics: [LATENCY], bounds: [1, 2.5]},
    ...{after: 66, safe: true, by: {...all, grafana: false}},
  },
  {
    title: 'at most three buckets',
    whatIf: {kind: 'limitBuckets', metrics: [LATENCY], most: 3},
    ...{after: 66, safe: true, by: {...all, grafana: false}},
  },
  {
    title: 'native histograms',
    whatIf: {kind: 'nativeHistograms'},
    ...{after: 42, safe: true, by: {...none, prometheus: true}},
  },
  {
    title: 'a longer interval',
    whatIf: {kind: 'interval', seconds: 60},
    ...{after: 78, safe: true, by: {...none, prometheus: true}},
  },
  {
    title: 'bounds dropped as a label',
    whatIf: {kind: 'dropLabels', metrics: [LATENCY], labels: ['le']},
    ...{after: 54, safe: false, by: none},
  },
  {
    title: 'the mean of a counter',
    whatIf: {kind: 'aggregate', metrics: ['http_requests_total'], labels: ['code'], by: 'mean'},
    ...{after: 69, safe: false, by: none},
  },
  {
    title: 'quantiles added up',
    whatIf: {kind: 'aggregate', metrics: ['rpc_seconds'], labels: ['pod', 'uid'], by: 'sum'},
    ...{after: 70, safe: false, by: none},
  },
];
