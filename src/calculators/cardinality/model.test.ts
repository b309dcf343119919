// The worked cases once more, through the whole calculator from its inputs; and what it says where there is no answer.
import {describe, expect, it, test} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {tariffs} from '../../datasets/tariffs';
import {answer, defaultState} from '../../model/calculator';
import {latestDate, loadDataset} from '../../model/dataset';
import type {Inputs} from '../../model/field';
import {plainText} from '../../model/phrase';
import {cardinality} from './index';
import {isUnreadable, readLabels} from './label-text';
import golden from './testing/fixtures/model-golden.json';

const date = latestDate(tariffs);
const data = await loadDataset(tariffs, date, tariffs.partsFor(date, {}), readerOf(tariffs));
const opening = defaultState(cardinality);
/** One histogram of 7,000 series on each of 100 targets, and nothing changed. */
const HISTOGRAM: Inputs = {
  metrics: [
    {
      ...{metric: 'http_request_duration_seconds', metricType: 'histogram'},
      ...{labels: 'method=4,handler=25,code=5', parts: 11, created: false},
    },
  ],
  targets: 100,
  changes: [],
};

function work(inputs: Inputs) {
  return answer(cardinality, {inputs: {...opening.inputs, ...HISTOGRAM, ...inputs}, alternatives: []}, data);
}

const TYPES: Readonly<Record<string, string>> = {native_histogram: 'nativeHistogram'};

interface GivenMetric {
  readonly name: string;
  readonly type: string;
  readonly groups: readonly {
    readonly labels: readonly string[];
    readonly values?: number;
    readonly rows?: readonly unknown[];
  }[];
  readonly finite_buckets?: number;
  readonly quantiles?: number;
  readonly created?: boolean;
}

function rowOf({name, type, groups, finite_buckets, quantiles, created = false}: GivenMetric) {
  const labels = groups.map(({labels: names, values, rows = []}) => {
    const combinations = values ?? new Set(rows.map((row) => JSON.stringify(row))).size;
    return `${names.join('/')}=${combinations}`;
  });
  const parts = finite_buckets ?? quantiles ?? null;
  return {metric: name, metricType: TYPES[type] ?? type, labels: labels.join(', '), parts, created};
}

/** Our step for each figure of a case, and how much of the case's unit one of ours is. */
const STEPS = {
  series_per_target: ['seriesPerTarget', 1],
  active_series: ['activeSeries', 1],
  peak_active_series: ['peakSeries', 1],
  new_series_per_day: ['newPerDay', 1],
  new_series_per_2h: ['newPerTwoHours', 1],
  distinct_series_per_month: ['distinctPerMonth', 1],
  prometheus_head_worst: ['headSeries', 1],
  samples_per_second: ['samplesPerSecond', 1],
  dpm: ['samplesPerMinute', 1],
  samples_per_month: ['samplesPerMonth', 1],
  deploy_window_share: ['deployShare', 0.01],
  p95_active_series: ['percentileSeries', 1],
  disk_bytes: ['disk', 1e9],
  ram_bytes_plan: ['memory', 1e9],
  grafana_cloud_pro: ['costGrafana', 1],
  amp_ingest: ['costAmp', 1],
  gmp: ['costGmp', 1],
  datadog_pro: ['costDatadogPro', 1],
} as const;

test.each(golden.cases.map((each) => [each.id, each] as const))(
  '%s through the whole calculator',
  (_, {input, expect: expected}) => {
    const {values} = work({
      metrics: (input.metrics as readonly GivenMetric[]).map(rowOf),
      targets: input.targets,
      hosts: input.hosts,
      deploysPerDay: input.deploys_per_day,
      podLifetime: input.pod_lifetime_hours,
      scrapeInterval: input.scrape_interval_s,
      activeWindow: input.active_window_min,
      rollout: input.rollout_min,
      retention: input.retention_days,
    }).base;
    const {cost, ...figures} = expected;
    for (const [name, figure] of Object.entries({...figures, ...cost})) {
      const [step, scale] = STEPS[name as keyof typeof STEPS];
      const value = values[step];
      expect(value, name).toBeTypeOf('number');
      expect(Math.abs((value as number) * scale - figure), name).toBeLessThanOrEqual(1e-9 * Math.abs(figure));
    }
  },
);

