// What is computed for each row of metrics: label sets, series for each, and their product.
import type {Tariffs} from '../../datasets/tariffs';
import {model} from '../../model/step';
import {type Missing, missing} from '../../model/value';
import {inputs} from './inputs';
import {isUnreadable, readLabels} from './label-text';
import {labelSets, type MetricShape, seriesPerLabelSet} from './metric';

interface MetricRow {
  readonly metric: string;
  readonly metricType: string;
  readonly labels: string;
  readonly parts: number | null;
  readonly created: boolean;
}

const PARTS: Readonly<Record<string, string>> = {histogram: 'buckets', summary: 'quantiles', stateset: 'states'};

function shapeOf({metric, metricType, parts}: MetricRow): MetricShape | Missing {
  const what = PARTS[metricType];
  if (what !== undefined && parts === null) return missing(`${metric} needs the number of its ${what}.`);
  const number = parts ?? 0;
  switch (metricType) {
    case 'histogram':
      return {type: 'histogram', buckets: number};
    case 'summary':
      return {type: 'summary', quantiles: number};
    case 'stateset':
      return {type: 'stateset', states: number};
    default:
      return {type: metricType as Exclude<MetricShape['type'], 'histogram' | 'summary' | 'stateset'>};
  }
}

const GUIDE = '/docs/calculators/cardinality';

export const metricSteps = model<typeof inputs, Tariffs>(inputs).each('metrics', (row) =>
  row
    .algorithm('labelSets', {
      label: 'Label sets of one target',
      unit: 'set/target',
      formula: 'values of independent labels multiplied; labels that belong together count once, by their pairs',
      explained: `${GUIDE}#series-of-a-metric`,
      source: 'yours',
      compute: (s): number | Missing => {
        const groups = readLabels(s.labels);
        return isUnreadable(groups) ? missing(`${s.metric}: ${groups.problem}`) : labelSets(groups);
      },
    })
    .algorithm('seriesPerSet', {
      label: 'Series of one label set',
      unit: 'series/set',
      formula: 'by type: a histogram’s finite buckets and three, a summary’s quantiles and two, and one for _created',
      explained: `${GUIDE}#series-of-a-metric`,
      source: 'assumption',
      compute: (s): number | Missing => {
        const shape = shapeOf(s);
        if ('missing' in shape) return shape;
        return seriesPerLabelSet({...shape, created: s.created, seriesPerNative: s.seriesPerNative});
      },
    })
    .step('seriesOfMetric', {
      label: 'Series of the metric on one target',
      unit: 'series/target',
      formula: 'labelSets × seriesPerSet',
      compute: (s) => s.labelSets * s.seriesPerSet,
    }),
);
