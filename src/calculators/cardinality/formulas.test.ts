// Figures that were worked out by hand, and the laws that hold between them.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {type Tariff, tariffs} from '../../datasets/tariffs';
import {latestDate, loadDataset} from '../../model/dataset';
import {atPrice, countedBy, monthlyCost, type Usage} from './bill';
import {newSeriesPerDay} from './churn';
import {deployCliff, deployShare, freeDeploysPerDay, peakSeries, percentileSeries} from './deploy-peak';
import {EXTRA_SCRAPE_SERIES, labelSets, SCRAPE_SERIES, seriesOf, seriesPerTarget} from './metric';
import {samplesPerSecond} from './samples';
import {mimirNeed} from './self-hosting';

const date = latestDate(tariffs);
const data = await loadDataset(tariffs, date, tariffs.partsFor(date, {}), readerOf(tariffs));
const tariff = (id: string): Tariff => data.tariff(id) ?? expect.fail(id);

/** One million series every 30 s, nothing ever replaced, a month of 30 days: 86.4e9 samples. */
const MILLION: Usage = {
  activeSeries: 1e6,
  churn: {deploysPerDay: 0, podLifetime: null, podShare: 1},
  samplesPerSecond: samplesPerSecond([{series: 1e6, interval: 30}]),
  activeWindow: 20,
  rollout: 0,
  hosts: 0,
  bytesPerSample: null,
  hoursPerMonth: 720,
};

describe('label sets', () => {
  it('multiply when labels are independent, and count rows when they belong together', () => {
    const pods = {
      labels: ['namespace', 'pod'],
      rows: [
        ['a', '1'],
        ['a', '2'],
        ['b', '3'],
        ['a', '1'],
      ],
    };
    expect(labelSets([{labels: ['method'], values: 4}, pods])).toBe(4 * 3);
  });

  it('are told apart by their rows, whatever the values hold', () => {
    expect(
      labelSets([
        {
          labels: ['a', 'b'],
          rows: [
            ['x,y', 'z'],
            ['x', 'y,z'],
          ],
        },
      ]),
    ).toBe(2);
  });

  it('are one without labels, and none where a label has no value', () => {
    expect(labelSets([])).toBe(1);
    expect(labelSets([{labels: ['code'], values: 0}])).toBe(0);
  });
});

describe('series of a metric', () => {
  const groups = [{labels: ['code'], values: 5}];
  it.each([
    ['gauge', {type: 'gauge'}, 5],
    ['info', {type: 'info'}, 5],
    ['untyped', {type: 'untyped', created: true}, 5],
    ['counter with _created', {type: 'counter', created: true}, 10],
    ['stateset of three states', {type: 'stateset', states: 3}, 15],
    ['histogram of 11 finite buckets', {type: 'histogram', buckets: 11}, 70],
    ['the same with _created', {type: 'histogram', buckets: 11, created: true}, 75],
    ['summary of three quantiles', {type: 'summary', quantiles: 3}, 25],
    ['native histogram', {type: 'nativeHistogram', created: true}, 5],
    ['native histogram where a vendor counts four', {type: 'nativeHistogram', seriesPerNative: 4}, 20],
  ] as const)('%s', (_, shape, expected) => {
    expect(seriesOf({name: 'm', groups, ...shape})).toBe(expected);
  });

  it('come with those of the scrape', () => {
    expect(seriesPerTarget([])).toBe(5);
    expect(seriesPerTarget([], SCRAPE_SERIES + EXTRA_SCRAPE_SERIES)).toBe(8);
  });
});

