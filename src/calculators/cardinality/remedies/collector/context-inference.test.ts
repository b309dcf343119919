// What the Collector's pages say of resource attributes, of conditions without a given context, and of long values.
import {describe, expect, it} from 'vitest';
import {collector} from './collector';
import type {Attributes, Batch, Metric} from './telemetry';

const gauge = (name: string, ...points: readonly Attributes[]): Metric => ({
  name,
  type: 'gauge',
  points: points.map((attributes) => ({attributes, value: 1, ts: 1, start: 0})),
});

function run(processors: unknown, metrics: readonly Metric[], resource: Attributes = {}): Batch {
  return collector({processors})({resource, metrics});
}

const left = ({metrics}: Batch) => metrics.map(({name, points}) => `${name} ${points.length}`);

// processor/resourceprocessor/README.md, its example.
it('resource sets, copies and deletes attributes of the resource, and no point’s', () => {
  const attributes = [
    {key: 'cloud.availability_zone', value: 'zone-1', action: 'upsert'},
    {key: 'k8s.cluster.name', from_attribute: 'k8s-cluster', action: 'insert'},
    {key: 'redundant-attribute', action: 'delete'},
  ];
  const before = gauge('m', {'redundant-attribute': 'of the point'});
  expect(run({resource: {attributes}}, [before], {'k8s-cluster': 'blue', 'redundant-attribute': 'x'})).toEqual({
    resource: {'k8s-cluster': 'blue', 'cloud.availability_zone': 'zone-1', 'k8s.cluster.name': 'blue'},
    metrics: [before],
  });
});

// opentelemetry.io/blog/2026/ottl-context-inference-come-to-filterprocessor/: any condition drops, in the context that its paths name.
describe('metric_conditions', () => {
  const metrics = [gauge('a', {pod: 'x'}, {pod: 'y'}), gauge('b', {pod: 'x'})];
  const filtered = (...metric_conditions: readonly string[]) =>
    left(run({filter: {error_mode: 'ignore', metric_conditions}}, metrics, {'service.name': 'shop'}));

  it.each([
    ['a resource', 'resource.attributes["service.name"] == "shop"', []],
    ['a metric', 'metric.name == "a"', ['b 1']],
    ['points, and a metric with its last one', 'datapoint.attributes["pod"] == "x"', ['a 1']],
    [
      'points, where a condition is about a resource too',
      'resource.attributes["service.name"] == "shop" and datapoint.attributes["pod"] == "y"',
      ['a 1', 'b 1'],
    ],
    ['a metric by one of its points', 'HasAttrOnDatapoint("pod", "y")', ['b 1']],
  ])('drop %s', (_, condition, expected) => {
    expect(filtered(condition)).toEqual(expected);
  });

  it('are ORed, and each has its own context', () => {
    expect(filtered('metric.name == "b"', 'datapoint.attributes["pod"] == "y"')).toEqual(['a 1']);
  });

  it('want prefixes, and no other style beside them', () => {
    expect(() => filtered('name == "a"')).toThrow(/needs metric\. or datapoint\./);
    const both = {metric_conditions: ['metric.name == "a"'], metrics: {metric: ['name == "b"']}};
    expect(() => run({filter: both}, metrics)).toThrow(/beside metric_conditions/);
  });
});

// pkg/ottl/ottlfuncs/README.md and func_truncate_all.go: it cuts bytes.
describe('truncate_all', () => {
  const cut = (limit: number, attributes: Attributes) =>
    run({transform: {metric_statements: [`truncate_all(datapoint.attributes, ${limit})`]}}, [gauge('m', attributes)])
      .metrics[0]?.points[0]?.attributes;

  it('cuts what is longer and leaves the rest', () => {
    expect(cut(4, {sql: 'select 1', pod: 'web1', zone: 'a'})).toEqual({sql: 'sele', pod: 'web1', zone: 'a'});
    expect(cut(12, {city: 'Köln'})).toEqual({city: 'Köln'});
  });

  it('is idempotent', () => {
    const once = cut(3, {sql: 'select 1'}) ?? {};
    expect(cut(3, once)).toEqual(once);
  });

  it('is refused where bytes are not characters', () => {
    expect(() => cut(4, {city: 'Köln'})).toThrow(/not all ASCII/);
  });
});
