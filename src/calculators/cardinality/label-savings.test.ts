// Savings of labels against a count of label sets written out one by one.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {labelSavings, labelShares} from './label-savings';
import {type TypedMetric, typedSeries} from './typed-metric';

const latency: TypedMetric = {
  name: 'latency',
  groups: [
    {labels: ['handler'], values: 3},
    {labels: ['code'], values: 2},
  ],
  shape: {type: 'histogram', buckets: 2},
  created: false,
};
const pods: TypedMetric = {
  name: 'pods',
  groups: [
    {labels: ['namespace', 'pod'], values: 4},
    {labels: ['code'], values: 2},
  ],
  shape: {type: 'gauge'},
  created: false,
};

/** Every series of a metric as its labels with their values; labels that belong together all differ in every combination. */
function written({name, groups, shape}: TypedMetric): readonly ReadonlyMap<string, string>[] {
  let sets: ReadonlyMap<string, string>[] = [new Map([['__name__', name]])];
  for (const {labels, values} of groups)
    sets = sets.flatMap((set) =>
      Array.from({length: values}, (_, at) => new Map([...set, ...labels.map((label) => [label, `${at}`] as const)])),
    );
  if (shape.type !== 'histogram') return sets;
  return sets.flatMap((set) => [
    ...Array.from({length: shape.buckets + 1}, (_, at) => new Map([...set, ['part', 'bucket'], ['le', `${at}`]])),
    new Map([...set, ['part', 'sum']]),
    new Map([...set, ['part', 'count']]),
  ]);
}

function leftOf(metrics: readonly TypedMetric[], labels: readonly string[]): number {
  const sets = metrics.flatMap(written).map((set) => [...set].filter(([label]) => !labels.includes(label)));
  return new Set(sets.map((set) => JSON.stringify(set))).size;
}

describe('what labels save', () => {
  const metrics = [latency, pods];
  const savings = labelSavings(metrics, 1, 3);

  it('is what a count of the written-out sets says, for singles, groups and pairs', () => {
    const certain = savings.filter(({saved, most}) => saved === most);
    expect(certain.length).toBeGreaterThan(5);
    for (const {labels, saved} of certain)
      expect(saved, labels.join()).toBe(leftOf(metrics, []) - leftOf(metrics, labels));
  });

  it('of one label of a group is nothing for certain, and at most what the group saves', () => {
    const pod = savings.find(({labels}) => labels.join() === 'pod');
    const group = savings.find(({labels}) => labels.join() === 'namespace,pod');
    expect([pod?.saved, pod?.most]).toEqual([0, group?.saved]);
    expect(group).toMatchObject({saved: 6, together: true, values: [4]});
  });

  it('comes ranked, each set once, and pairs only of labels that stand together', () => {
    const saved = savings.map((each) => each.saved);
    expect(saved).toEqual([...saved].sort((a, b) => b - a));
    expect(new Set(savings.map(({labels}) => labels.join())).size).toBe(savings.length);
    expect(savings.some(({labels}) => labels.includes('handler') && labels.includes('pod'))).toBe(false);
  });

  it('one after the other adds up to all but what has no labels', () => {
    const sizes = fc.record({
      ...{
        handler: fc.integer({min: 1, max: 500}),
        code: fc.integer({min: 1, max: 9}),
        pods: fc.integer({min: 1, max: 99}),
      },
      buckets: fc.integer({min: 0, max: 30}),
    });
    fc.assert(
      fc.property(sizes, ({handler, code, pods: together, buckets}) => {
        const metric: TypedMetric = {
          ...{name: 'm', created: false, shape: {type: 'histogram', buckets}},
          groups: [
            {labels: ['handler'], values: handler},
            {labels: ['code'], values: code},
            {labels: ['namespace', 'pod'], values: together},
          ],
        };
        const shares = labelShares(metric, 1);
        const sum = shares.reduce((all, {series}) => all + series, 0);
        // _bucket, _sum and _count are left.
        expect(sum + 3).toBeCloseTo(typedSeries(metric, 1), 4);
        const [first] = shares;
        const alone = labelSavings([metric], 1, 0)[0];
        if (first && alone) expect(first.series).toBeCloseTo(alone.saved, 4);
      }),
    );
  });
});