describe('the cliff', () => {
  const rule = {activeWindow: 20, rollout: 0, percentile: 95};
  const churn = {deploysPerDay: 0, podLifetime: null, podShare: 1};

  it('is between three deploys a day, 4.2 %, and four, 5.6 %', () => {
    expect(deployShare(3, rule)).toBeCloseTo(0.0417, 4);
    expect(deployShare(4, rule)).toBeCloseTo(0.0556, 4);
    expect(freeDeploysPerDay(rule)).toBeCloseTo(3.6, 12);
    const points = deployCliff(1000, churn, rule, 5);
    expect(points.map(({deploysPerDay}) => deploysPerDay)).toEqual([0, 1, 2, 3, 3.6, 4, 5]);
    expect(points.map(({series}) => series)).toEqual([1000, 1000, 1000, 1000, 1000, 2000, 2000]);
  });

  it('comes earlier the longer a roll-out takes', () => {
    const points = deployCliff(1000, churn, {...rule, rollout: 10}, 3);
    expect(points.map(({deploysPerDay, series}) => [deploysPerDay, series])).toEqual([
      ...[
        [0, 1000],
        [1, 1000],
        [2, 1000],
      ],
      ...[
        [2.4, 1000],
        [3, 2000],
      ],
    ]);
  });

  it.each([
    [{activeWindow: 24}, [0, 1, 2, 3, 4, 5]],
    [{activeWindow: 14.4}, [0, 1, 2, 3, 4, 5]],
    [{activeWindow: 0}, [0, 1, 2, 3, 4, 5]],
    [{rollout: 1420}, [0, 0.05, 1, 2, 3, 4, 5]],
    [{percentile: 90}, [0, 1, 2, 3, 4, 5]],
    [{percentile: 99}, [0, 0.72, 1, 2, 3, 4, 5]],
  ])('with %j has a point of its own only where the edge lies between two whole numbers', (more, rates) => {
    const points = deployCliff(1000, churn, {...rule, ...more}, 5);
    const found = points.map(({deploysPerDay}) => deploysPerDay);
    expect(found).toHaveLength(rates.length);
    for (const [at, rate] of rates.entries()) expect(found[at]).toBeCloseTo(rate, 12);
  });

  it('is not reached exactly at what the percentile forgives', () => {
    expect(percentileSeries(1000, {...churn, deploysPerDay: 2}, {...rule, activeWindow: 36})).toBe(1000);
  });

  it('raises only what pods own', () => {
    expect(peakSeries(1000, 0.25)).toBe(1250);
    expect(percentileSeries(1000, {...churn, deploysPerDay: 4, podShare: 0.25}, rule)).toBe(1250);
    expect(newSeriesPerDay(1000, {...churn, deploysPerDay: 4, podShare: 0.25})).toBe(1000);
  });

  it('never lowers a count: pods that end by themselves may leave more than a deploy', () => {
    // Twelve replacements an hour leave four in the 20 minutes.
    const restless = {deploysPerDay: 4, podLifetime: 1 / 12, podShare: 1};
    expect(percentileSeries(1000, restless, rule)).toBeCloseTo(5000, 9);
    const billed = fc.tuple(fc.integer({min: 0, max: 50}), fc.double({min: 0.05, max: 100, noNaN: true}));
    fc.assert(
      fc.property(billed, ([deploysPerDay, podLifetime]) => {
        const at = (deploys: number) =>
          percentileSeries(1000, {deploysPerDay: deploys, podLifetime, podShare: 1}, rule);
        expect(at(deploysPerDay + 1)).toBeGreaterThanOrEqual(at(deploysPerDay));
      }),
    );
  });

  it('never covers more than the day', () => {
    expect(deployShare(100, rule)).toBe(1);
  });
});

