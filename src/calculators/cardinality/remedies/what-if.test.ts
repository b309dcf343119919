// Every kind of change on an estate that can be counted by hand: series left, verdict, and who can make it.
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {parse} from 'yaml';
import {CHANGES} from '../testing/changes';
import {ESTATE, FAMILIES, metrics, SERIES, seriesInStore} from '../testing/estate';
import {listedSeries} from '../testing/listed-series';
import {boundSpellings} from './bound-spellings';
import {collector, duplicates} from './collector/collector';
import type {Configuration, NotPossible, Program, Setting} from './configuration';
import {configurations} from './configurations';
import {type Effect, effects} from './verdict';
import type {WhatIf} from './what-if';
import {type Yaml, yaml} from './yaml';

const SETTING: Setting = {families: FAMILIES, job: 'app', interval: 15};

function effectOf(whatIf: WhatIf): Effect {
  return effects(ESTATE, [whatIf])[0] ?? expect.fail();
}

function textOf(whatIf: WhatIf, program: Program): string | undefined {
  const found = configurations(effectOf(whatIf), SETTING).find((each) => each.program === program);
  return found && 'text' in found ? found.text : undefined;
}

const isPossible = (each: Configuration | NotPossible): each is Configuration => 'text' in each;

test('the estate has 78 series', () => {
  expect(SERIES).toHaveLength(78);
  expect(ESTATE.recount([]).series).toBe(78);
});

describe.each(CHANGES)('$title', ({whatIf, after, safe, by}) => {
  const effect = effectOf(whatIf);

  it(`leaves ${after} series and is ${safe ? '' : 'not '}safe`, () => {
    expect(effect).toMatchObject({before: 78, after, safe});
    expect(effect.reasons.length > 0).toBe(!safe);
  });

  it('can be made by some programs, and the others say why not', () => {
    const found = configurations(effect, SETTING);
    const can = (program: Program) => found.some((each) => each.program === program && isPossible(each));
    expect({prometheus: can('Prometheus'), collector: can('Collector'), grafana: can('Grafana Cloud')}).toEqual(by);
    expect(found.filter((each) => !isPossible(each) && each.why === '')).toEqual([]);
  });

  if (!by.collector) return;
  it('leaves as many, and no duplicates, when the Collector’s processors are run', () => {
    const run = collector(parse(textOf(whatIf, 'Collector') ?? expect.fail()));
    const result = run({resource: {}, metrics: metrics()});
    const summaries =
      whatIf.kind === 'keepMetrics' || (whatIf.kind === 'dropMetrics' && whatIf.metrics[0] === 'rpc_seconds') ? 0 : 12;
    expect(seriesInStore(result.metrics) + summaries).toBe(after);
    expect(duplicates(result)).toEqual([]);
  });
});

describe('a verdict', () => {
  it('names two series that would be one', () => {
    const {reasons, duplicates: found} = effectOf({kind: 'dropLabels', metrics: ['memory_bytes'], labels: ['state']});
    expect(found[0]).toEqual({
      becomes: {__name__: 'memory_bytes', pod: 'web-1', uid: 'a1'},
      from: ['used', 'free'].map((state) => ({__name__: 'memory_bytes', pod: 'web-1', uid: 'a1', state})),
    });
    expect(reasons[0]).toContain(
      '6 series would share their labels with another: memory_bytes{pod="web-1", state="used", uid="a1"} and',
    );
  });

  it('refuses a pattern that would give the label to series without it', () => {
    const rules = [{pattern: '.*', replacement: 'all'}];
    expect(effectOf({kind: 'template', metrics: ['memory_bytes'], label: 'state', rules, by: 'sum'}).safe).toBe(false);
  });

  it('refuses to take +Inf', () => {
    const bounds = [0.5, Number.POSITIVE_INFINITY];
    const whatIf: WhatIf = {kind: 'removeBuckets', metrics: ['http_request_duration_seconds'], bounds};
    expect(effectOf(whatIf).reasons).toEqual(['+Inf is the count of all: without it there is no histogram.']);
  });

  it('warns of sums of gauges only where one, or what may be one, is added up', () => {
    const hazards = (metrics: readonly string[], labels: readonly string[]) =>
      effectOf({kind: 'aggregate', metrics, labels, by: 'sum'}).hazards;
    expect(hazards(['memory_bytes'], ['pod'])).toEqual([expect.stringMatching(/^A gauge has a sum only/)]);
    expect(hazards(['http_requests_total', 'memory_bytes'], ['pod'])).toHaveLength(1);
    expect(hazards(['http_requests_total', 'http_request_duration_seconds'], ['pod'])).toEqual([]);
    // Of the two only the counter has a path.
    expect(hazards(['http_requests_total', 'memory_bytes'], ['path'])).toEqual([]);
    const untyped = {...ESTATE, families: ESTATE.families.map((family) => ({...family, type: 'untyped' as const}))};
    const whatIf: WhatIf = {kind: 'aggregate', metrics: ['http_requests_total'], labels: ['pod'], by: 'sum'};
    expect(effects(untyped, [whatIf])[0]?.hazards).toHaveLength(1);
  });

  it('says what an interval asks of queries', () => {
    expect(effectOf({kind: 'interval', seconds: 60}).hazards).toEqual([
      'Windows of rate() must be at least 240 seconds.',
    ]);
    expect(effectOf({kind: 'interval', seconds: 180}).hazards).toHaveLength(2);
  });
});

