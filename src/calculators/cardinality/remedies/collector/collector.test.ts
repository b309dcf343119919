// The worked cases of the Collector's processors, from its own tests and pages; and what is refused rather than passed over.
import {describe, expect, it, test} from 'vitest';
import {parse} from 'yaml';
import cases from '../../testing/fixtures/otel-cases.json';
import {collector, duplicates} from './collector';
import {identity, type Metric, type Point} from './telemetry';
import {batchOf, gauge, run, statements} from './testing/batch';

interface Example {
  readonly id: string;
  readonly config: string;
  readonly input: readonly Metric[];
  readonly output: readonly Metric[];
  readonly hazard?: string;
}

const examples = cases.cases as unknown as readonly Example[];

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