describe('labels as they are typed', () => {
  it.each([
    ['', []],
    [
      'method=4,code=5',
      [
        {labels: ['method'], values: 4},
        {labels: ['code'], values: 5},
      ],
    ],
    [
      ' namespace/pod = 1.5k , le=3 ',
      [
        {labels: ['namespace', 'pod'], values: 1500},
        {labels: ['le'], values: 3},
      ],
    ],
  ])('“%s”', (text, groups) => {
    expect(readLabels(text)).toEqual(groups);
  });

  it.each([
    ['method', /“method” is no label with its number/],
    ['method=four', /no label with its number/],
    ['a=1,b/a=2', /The label a is there twice/],
    ['a/a=2', /there twice/],
    ['a=1.5', /no whole number/],
    ['a=2,b=0', /^b=0 has no values/],
  ])('“%s” is not read', (text, problem) => {
    const found = readLabels(text);
    expect(isUnreadable(found) && found.problem).toMatch(problem);
  });
});

describe('the answer', () => {
  it('leaves a row that cannot be read out of all figures, and says so', () => {
    const [row] = HISTOGRAM.metrics as readonly object[];
    const found = work({
      metrics: [
        {...row, labels: 'method'},
        {...row, labels: 'code=5'},
      ] as never,
    });
    // 5 × 14 and 5 of the scrape, on 100 targets.
    expect(found.base.values.activeSeries).toBe(7500);
    expect(cardinality.warnings(found, data)[0]?.text).toMatch(/^Row 1 is left out.*“method” is no label/);
  });

  it('asks for buckets of a histogram', () => {
    const [row] = HISTOGRAM.metrics as readonly object[];
    const found = work({metrics: [{...row, parts: null}] as never});
    expect(found.base.rows.metrics?.[0]?.leftOut?.reason).toBe(
      'http_request_duration_seconds needs the number of its buckets.',
    );
  });

  it.each([
    [
      {},
      'Billed are not the series but the 2,802,000 samples/minute, because the interval is 15 seconds. Deploys do not matter: even at their peak there are fewer series than that.',
    ],
    // 72 minutes are forgiven, of 23 each: 3.13 deploys. Three are 69 of 1,440 minutes.
    [
      {scrapeInterval: 60, deploysPerDay: 3},
      'Deploys fill 4.8 % of the day, 5 % are forgiven: up to 3.13 a day are free, beyond that the peak counts all month.',
    ],
    [
      {scrapeInterval: 60},
      'Deploys fill 6.4 % of the day, 5 % are forgiven: with 4 a day the peak counts all month; up to 3.13 would be free.',
    ],
    // 72 minutes are forgiven, of 29 each: 2.4827… deploys, and 2.483 are too many.
    [
      {scrapeInterval: 60, rollout: 9, deploysPerDay: 2},
      'Deploys fill 4.0 % of the day, 5 % are forgiven: up to 2.48 a day are free, beyond that the peak counts all month.',
    ],
    [
      {scrapeInterval: 60, podLifetime: 0.1},
      'Pods that end by themselves leave more series than a deploy does, so that deploys do not matter.',
    ],
    [
      {scrapeInterval: 40, deploysPerDay: 3},
      'Billed are not the series but the 1,050,750 samples/minute, because the interval is 40 seconds. One deploy too many, and the series of its peak are more.',
    ],
    [{scrapeInterval: 60, podShare: 0}, 'Pods own none of the series, so that a deploy adds none.'],
    [{tariff: 'amp'}, 'It hangs on the interval: 2,802,000 samples/minute are samples that are billed one by one.'],
    [
      {tariff: 'datadog-pro'},
      'It hangs on churn: 116,750 series are new in an hour, and the interval does not matter.',
    ],
    [{tariff: 'chronosphere'}, 'There is no list price: a contract says what counts.'],
  ])('%j hangs on', (inputs, words) => {
    expect(plainText(cardinality.hangsOn(work(inputs), data)).replaceAll('\u00a0', ' ')).toBe(words);
  });

  it('has no cost where there is no list price, and still counts', () => {
    const found = work({tariff: 'chronosphere'});
    expect(plainText(cardinality.sentence(found, data)).replaceAll('\u00a0', ' ')).toBe(
      '700,500 series now, 1,401,000 at a deploy’s peak: no cost that can be known at Chronosphere.',
    );
  });

  it('takes the reader’s own price, and calls it theirs', () => {
    const own = work({prices: [{priced: 'grafana-cloud-pro', ownPrice: 8}]});
    expect(own.base.values.costGrafana).toBeCloseTo(19 + 8 * 2792, 6);
    expect(cardinality.warnings(own, data).filter(({kind}) => kind === 'warning')).toEqual([]);
  });

  it('says which of the reader’s prices it does not use', () => {
    const prices = ['amp', 'chronosphere', 'amp'].map((priced) => ({priced, ownPrice: 1}));
    const said = cardinality.warnings(work({prices}), data).map(({text}) => text);
    expect(said.slice(0, 2)).toEqual([
      'Your price of Chronosphere is not used: nothing says what it is the price of.',
      'Of your two prices of Amazon Managed Service for Prometheus the first is used.',
    ]);
  });
});
