// What is computed of changes: whether each can be applied, what each leaves, and what a month costs then.
import {baseSteps, told} from '../model';
import {costOf, costScope} from '../usage';
import {metricsMet, waterfallOf} from './waterfall';

export const steps = baseSteps
  .each('changes', (row) =>
    row.algorithm('metricsMet', {
      ...told('Metrics that the change names', 'those of its name, or all; none where it cannot be applied', 'changes'),
      unit: 'metric',
      digits: 0,
      compute: (s) => metricsMet(s, s.metrics),
    }),
  )
  .algorithm('waterfall', {
    ...told('Series after each change', 'each applied to what the ones before it left', 'changes'),
    columns: {
      before: {label: 'Series before it', unit: 'series'},
      after: {label: 'Series after it', unit: 'series'},
      slower: {label: 'Interval, times as long', unit: ''},
    },
    compute: (s) => waterfallOf(s, s.changes).steps.map((step) => ({...step})),
  })
  .algorithm('seriesAfter', {
    ...told('Series after the changes', 'what the last of them leaves', 'changes'),
    unit: 'series',
    digits: 0,
    compute: (s) => waterfallOf(s, s.changes).series,
  })
  .algorithm('intervalAfter', {
    ...told('Interval after the changes', 'that of the last change of it, else as it is', 'changes'),
    unit: 'second',
    compute: (s) => waterfallOf(s, s.changes).interval,
  })
  .step('savedSeries', {
    label: 'Series that the changes save',
    unit: 'series',
    digits: 0,
    formula: 'activeSeries − seriesAfter',
    compute: (s) => s.activeSeries - s.seriesAfter,
  })
  .step('peakAfter', {
    label: 'At a deploy’s peak, after the changes',
    unit: 'series',
    digits: 0,
    formula: 'seriesAfter × (1 + podShare)',
    compute: (s) => s.seriesAfter * (1 + s.podShare / 100),
  })
  .step('samplesPerSecondAfter', {
    label: 'Samples a second, after the changes',
    unit: 'sample/second',
    digits: 0,
    formula: 'seriesAfter × 1 sample/series ÷ intervalAfter',
    compute: (s) => s.seriesAfter / s.intervalAfter,
  })
  .algorithm('monthlyCostAfter', {
    ...told('A month at this tariff, after the changes', 'the same tariff, for what is left', 'changes'),
    unit: 'USD/month',
    digits: 0,
    compute: (s, data) => {
      const {seriesAfter: activeSeries, samplesPerSecondAfter: samplesPerSecond} = s;
      return costOf(s.tariff, {...costScope(s), activeSeries, samplesPerSecond}, data);
    },
  })
  .step('savedPerMonth', {
    label: 'The changes save, a month',
    unit: 'USD/month',
    digits: 0,
    formula: 'monthlyCost − monthlyCostAfter',
    compute: (s) => s.monthlyCost - s.monthlyCostAfter,
  });