describe('changes on top of each other', () => {
  const stack: readonly WhatIf[] = [
    {kind: 'dropMetrics', metrics: ['rpc_seconds']},
    {kind: 'removeBuckets', metrics: ['http_request_duration_seconds'], bounds: [1, 2.5]},
    {
      kind: 'aggregate',
      metrics: ['http_requests_total', 'http_request_duration_seconds'],
      labels: ['pod', 'uid'],
      by: 'sum',
    },
  ];

  it('each begin where the one before ended', () => {
    expect(effects(ESTATE, stack).map(({before, after}) => [before, after])).toEqual([
      [78, 66],
      [66, 54],
      // 18 to 6, 30 to 10, 6 of memory.
      [54, 22],
    ]);
  });

  it('are undone by leaving one out', () => {
    expect(effects(ESTATE, [stack[0] ?? expect.fail(), stack[2] ?? expect.fail()]).at(-1)?.after).toBe(26);
  });

  it('join only once: labels that were aggregated away make no duplicates later', () => {
    const later: WhatIf = {kind: 'dropLabels', metrics: ['http_requests_total'], labels: ['pod']};
    expect(effects(ESTATE, [...stack, later]).at(-1)).toMatchObject({before: 22, after: 22, safe: true});
  });

  it('never raise a count, in whatever order, and a set of labels saves at least what its parts do', () => {
    const labels = fc.subarray(['pod', 'uid', 'path', 'code', 'state']);
    const left = (dropped: readonly string[]) => effectOf({kind: 'dropLabels', metrics: null, labels: dropped}).after;
    fc.assert(
      fc.property(labels, labels, (one, other) => {
        expect(left([...one, ...other])).toBeLessThanOrEqual(Math.min(left(one), left(other)));
      }),
    );
  });
});

