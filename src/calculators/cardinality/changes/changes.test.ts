// Changes of typed metrics: what each leaves, what stops it, and that none of them ever adds series.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type TypedMetric, typedMetrics, typedSeries} from '../typed-metric';
import {applied} from './apply';
import {type ChangeRow, changeOf, problemOf} from './change';
import {CHANGES} from './change-inputs';
import {changeName} from './change-words';
import {metricsMet, waterfallOf} from './waterfall';

const METRICS = [
  {metric: 'latency', metricType: 'histogram', labels: 'handler=25,code=4', parts: 11, created: false},
  {metric: 'requests', metricType: 'counter', labels: 'handler=25,customer=12', parts: null, created: true},
  {metric: 'pods', metricType: 'gauge', labels: 'namespace/pod=60,phase=5', parts: null, created: false},
];
const BEFORE = {metrics: METRICS, targets: 10, scrapeSeries: 5, seriesPerNative: 1, scrapeInterval: 15};

function row(change: string, more: Partial<ChangeRow> = {}): ChangeRow {
  return {change, onMetric: '', onLabels: '', left: null, seconds: null, ...more};
}

/** Series of one target that a change leaves of each metric. */
function leaves(change: ChangeRow): readonly number[] {
  const {metrics} = applied({metrics: typedMetrics(METRICS), interval: 15}, changeOf(change));
  return metrics.map((metric) => typedSeries(metric, 1));
}

describe('a change', () => {
  // 25 × 4 × (11 + 3), 25 × 12 × 2 and 60 × 5 to begin with.
  it.each([
    [row('dropMetric', {onMetric: 'pods'}), [1400, 600]],
    [row('dropLabels', {onLabels: 'handler'}), [56, 24, 300]],
    [row('dropLabels', {onMetric: 'requests', onLabels: 'handler, customer'}), [1400, 2, 300]],
    [row('dropLabels', {onMetric: 'pods', onLabels: 'pod/namespace'}), [1400, 600, 5]],
    [row('dropLabels', {onMetric: 'pods', onLabels: 'pod', left: 8}), [1400, 600, 40]],
    [row('fewerValues', {onMetric: 'latency', onLabels: 'handler', left: 10}), [560, 600, 300]],
    [row('fewerValues', {onMetric: 'latency', onLabels: 'handler', left: 40}), [1400, 600, 300]],
    [row('fewerBuckets', {left: 5}), [800, 600, 300]],
    [row('fewerBuckets', {onMetric: 'latency', left: 20}), [1400, 600, 300]],
    [row('nativeHistogram', {onMetric: 'latency'}), [100, 600, 300]],
    [row('interval', {seconds: 60}), [1400, 600, 300]],
  ])('%j leaves %j', (change, series) => {
    expect(metricsMet(change, METRICS)).toBeTypeOf('number');
    expect(leaves(change)).toEqual(series);
  });

  it.each([
    [row('dropMetric', {onMetric: 'latenzy'}), 'There is no metric latenzy that can be counted: name one of yours.'],
    [row('dropMetric'), 'To drop all metrics is no change: name one.'],
    [row('dropLabels', {onMetric: 'pods', onLabels: 'node'}), 'pods has no label node.'],
    [row('dropLabels', {onLabels: 'node'}), 'No metric has a label node.'],
    [row('dropLabels', {onMetric: 'latency', onLabels: 'le'}), 'le is made of the buckets: take fewer of these.'],
    [row('dropLabels'), 'Say which labels.'],
    [
      row('dropLabels', {onMetric: 'pods', onLabels: 'pod'}),
      'namespace/pod=60 without pod has between 1 and 60 combinations: say how many are left.',
    ],
    [
      row('fewerValues', {onMetric: 'pods', onLabels: 'pod', left: 3}),
      'namespace/pod belong together: name all of them.',
    ],
    [row('fewerValues', {onLabels: 'handler'}), 'Say how many values of handler are left.'],
    [row('fewerBuckets', {onMetric: 'pods', left: 3}), 'pods is no histogram with buckets.'],
    [row('fewerBuckets', {onMetric: 'latency'}), 'Say how many finite buckets are left.'],
    [row('interval'), 'A longer interval needs its seconds.'],
  ])('%j is left out', (change, reason) => {
    expect(metricsMet(change, METRICS)).toEqual({missing: true, reason});
  });

  it('has a name of its own for each kind', () => {
    const names = CHANGES.map(({id}) => changeName(row(id, {onMetric: 'latency', onLabels: 'handler', seconds: 30})));
    expect(new Set(names).size).toBe(CHANGES.length);
    expect(names.filter((name) => name.includes('null'))).toEqual([]);
  });
});

describe('changes in order', () => {
  it('each find what the ones before them left', () => {
    const {steps, series, interval} = waterfallOf(BEFORE, [
      row('fewerBuckets', {onMetric: 'latency', left: 5}),
      row('dropLabels', {onMetric: 'latency', onLabels: 'handler'}),
      row('interval', {seconds: 60}),
      row('dropLabels', {onMetric: 'latency', onLabels: 'handler'}),
    ]);
    expect(steps).toEqual([
      {before: 23_050, after: 17_050, slower: 1},
      {before: 17_050, after: 9370, slower: 1},
      {before: 9370, after: 9370, slower: 4},
      {before: 9370, after: 9370, slower: 1},
    ]);
    expect([series, interval]).toEqual([9370, 60]);
  });

  it('never add series, and those of labels come to the same in any order', () => {
    const label = fc.constantFrom('handler', 'code', 'customer', 'phase', 'namespace/pod');
    const drops = fc.array(
      label.map((onLabels) => row('dropLabels', {onLabels})),
      {minLength: 1, maxLength: 6},
    );
    fc.assert(
      fc.property(drops, (changes) => {
        const {steps, series} = waterfallOf(BEFORE, changes);
        for (const {before, after} of steps) expect(after).toBeLessThanOrEqual(before);
        expect(waterfallOf(BEFORE, changes.toReversed()).series).toBe(series);
      }),
    );
  });

  it('never find a problem that names nothing', () => {
    const metrics: readonly TypedMetric[] = typedMetrics(METRICS);
    const change = fc.record({
      ...{change: fc.constantFrom(...CHANGES.map(({id}) => id)), onMetric: fc.constantFrom('', 'pods', 'nope')},
      ...{
        onLabels: fc.constantFrom('', 'pod', 'handler', 'no'),
        left: fc.constantFrom(null, 3),
        seconds: fc.constant(null),
      },
    });
    fc.assert(
      fc.property(change, (each) => {
        const problem = problemOf(changeOf(each), metrics);
        if (problem) expect(problem.reason).toMatch(/^[\w/=].*\.$/);
      }),
    );
  });
});
