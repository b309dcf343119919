// The worked cases of the typed model, computed elsewhere: every figure of every case, to a relative 1e-9.
import {describe, expect, test} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {tariffs} from '../../datasets/tariffs';
import {latestDate, loadDataset} from '../../model/dataset';
import {monthlyCost, type Usage} from './bill';
import {distinctIn, headSeries, newSeriesIn, newSeriesPerDay} from './churn';
import {deployShare, peakSeries, percentileSeries} from './deploy-peak';
import {type LabelGroup, type Metric, seriesPerTarget} from './metric';
import {samplesPerMinute, samplesPerMonth, samplesPerSecond} from './samples';
import {diskBytes, memoryBytes} from './self-hosting';
import golden from './testing/fixtures/model-golden.json';

const MONTH = 730;
const date = latestDate(tariffs);
const data = await loadDataset(tariffs, date, tariffs.partsFor(date, {}), readerOf(tariffs));
const TARIFF = {
  grafana_cloud_pro: 'grafana-cloud-pro',
  amp_ingest: 'amp',
  gmp: 'gmp',
  datadog_pro: 'datadog-pro',
} as const;

type Given = (typeof golden.cases)[number]['input'];

interface GivenMetric {
  readonly name: string;
  readonly type: string;
  readonly groups: readonly LabelGroup[];
  readonly finite_buckets?: number;
  readonly quantiles?: number;
  readonly created?: boolean;
}

function metricOf(given: GivenMetric): Metric {
  const {name, groups, created = false} = given;
  const shared = {name, groups, created};
  switch (given.type) {
    case 'histogram':
      return {...shared, type: 'histogram', buckets: given.finite_buckets ?? expect.fail()};
    case 'summary':
      return {...shared, type: 'summary', quantiles: given.quantiles ?? expect.fail()};
    case 'native_histogram':
      return {...shared, type: 'nativeHistogram'};
    case 'gauge':
    case 'counter':
      return {...shared, type: given.type};
    default:
      return expect.fail(`No such type: ${given.type}`);
  }
}

function answer(given: Given) {
  const {deploys_per_day: deploysPerDay, pod_lifetime_hours: podLifetime, rollout_min: rollout} = given;
  const perTarget = seriesPerTarget((given.metrics as readonly GivenMetric[]).map(metricOf));
  const active = perTarget * given.targets;
  const churn = {deploysPerDay, podLifetime, podShare: 1};
  const perDay = newSeriesPerDay(active, churn);
  const rate = samplesPerSecond([{series: active, interval: given.scrape_interval_s}]);
  const window = {activeWindow: given.active_window_min, rollout};
  const usage: Usage = {
    ...{activeSeries: active, churn, samplesPerSecond: rate, ...window, hosts: given.hosts},
    ...{bytesPerSample: null, hoursPerMonth: MONTH},
  };
  return {
    series_per_target: perTarget,
    active_series: active,
    peak_active_series: peakSeries(active, 1),
    new_series_per_day: perDay,
    new_series_per_2h: newSeriesIn(perDay, 2),
    distinct_series_per_month: distinctIn(active, perDay, MONTH),
    prometheus_head_worst: headSeries(active, perDay),
    samples_per_second: rate,
    dpm: samplesPerMinute(rate),
    samples_per_month: samplesPerMonth(rate, MONTH),
    deploy_window_share: deployShare(deploysPerDay, window),
    p95_active_series: percentileSeries(active, churn, {...window, percentile: 95}),
    disk_bytes: diskBytes(rate, given.retention_days, data.fact('bytesPerSample').value),
    ram_bytes_plan: memoryBytes(headSeries(active, perDay), data.fact('bytesPerSeries').value),
    cost: Object.fromEntries(
      Object.entries(TARIFF).map(([name, id]) => [name, monthlyCost(data.tariff(id) ?? expect.fail(id), usage)]),
    ),
  };
}

function expectClose(actual: unknown, expected: number): void {
  expect(actual).toBeTypeOf('number');
  expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

test('all of the cases are here', () => {
  expect(golden.cases).toHaveLength(10);
});

describe.each(golden.cases.map((each) => [each.id, each] as const))('%s', (_, {input, expect: expected}) => {
  const {cost, ...figures} = expected;
  const actual = answer(input);
  test.each(Object.entries(figures))('%s', (name, figure) => {
    expectClose(actual[name as keyof typeof figures], figure);
  });
  test.each(Object.entries(cost))('cost at %s', (name, usd) => {
    expectClose(actual.cost[name], usd);
  });
});
