// What is computed for each row of metrics: label sets, series for each, and their product.
import type {Tariffs} from '../../datasets/tariffs';
import {model} from '../../model/step';
import type {Missing} from '../../model/value';
import {inputs} from './inputs';
import {labelSets, seriesPerLabelSet} from './metric';
import {groupsOf, shapeOf} from './typed-metric';

const GUIDE = '/docs/calculators/cardinality';

export const metricSteps = model<typeof inputs, Tariffs>(inputs).each('metrics', (row) =>
  row
    .algorithm('labelSets', {
      label: 'Label sets of one target',
      unit: 'set/target',
      formula: 'values of independent labels multiplied; labels that belong together count once, by their pairs',
      explained: `${GUIDE}#series-of-a-metric`,
      compute: (s): number | Missing => {
        const groups = groupsOf(s);
        return 'missing' in groups ? groups : labelSets(groups);
      },
    })
    .algorithm('seriesPerSet', {
      label: 'Series of one label set',
      unit: 'series/set',
      formula: 'by type: a histogram’s finite buckets and three, a summary’s quantiles and two, and one for _created',
      explained: `${GUIDE}#series-of-a-metric`,
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
