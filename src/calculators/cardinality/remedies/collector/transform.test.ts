// The transform processor: points joined by OTTL, buckets merged, attributes rewritten.
import {describe, expect, it} from 'vitest';
import {collector} from './collector';
import type {Metric} from './telemetry';
import {batchOf, gauge, histogram, run, statements, valuesOf} from './testing/batch';

describe('joining points', () => {
  const pods = [
    {attributes: {pod: '1'}, value: 1, int: true},
    {attributes: {pod: '2'}, value: 4, int: true},
  ];

  it.each([
    ['sum', 5],
    ['mean', 2],
    ['min', 1],
    ['max', 4],
    ['median', 2],
    ['count', 2],
  ])('by %s keeps whole numbers whole', (by, value) => {
    expect(valuesOf(run('transform', statements(`aggregate_on_attributes("${by}", [])`), [gauge(pods)]))).toEqual([
      value,
    ]);
  });

  it('adds nothing of a fraction to a whole first point', () => {
    const mixed = [pods[0] ?? {}, {attributes: {pod: '2'}, value: 4.5}];
    expect(valuesOf(run('transform', statements('aggregate_on_attributes("sum", [])'), [gauge(mixed)]))).toEqual([1]);
    expect(valuesOf(run('transform', statements('aggregate_on_attributes("max", [])'), [gauge(mixed)]))).toEqual([4]);
  });

  it('of delta sums only when they start together', () => {
    const delta = (temporality: 'delta' | 'cumulative'): Metric => ({
      ...(gauge([{start: 1}, {start: 2}]) as Extract<Metric, {type: 'gauge'}>),
      ...{type: 'sum', temporality, monotonic: true},
    });
    const sum = statements('aggregate_on_attributes("sum")');
    expect(run('transform', sum, [delta('delta')])[0]?.points).toHaveLength(2);
    expect(run('transform', sum, [delta('cumulative')])[0]?.points).toHaveLength(1);
  });

  it('of histograms only with the same bounds', () => {
    const [one, two] = [histogram([1, 2], [1, 1, 1]), histogram([1, 3], [1, 1, 1])];
    const both = {...one, points: [...one.points, ...two.points]} as Metric;
    expect(run('transform', statements('aggregate_on_attributes("sum", [])'), [both])[0]?.points).toHaveLength(2);
  });
});

describe('merging buckets', () => {
  it('limits by one size of group, the last as it comes: the worked example of its page', () => {
    const [merged] = run('transform', statements('merge_histogram_buckets(5, method="limit_buckets")'), [
      histogram([0.1, 0.2, 0.5, 1, 2.5, 5, 10, 30], [80, 4, 6, 120, 3, 2, 40, 10, 1]),
    ]);
    expect(merged?.points[0]).toMatchObject({bounds: [0.2, 1, 5, 30], bucket_counts: [84, 126, 5, 50, 1]});
  });

  it.each([
    ['a bound that is not there', 'merge_histogram_buckets(0.7)'],
    ['few enough already', 'merge_histogram_buckets(3, method="limit_buckets")'],
  ])('changes nothing with %s', (_, statement) => {
    const before = histogram([0.1, 0.5], [1, 2, 3]);
    expect(run('transform', statements(statement), [before])).toEqual([before]);
  });
});

describe('transform', () => {
  it('replaces with groups, and joins in a group of its own', () => {
    const paths = gauge([
      {attributes: {path: '/users/1/orders'}, value: 1},
      {attributes: {path: '/users/22/orders'}, value: 2},
    ]);
    const config = {
      processors: {
        transform: statements(
          {statements: [`replace_pattern(datapoint.attributes["path"], "^/users/[^/]+/(.*)$$", "/users/:id/$$1")`]},
          {statements: ['aggregate_on_attributes("sum", ["path"]) where metric.name == "m"']},
        ),
      },
    };
    const [joined] = collector(config)(batchOf([paths])).metrics;
    expect(joined?.points).toMatchObject([{attributes: {path: '/users/:id/orders'}, value: 3}]);
  });

  it('asks the conditions of a group first, any of them', () => {
    const group = {conditions: ['metric.name == "a"', 'metric.name == "b"'], statements: ['set(metric.name, "c")']};
    const names = run('transform', statements(group), [gauge([{}], 'a'), gauge([{}], 'b'), gauge([{}], 'd')]);
    expect(names.map(({name}) => name)).toEqual(['c', 'c', 'd']);
  });

  it.each([
    ['delete_matching_keys(datapoint.attributes, "^p")', {route: 'r', code: '200'}],
    ['keep_keys(datapoint.attributes, ["code"])', {code: '200'}],
    ['keep_matching_keys(datapoint.attributes, "o")', {route: 'r', pod: 'x', code: '200'}],
    [
      'set(datapoint.attributes["pod"], "all") where datapoint.attributes["pod"] != nil',
      {route: 'r', pod: 'all', code: '200'},
    ],
    [
      'delete_key(datapoint.attributes, "pod") where not IsMatch(metric.name, "^z") and (metric.unit == "" or false)',
      {route: 'r', code: '200'},
    ],
  ])('%s', (statement, expected) => {
    const before = gauge([{attributes: {route: 'r', pod: 'x', code: '200'}}]);
    expect(run('transform', statements(statement), [before])[0]?.points[0]?.attributes).toEqual(expected);
  });
});
