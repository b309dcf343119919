// The metricstransform processor: names and labels changed, values joined and scaled; and summaries, which neither processor can join.
import {describe, expect, it} from 'vitest';
import type {Metric} from './telemetry';
import {gauge, histogram, run, statements} from './testing/batch';

describe('metricstransform', () => {
  const transforms = (transform: object) => ({transforms: [transform]});

  it('renames by a pattern', () => {
    const rename = {include: '^go_(.*)$$', match_type: 'regexp', action: 'update', new_name: 'runtime.$${1}'};
    expect(run('metricstransform', transforms(rename), [gauge([{}], 'go_threads')])[0]?.name).toBe('runtime.threads');
  });

  it('leaves name and aggregation of a metric that matches with some points only', () => {
    const part = {
      ...{include: 'm', action: 'update', new_name: 'n', experimental_match_labels: {pod: '1'}},
      operations: [
        {action: 'aggregate_labels', label_set: [], aggregation_type: 'sum'},
        {action: 'experimental_scale_value', experimental_scale: 10},
      ],
    };
    const [kept] = run('metricstransform', transforms(part), [
      gauge([
        {attributes: {pod: '1'}, value: 1},
        {attributes: {pod: '2'}, value: 2},
      ]),
    ]);
    expect(kept).toMatchObject({name: 'm', points: [{value: 10}, {value: 2}]});
  });

  it('keeps the first value where it is not told how to join', () => {
    const operations = [{action: 'aggregate_labels', label_set: []}];
    const [kept] = run('metricstransform', transforms({include: 'm', action: 'update', operations}), [
      gauge([
        {attributes: {pod: '1'}, value: 3},
        {attributes: {pod: '2'}, value: 5, start: 0},
      ]),
    ]);
    expect(kept?.points).toMatchObject([{value: 3, start: 0}]);
  });

  it('adds and renames labels, and joins values', () => {
    const operations = [
      {action: 'add_label', new_label: 'region', new_value: 'eu'},
      {action: 'update_label', label: 'status', new_label: 'code'},
      {
        action: 'aggregate_label_values',
        label: 'code',
        aggregated_values: ['500', '503'],
        new_value: '5xx',
        aggregation_type: 'sum',
      },
    ];
    const [joined] = run('metricstransform', transforms({include: 'm', action: 'update', operations}), [
      gauge([
        {attributes: {status: '500'}, value: 1},
        {attributes: {status: '503', region: 'us'}, value: 2},
        {attributes: {status: '503'}, value: 4},
      ]),
    ]);
    expect(joined?.points).toMatchObject([
      {attributes: {code: '5xx', region: 'eu'}, value: 5},
      {attributes: {code: '5xx', region: 'us'}, value: 2},
    ]);
  });
});

describe('what has no sum', () => {
  const summary: Metric = {
    name: 'rpc',
    type: 'summary',
    points: [{attributes: {pod: '1'}, count: 2, sum: 3, quantiles: [{quantile: 0.5, value: 1}], ts: 1, start: 1}],
  };

  it('is left by transform, whose error is ignored, and lost by metricstransform', () => {
    expect(run('transform', statements('aggregate_on_attributes("sum", [])'), [summary])).toEqual([summary]);
    const operations = [{action: 'aggregate_labels', label_set: [], aggregation_type: 'sum'}];
    expect(run('metricstransform', {transforms: [{include: 'rpc', action: 'update', operations}]}, [summary])).toEqual(
      [],
    );
  });
});

describe('scaling', () => {
  it('moves bounds and sum of a histogram, not its counts', () => {
    const operations = [{action: 'experimental_scale_value', experimental_scale: 1000}];
    const transforms = [{include: 'lat', action: 'update', operations}];
    const [scaled] = run('metricstransform', {transforms}, [histogram([0.1, 1], [5, 8, 4])]);
    expect(scaled?.points[0]).toMatchObject({bounds: [100, 1000], sum: 9000, count: 17, bucket_counts: [5, 8, 4]});
  });
});
