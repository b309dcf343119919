// The worked cases of the Collector's processors, from its own tests and pages; and what is refused rather than passed over.
import {describe, expect, it, test} from 'vitest';
import {parse} from 'yaml';
import cases from '../../testing/fixtures/otel-cases.json';
import {collector, duplicates} from './collector';
import {type Batch, identity, type Metric, type Point} from './telemetry';

interface Example {
  readonly id: string;
  readonly config: string;
  readonly input: readonly Metric[];
  readonly output: readonly Metric[];
  readonly hazard?: string;
}

const examples = cases.cases as unknown as readonly Example[];

function batchOf(metrics: readonly Metric[], resource: Batch['resource'] = {}): Batch {
  return {resource, metrics};
}

/** The order of points does not matter. */
function inOrder(metrics: readonly Metric[]): unknown {
  const key = (point: Point) => `${identity(point.attributes)} ${point.ts} ${JSON.stringify(point)}`;
  return metrics.map((metric) => ({
    ...metric,
    points: [...(metric.points as readonly Point[])].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  }));
}

test('all of the cases are here', () => {
  expect(examples).toHaveLength(24);
});

describe('the processors do as in the case', () => {
  test.each(examples)('$id', ({config, input, output, hazard}) => {
    const result = collector(parse(config))(batchOf(input));
    expect(inOrder(result.metrics)).toEqual(inOrder(output));
    expect(duplicates(result).length > 0).toBe(hazard === 'duplicate_identity');
  });
});

const gauge = (points: readonly Partial<Point & {value: number}>[], name = 'm'): Metric => ({
  name,
  type: 'gauge',
  points: points.map((point) => ({attributes: {}, value: 0, ts: 1, start: 1, ...point})),
});

const histogram = (bounds: readonly number[], counts: readonly number[]): Metric => ({
  name: 'lat',
  type: 'histogram',
  temporality: 'cumulative',
  points: [{attributes: {}, count: 17, sum: 9, bounds, bucket_counts: counts, ts: 1, start: 1}],
});

function run(processor: string, settings: unknown, metrics: readonly Metric[], resource = {}): readonly Metric[] {
  return collector({processors: {[processor]: settings}})(batchOf(metrics, resource)).metrics;
}

const statements = (...metric_statements: unknown[]) => ({error_mode: 'ignore', metric_statements});
const valuesOf = ([metric]: readonly Metric[]) =>
  metric?.points.map((point) => ('value' in point ? point.value : null));

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

describe('filter', () => {
  it('drops what the old exclude names, and a whole resource', () => {
    const exclude = {metrics: {exclude: {match_type: 'regexp', metric_names: ['^go_']}}};
    expect(run('filter', exclude, [gauge([{}], 'go_x'), gauge([{}], 'up')]).map(({name}) => name)).toEqual(['up']);
    const resource = {metrics: {resource: ['attributes["job"] == "dev"']}};
    expect(run('filter', resource, [gauge([{}])], {job: 'dev'})).toEqual([]);
  });

  it('drops a metric with its last point', () => {
    const pods = {metrics: {datapoint: ['attributes["pod"] == "x"']}};
    expect(run('filter', pods, [gauge([{attributes: {pod: 'x'}}])])).toEqual([]);
  });
});

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

describe('attributes', () => {
  it('inserts, updates, upserts and deletes by pattern', () => {
    const actions = [
      {key: 'a', action: 'insert', value: 'new'},
      {key: 'b', action: 'insert', value: 'new'},
      {key: 'c', action: 'update', value: 'new'},
      {key: 'd', action: 'upsert', from_attribute: 'a'},
      {action: 'delete', pattern: '^x'},
    ];
    const [set] = run('attributes', {actions}, [gauge([{attributes: {a: 'old', xy: '1'}}])]);
    expect(set?.points[0]?.attributes).toEqual({a: 'old', b: 'new', d: 'old'});
  });
});

describe('what is not run here is refused by name', () => {
  it.each([
    ['a processor', {groupbyattrs: {keys: ['a']}}, /groupbyattrs is not run here/],
    ['a setting', {filter: {metrics: {metric: []}, logs: {}}}, /filter has logs/],
    ['a function', {transform: statements('convert_sum_to_gauge()')}, /convert_sum_to_gauge is not run here/],
    [
      'a path without a prefix',
      {transform: statements('delete_key(attributes, "a")')},
      /needs metric\. or datapoint\./,
    ],
    ['an action', {metricstransform: {transforms: [{include: 'a', action: 'group'}]}}, /action is group/],
    ['an aggregation', {transform: statements('aggregate_on_attributes("p99")')}, /no aggregation "p99"/],
    ['a single dollar', {attributes: {actions: [{action: 'delete', pattern: 'a$'}]}}, /single \$/],
    ['looking ahead', {attributes: {actions: [{action: 'delete', pattern: 'a(?!b)'}]}}, /looking ahead/],
    [
      'a typing error',
      {transform: statements('delete_key(datapoint.attributes "pod")')},
      /has pod at column 33, where , was/,
    ],
    [
      'metrics and points in one group, as the Collector does',
      {transform: statements('merge_histogram_buckets(0.5)', 'aggregate_on_attributes("sum")')},
      /cannot stand in one group/,
    ],
  ])('%s', (_, processors, message) => {
    expect(() => collector({processors})(batchOf([gauge([{}])]))).toThrow(message);
  });
});
