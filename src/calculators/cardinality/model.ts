// From metrics and their labels to series now and at a deploy's peak, samples, what a store needs and what vendors charge.
import type {Tariffs} from '../../datasets/tariffs';
import type {Provenance} from '../../model/source';
import {replacementsPerDay} from './churn';
import {costBands} from './cost-bands';
import {deployCliff} from './deploy-peak';
import {metricSteps} from './metric-row';
import {type MimirNeed, mimirNeed} from './self-hosting';
import type {TariffId} from './tariff-choice';
import {billedAt, type CostScope, churnOf, costOf} from './usage';

const GUIDE = '/docs/calculators/cardinality';
const MOST_DEPLOYS = 12;
const PERCENTILE = 95;

export const told = (label: string, formula: string, section: string) => ({
  label,
  formula,
  explained: `${GUIDE}#${section}`,
});

/** What a month costs at one tariff, or at that which the inputs name; with its source, and how sure that is. */
const cost = (name: string, id?: TariffId) => ({
  ...told(`A month at ${name}`, 'what its rule counts, taken through its tiers', 'what-vendors-count'),
  unit: 'USD/month',
  digits: 0,
  /** A price of the reader's own is among the operands. */
  source: (s: CostScope & {readonly tariff: string}, data: Tariffs): Provenance | undefined => {
    const tariff = id ?? s.tariff;
    return s.prices.some(({priced}) => priced === tariff) ? undefined : data.tariff(tariff)?.priceSource;
  },
  note: (s: {readonly tariff: string}, data: Tariffs): string | undefined => {
    const tariff = data.tariff(id ?? s.tariff);
    return (
      tariff &&
      `Counted is: ${tariff.billed}. How sure the price is: ${tariff.confidence.price}; ${tariff.confidence.why}.`
    );
  },
  compute: (s: CostScope & {readonly tariff: string}, data: Tariffs) => costOf(id ?? s.tariff, s, data),
});

function mimir(s: {readonly activeSeries: number; readonly samplesPerSecond: number}, data: Tariffs): MimirNeed {
  const ratio = (name: string) => data.fact(`mimir${name}`).value;
  return mimirNeed(s.activeSeries, s.samplesPerSecond, {
    seriesPerIngesterCore: ratio('SeriesPerCore'),
    ingesterMemory: ratio('IngesterMemory'),
    ingesterDisk: ratio('IngesterDisk'),
    samplesPerDistributorCore: ratio('SamplesPerCore'),
    distributorMemory: ratio('DistributorMemory'),
    replication: ratio('Replication'),
    headroom: ratio('Headroom'),
  });
}