describe('a month’s bill', () => {
  // 2e9 × 0.9 ÷ 1e7 + 84.4e9 × 0.35 ÷ 1e7 = 180 + 2,954; 50e9 × 0.06 ÷ 1e6 + 36.4e9 × 0.048 ÷ 1e6 = 3,000 + 1,747.2;
  // 19 + 6.5 × (2,000,000 samples a minute − 10,000) ÷ 1,000; 86.4e9 × 0.16 ÷ 1e7; (1e6 − 0) × 5 ÷ 100;
  // Alibaba, 2,880 million a day less 0.5: 50 × 0.176 + 100 × 0.143 + 150 × 0.121 + 300 × 0.099 + 600 × 0.077
  // + 1,679.5 × 0.055 = 209.5225 a day, 30 days.
  it.each([
    ['amp', 3134],
    ['gmp', 4747.2],
    ['grafana-cloud-pro', 12_954],
    ['azure-monitor', 1382.4],
    ['datadog-pro', 50_000],
    ['alibaba', 6285.675],
  ])('at %s, of a million series every 30 seconds', (id, usd) => {
    expect(monthlyCost(tariff(id), MILLION)).toBeCloseTo(usd, 6);
  });

  it('at bytes needs their number: 500 of them are 43,200 GB', () => {
    expect(monthlyCost(tariff('new-relic'), MILLION)).toMatchObject({
      missing: true,
      reason: expect.stringContaining('bytes'),
    });
    expect(monthlyCost(tariff('new-relic'), {...MILLION, bytesPerSample: 500})).toBeCloseTo(43_100 * 0.4, 6);
    expect(monthlyCost(tariff('cloudwatch-otel'), {...MILLION, bytesPerSample: 500})).toBeCloseTo(43_200 * 0.5, 6);
  });

  it('counts whole GB at New Relic, and what is left of one at CloudWatch', () => {
    // 100.9 GB: 100 are free, and nine tenths are not billed.
    const bytesPerSample = 100.9e9 / 86.4e9;
    expect(countedBy(tariff('new-relic'), {...MILLION, bytesPerSample})).toBe(100);
    expect(monthlyCost(tariff('new-relic'), {...MILLION, bytesPerSample})).toBe(0);
    expect(monthlyCost(tariff('cloudwatch-otel'), {...MILLION, bytesPerSample})).toBeCloseTo(50.45, 9);
  });

  it('does not lose a whole GB to the last digit', () => {
    // 1,000 series every 90 seconds for 750 hours are 30 million samples, of 333.3 bytes 9.999 GB; of a third more than 333 exactly 10.
    const usage = {...MILLION, hoursPerMonth: 750, samplesPerSecond: 1000 / 90};
    expect(countedBy(tariff('new-relic'), {...usage, bytesPerSample: 333.3})).toBe(9);
    expect(countedBy(tariff('new-relic'), {...usage, bytesPerSample: 1000 / 3})).toBe(10);
  });

  it('has no price where there is none, and says what is known', () => {
    expect(monthlyCost(tariff('chronosphere'), MILLION)).toMatchObject({
      reason: 'Chronosphere publishes no list price.',
    });
    expect(monthlyCost(tariff('cloudwatch'), MILLION)).toMatchObject({
      reason: expect.stringMatching(/beyond 10,000 metrics .* costs 3,000.USD/),
    });
    expect(monthlyCost(tariff('cloudwatch'), {...MILLION, activeSeries: 10_000})).toBe(3000);
  });

  it('takes the larger of series and samples a minute', () => {
    const slow = {...MILLION, samplesPerSecond: samplesPerSecond([{series: 1e6, interval: 120}])};
    expect(monthlyCost(tariff('grafana-cloud-pro'), slow)).toBeCloseTo(19 + 6.5 * 990, 6);
  });

  it('counts in each hour the pods that were replaced within it', () => {
    const hourly = {...MILLION, churn: {deploysPerDay: 24, podLifetime: null, podShare: 0.5}};
    expect(countedBy(tariff('datadog-pro'), {...hourly, hosts: 100})).toBe(1_500_000 - 10_000);
    expect(countedBy(tariff('datadog-enterprise'), {...hourly, hosts: 100})).toBe(1_500_000 - 20_000);
    expect(countedBy(tariff('datadog-pro'), {...hourly, hosts: 1e6})).toBe(0);
  });

  it('takes the reader’s own price for what is not free', () => {
    expect(monthlyCost(atPrice(tariff('grafana-cloud-pro'), 8), MILLION)).toBeCloseTo(19 + 8 * 1990, 6);
    expect(monthlyCost(atPrice(tariff('amp'), 0.1), MILLION)).toBeCloseTo(864, 6);
  });

  it('never falls when there is more', () => {
    const priced = data.tariffs.filter(({counts, id}) => counts !== 'unpublished' && id !== 'cloudwatch');
    const series = fc.integer({min: 0, max: 1e8});
    fc.assert(
      fc.property(fc.constantFrom(...priced), series, series, (each, one, other) => {
        const cost = (activeSeries: number) =>
          monthlyCost(each, {
            ...MILLION,
            activeSeries,
            bytesPerSample: 300,
            samplesPerSecond: activeSeries / 30,
          }) as number;
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(cost(more)).toBeGreaterThanOrEqual(cost(less));
      }),
    );
  });
});

describe('Mimir', () => {
  it('needs by its planning page, for a million series every 15 seconds', () => {
    // 3 million in memory are ten cores, 25 GB and 50 GB; 66,667 samples a second are 2.667 cores and GB; half as much again.
    const ratio = (name: string) => data.fact(`mimir${name}`).value;
    const need = mimirNeed(1e6, 1e6 / 15, {
      seriesPerIngesterCore: ratio('SeriesPerCore'),
      ingesterMemory: ratio('IngesterMemory'),
      ingesterDisk: ratio('IngesterDisk'),
      samplesPerDistributorCore: ratio('SamplesPerCore'),
      distributorMemory: ratio('DistributorMemory'),
      replication: ratio('Replication'),
      headroom: ratio('Headroom'),
    });
    expect(need.inMemorySeries).toBe(3e6);
    expect(need.cores).toBeCloseTo(19, 9);
    expect(need.memory).toBeCloseTo(41.5, 9);
    expect(need.disk).toBeCloseTo(75, 9);
  });
});