describe('as text', () => {
  it('a bound is named in every spelling', () => {
    expect(boundSpellings('1')).toEqual(['1', '1.0']);
    expect(boundSpellings('1.0')).toEqual(['1.0', '1']);
    expect(boundSpellings('1.8e+06')).toEqual(['1.8e+06', '1800000', '1800000.0']);
    expect(boundSpellings('1000000')).toEqual(['1000000', '1e+06', '1000000.0']);
    expect(boundSpellings('100000000000')).toEqual(['100000000000', '1e+11', '100000000000.0', '1.0E11']);
    expect(boundSpellings('0.00001')).toEqual(['0.00001', '1e-05', '1.0E-5']);
    expect(boundSpellings('1.5e-07')).toEqual(['1.5e-07', '0.00000015', '1.5E-7']);
    expect(boundSpellings('2.50')).toEqual(['2.50', '2.5']);
    expect(boundSpellings('-5')).toEqual(['-5', '-5.0']);
    expect(boundSpellings('small')).toEqual(['small']);
  });

  it('buckets go by relabelling without +Inf', () => {
    expect(
      textOf({kind: 'removeBuckets', metrics: ['http_request_duration_seconds'], bounds: [1, 2.5]}, 'Prometheus'),
    ).toBe(
      `scrape_configs:
  - job_name: app
    metric_relabel_configs:
      - source_labels: [__name__, le]
        regex: 'http_request_duration_seconds_bucket;(?:1|1\\.0|2\\.5)'
        action: drop
`,
    );
  });

  it('counters are added up as rates, histograms by their three parts', () => {
    const change = CHANGES.find(({title}) => title === 'both of them aggregated away') ?? expect.fail();
    const {groups} = parse(textOf(change.whatIf, 'Prometheus') ?? expect.fail());
    expect(groups[0].rules).toEqual([
      {
        record: 'without_pod_uid:http_requests:rate5m',
        expr: 'sum without (pod, uid) (rate(http_requests_total[5m]))',
      },
      ...['bucket', 'sum', 'count'].map((part) => ({
        record: `without_pod_uid:http_request_duration_seconds_${part}:rate5m`,
        expr: `sum without (pod, uid) (rate(http_request_duration_seconds_${part}[5m]))`,
      })),
    ]);
  });

  it('rules of Grafana Cloud add up each part of a histogram as a counter', () => {
    const change = CHANGES.find(({title}) => title === 'both of them dropped') ?? expect.fail();
    expect(JSON.parse(textOf(change.whatIf, 'Grafana Cloud') ?? expect.fail())).toEqual([
      {metric: 'http_requests_total', match_type: 'exact', drop_labels: ['pod', 'uid'], aggregations: ['sum:counter']},
    ]);
  });

  it('an aggregation keeps the labels that stay, and a template is joined in a group of its own', () => {
    const text = (title: string) => {
      const change = CHANGES.find((each) => each.title === title) ?? expect.fail();
      return parse(textOf(change.whatIf, 'Collector') ?? expect.fail()).processors.transform.metric_statements;
    };
    expect(text('both of them aggregated away')[0].statements[1]).toBe(
      'aggregate_on_attributes("sum", ["path"]) where metric.name == "http_request_duration_seconds"',
    );
    expect(text('paths by template, where series become one')).toEqual([
      {
        statements: [
          'replace_pattern(datapoint.attributes["path"], "^(?:/users/([0-9]+)(/.*)?)$$", "/users/:id$$2") where metric.name == "http_requests_total"',
        ],
      },
      {statements: ['aggregate_on_attributes("sum") where metric.name == "http_requests_total"']},
    ]);
  });

  it('names that only Prometheus 3 reads get no rule', () => {
    const family = {name: 'shop.orders', type: 'counter', names: ['shop.orders'], labels: ['pod'], bounds: []} as const;
    const index = listedSeries([family], [{__name__: 'shop.orders', pod: '1'}]);
    const [effect] = effects(index, [{kind: 'aggregate', metrics: ['shop.orders'], labels: ['pod'], by: 'sum'}]);
    expect(configurations(effect ?? expect.fail(), {...SETTING, families: [family]})[0]).toMatchObject({
      why: expect.stringContaining('shop.orders'),
    });
  });

  it('the resource’s labels are not the Collector’s to take', () => {
    const found = configurations(effectOf({kind: 'dropLabels', metrics: null, labels: ['instance']}), SETTING);
    expect(found.find(({program}) => program === 'Collector')).toMatchObject({
      why: expect.stringContaining('resource'),
    });
  });
});

describe('yaml', () => {
  it('is read back as it was written, whatever the texts', () => {
    const text = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom('yes', 'no', '1', '1.0', 'null', '~', '- a', 'a: b', "it's", '#', ''),
    );
    const {tree} = fc.letrec<{tree: Yaml}>((tie) => ({
      tree: fc.oneof(
        {depthSize: 'small'},
        text,
        fc.integer(),
        fc.boolean(),
        fc.array(tie('tree')),
        fc.dictionary(text, tie('tree')),
      ),
    }));
    const safe = (value: string) => !/[\ud800-\udfff]/.test(value) && !value.includes('__proto__');
    fc.assert(
      fc.property(fc.dictionary(text.filter(safe), tree), (value) => {
        fc.pre(safe(JSON.stringify(value)));
        expect(parse(yaml(value), {version: '1.1'})).toEqual(value);
      }),
    );
  });
});

it('says that a page’s own instance may have another name in the store', () => {
  const index = listedSeries(FAMILIES, [{__name__: 'memory_bytes', instance: 'a'}]);
  const [effect] = effects(index, [{kind: 'dropLabels', metrics: null, labels: ['instance']}]);
  const [first] = configurations(effect ?? expect.fail(), SETTING);
  expect(first && 'notes' in first ? first.notes.join(' ') : '').toContain('exported_instance');
});
