// Metric cardinality: how many series there are, now and at a deploy's peak, and what they cost.
import {type Tariffs, tariffs} from '../../datasets/tariffs';
import type {Calculator} from '../../model/calculator';
import {formatNumber, formatQuantity} from '../../model/format';
import {cases} from './cases';
import {changeHint} from './changes/change-hint';
import {steps} from './changes/change-steps';
import {charts} from './charts';
import {inputs} from './inputs';
import {migrations, retiredKeys} from './migrations';
import {tariffName} from './tariff-choice';
import {warnings} from './warnings';
import {hangsOn, number, sentence, short} from './words';

export const cardinality: Calculator<Tariffs> = {
  name: 'cardinality',
  version: 2,
  title: 'Metric cardinality',
  question: 'How many series do we have, and what do they cost?',
  description:
    'Series of your metrics now and at a deploy’s peak, churn, samples, memory and disk, what dropping labels saves, and a month’s cost at eleven tariffs, by each vendor’s own rule.',
  brings: 'bring a metrics page, /api/v1/series or status/tsdb',
  fields: inputs,
  groups: [
    {title: 'Your metrics', fields: ['metrics', 'targets', 'scrapeInterval']},
    {title: 'What you could change', fields: ['changes']},
    {title: 'Deploys', fields: ['deploysPerDay', 'podShare', 'rollout', 'podLifetime']},
    {title: 'The bill', fields: ['tariff', 'hosts', 'bytesBilled', 'prices']},
    {title: 'A store of your own', fields: ['retention', 'ownBytesPerSample', 'ownBytesPerSeries'], folded: true},
    {
      title: 'How it is counted',
      fields: ['scrapeSeries', 'seriesPerNative', 'activeWindow', 'hoursPerMonth'],
      folded: true,
    },
  ],
  stages: steps.stages,
  outputs: [
    'activeSeries',
    'peakSeries',
    'percentileSeries',
    'monthlyCost',
    'seriesAfter',
    'peakAfter',
    'samplesPerSecondAfter',
    'monthlyCostAfter',
    'savedSeries',
    'savedPerMonth',
    'seriesPerTarget',
    'newPerTwoHours',
    'newPerDay',
    'distinctPerMonth',
    'headSeries',
    'deployShare',
    'samplesPerSecond',
    'samplesPerMinute',
    'samplesPerMonth',
    'disk',
    'memory',
    'mimirCores',
    'mimirMemory',
    'mimirDisk',
    'costGrafana',
    'costAmp',
    'costGmp',
    'costAzure',
    'costAlibaba',
    'costDatadogPro',
    'costDatadogEnterprise',
    'costCloudWatch',
    'costCloudWatchOtel',
    'costNewRelic',
    'costChronosphere',
  ],
  figures: [
    {
      label: 'At the 95th percentile',
      step: 'percentileSeries',
      below: ({base}) => `deploys fill ${formatQuantity(number(base, 'deployShare'), '%', 1)} of the day`,
    },
    {
      label: 'Samples a second',
      step: 'samplesPerSecond',
      below: ({base}) => formatQuantity(number(base, 'samplesPerMinute'), 'samples/minute', 0),
    },
    {
      label: 'Memory of a Prometheus',
      step: 'memory',
      below: ({base}) => `${formatQuantity(number(base, 'headSeries'), 'series', 0)} in its head`,
    },
  ],
  sentence,
  hangsOn,
  warnings,
  short,
  hint: (field, row, {base}) => {
    if (field === 'changes' && row !== null) return changeHint(base, row);
    const values = field === 'metrics' && row !== null ? base.rows.metrics?.[row]?.values : undefined;
    const {labelSets, seriesPerSet, seriesOfMetric} = values ?? {};
    if (typeof labelSets !== 'number' || typeof seriesPerSet !== 'number' || typeof seriesOfMetric !== 'number')
      return undefined;
    return `${formatNumber(labelSets)} label ${labelSets === 1 ? 'set' : 'sets'} × ${formatNumber(seriesPerSet)} = ${formatQuantity(seriesOfMetric, 'series', 0)}`;
  },
  compare: {
    field: 'tariff',
    label: 'Another tariff',
    name: ({inputs: {tariff}}) => tariffName(tariff),
    rows: ['activeSeries', 'peakSeries', 'percentileSeries', 'samplesPerMinute', 'monthlyCost', 'monthlyCostAfter'],
  },
  defaultAlternatives: [{inputs: {tariff: 'amp'}}],
  charts,
  cases,
  migrations,
  retiredKeys,
  imports: true,
  dataset: tariffs,
};