export const baseSteps = metricSteps
  .step('seriesPerTarget', {
    label: 'Series of one target',
    unit: 'series/target',
    formula: 'sum(metrics.seriesOfMetric) + scrapeSeries',
    compute: (s) => s.metrics.reduce((sum, row) => sum + row.seriesOfMetric, s.scrapeSeries),
  })
  .step('activeSeries', {
    label: 'Series now',
    unit: 'series',
    digits: 0,
    formula: 'seriesPerTarget × targets',
    compute: (s) => s.seriesPerTarget * s.targets,
  })
  .step('peakSeries', {
    label: 'Series at a deploy’s peak',
    unit: 'series',
    digits: 0,
    formula: 'activeSeries × (1 + podShare)',
    compute: (s) => s.activeSeries * (1 + s.podShare / 100),
  })
  .algorithm('replacements', {
    ...told('A pod is replaced', 'by every deploy, and as often as its life fits into a day', 'churn'),
    unit: '1/day',
    digits: 2,
    compute: (s) => replacementsPerDay(s),
  })
  .step('newPerDay', {
    label: 'New series a day',
    unit: 'series/day',
    digits: 0,
    formula: 'activeSeries × podShare × replacements',
    compute: (s) => (s.activeSeries * s.podShare * s.replacements) / 100,
  })
  .step('newPerTwoHours', {
    label: 'New series in 2 hours',
    unit: 'series',
    digits: 0,
    formula: 'newPerDay × 2 hour',
    compute: (s) => s.newPerDay / 12,
  })
  .step('distinctPerMonth', {
    label: 'Distinct series of a month',
    unit: 'series',
    digits: 0,
    formula: 'activeSeries + newPerDay × hoursPerMonth',
    compute: (s) => s.activeSeries + (s.newPerDay * s.hoursPerMonth) / 24,
  })
  .step('headSeries', {
    label: 'In a Prometheus’ head, at most',
    unit: 'series',
    digits: 0,
    formula: 'activeSeries + newPerDay × 3 hour',
    compute: (s) => s.activeSeries + s.newPerDay / 8,
  })
  .step('deployShare', {
    label: 'Share of the day with old pods',
    unit: '%',
    digits: 1,
    formula: 'min(1, deploysPerDay × (activeWindow + rollout) ÷ 1 deploy)',
    compute: (s) => Math.min(1, (s.deploysPerDay * (s.activeWindow + s.rollout)) / 1440) * 100,
  })
  .algorithm('percentileSeries', {
    ...told(
      'Series at the 95th percentile',
      'the peak where deploys fill more than 5 % of the day, else those now and such as ended within the window',
      'the-cliff',
    ),
    unit: 'series',
    digits: 0,
    compute: (s) => billedAt(PERCENTILE, s),
  })
  .algorithm('cliff', {
    ...told(
      'Series at the 95th percentile, by deploys',
      'the same at each number of deploys, and at the most that are free',
      'the-cliff',
    ),
    columns: {
      deploys: {label: 'Deploys', unit: 'deploy/day'},
      share: {label: 'Share of the day with old pods', unit: '%'},
      counted: {label: 'Series at the 95th percentile', unit: 'series'},
    },
    compute: (s) => {
      const rule = {percentile: PERCENTILE, activeWindow: s.activeWindow, rollout: s.rollout};
      const most = Math.min(MOST_DEPLOYS * 8, Math.max(MOST_DEPLOYS, Math.ceil(s.deploysPerDay) + 1));
      return deployCliff(s.activeSeries, churnOf(s), rule, most).map(({deploysPerDay, share, series}) => ({
        deploys: deploysPerDay,
        share: share * 100,
        counted: series,
      }));
    },
  })
  .step('samplesPerSecond', {
    label: 'Samples a second',
    unit: 'sample/second',
    digits: 0,
    formula: 'activeSeries × 1 sample/series ÷ scrapeInterval',
    compute: (s) => s.activeSeries / s.scrapeInterval,
  })
  .step('samplesPerMinute', {
    label: 'Samples a minute',
    unit: 'sample/minute',
    digits: 0,
    formula: 'samplesPerSecond',
    compute: (s) => s.samplesPerSecond * 60,
  })
  .step('samplesPerMonth', {
    label: 'Samples a month',
    unit: 'sample',
    digits: 0,
    formula: 'samplesPerSecond × hoursPerMonth',
    compute: (s) => s.samplesPerSecond * 3600 * s.hoursPerMonth,
  })
  .look('bytesPerSample', {
    label: 'A sample on disk, as used',
    unit: 'B/sample',
    formula: 'yours, or the documentation’s',
    source: (s, data) => (s.ownBytesPerSample === null ? data.fact('bytesPerSample').source : 'yours'),
    compute: (s, data) => s.ownBytesPerSample ?? data.fact('bytesPerSample').value,
  })
  .look('bytesPerSeries', {
    label: 'A series in memory, as used',
    unit: 'B/series',
    formula: 'yours, or what planning pages say',
    source: (s, data) => (s.ownBytesPerSeries === null ? data.fact('bytesPerSeries').source : 'yours'),
    compute: (s, data) => s.ownBytesPerSeries ?? data.fact('bytesPerSeries').value,
  })
  .step('disk', {
    label: 'Disk of a Prometheus',
    unit: 'GB',
    digits: 1,
    formula: 'samplesPerSecond × retention × bytesPerSample',
    compute: (s) => (s.samplesPerSecond * s.retention * 86_400 * s.bytesPerSample) / 1e9,
  })
  .step('memory', {
    label: 'Memory of a Prometheus',
    unit: 'GB',
    digits: 1,
    formula: 'headSeries × bytesPerSeries',
    compute: (s) => (s.headSeries * s.bytesPerSeries) / 1e9,
  })
  .algorithm('mimirCores', {
    ...told(
      'Cores of a Mimir',
      'ingesters and distributors by its planning page, half as much again',
      'a-store-of-your-own',
    ),
    unit: 'core',
    digits: 1,
    compute: (s, data) => mimir(s, data).cores,
  })
  .algorithm('mimirMemory', {
    ...told(
      'Memory of a Mimir',
      'ingesters and distributors by its planning page, half as much again',
      'a-store-of-your-own',
    ),
    unit: 'GB',
    digits: 1,
    compute: (s, data) => mimir(s, data).memory,
  })
  .algorithm('mimirDisk', {
    ...told('Disk of Mimir’s ingesters', 'by its planning page, half as much again', 'a-store-of-your-own'),
    unit: 'GB',
    digits: 1,
    compute: (s, data) => mimir(s, data).disk,
  })
  .algorithm('monthlyCost', cost('this tariff'))
  .algorithm('costGrafana', cost('Grafana Cloud Pro', 'grafana-cloud-pro'))
  .algorithm('costAmp', cost('Amazon Managed Prometheus', 'amp'))
  .algorithm('costGmp', cost('Google Managed Prometheus', 'gmp'))
  .algorithm('costAzure', cost('Azure Monitor', 'azure-monitor'))
  .algorithm('costAlibaba', cost('Alibaba Cloud', 'alibaba'))
  .algorithm('costDatadogPro', cost('Datadog Pro', 'datadog-pro'))
  .algorithm('costDatadogEnterprise', cost('Datadog Enterprise', 'datadog-enterprise'))
  .algorithm('costCloudWatch', cost('CloudWatch custom metrics', 'cloudwatch'))
  .algorithm('costCloudWatchOtel', cost('CloudWatch OpenTelemetry', 'cloudwatch-otel'))
  .algorithm('costNewRelic', cost('New Relic', 'new-relic'))
  .algorithm('costChronosphere', cost('Chronosphere', 'chronosphere'))
  .algorithm('costBands', {
    ...told(
      'A month at each tariff, by deploys',
      'without a deploy, and with one every hour, or as often as you deploy if that is more',
      'what-vendors-count',
    ),
    columns: {
      tariff: {label: 'Tariff, by its place in the list', unit: ''},
      low: {label: 'Without a deploy', unit: 'USD/month'},
      high: {label: 'A deploy every hour', unit: 'USD/month'},
    },
    compute: (s, data) => costBands(s, data),
  });
