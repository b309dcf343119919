// The answers on the small estate, by hand, and on any other against plain counting.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readPage} from '../../../importers/exposition/testing/pages';
import {SeriesIndex} from '../../../importers/series/series-index';
import type {Labels} from '../remedies/series-index';
import {effects} from '../remedies/verdict';
import type {WhatIf} from '../remedies/what-if';
import {anyEstate, indexOf, LABELS} from '../testing/any-estate';
import {ESTATE, page} from '../testing/estate';
import {listedSeries} from '../testing/listed-series';
import {answerSeries} from './answer-series';
import {IndexedSeries} from './indexed-series';
import type {SeriesArea} from './questions';

const {table, types} = readPage(page());
const estate = new IndexedSeries(new SeriesIndex(table), types);

describe('label sets', () => {
  const {total, sets, how} = answerSeries(estate, {ask: 'labelSets', metric: null, most: 50});
  const saved = (...labels: string[]) => sets.find((each) => each.labels.join() === labels.join())?.saved;

  it('save what they save alone and together', () => {
    expect(total).toBe(78);
    // 78 are 26 of each pod: pod and uid give each other away.
    expect([saved('pod'), saved('uid'), saved('pod', 'uid')]).toEqual([undefined, undefined, 52]);
    expect([saved('path'), saved('code'), saved('state')]).toEqual([33, 9, 3]);
    // 6 sets of 7 buckets and parts become 6 of 3; 3 sets of two quantiles and two parts become 3 of 3.
    expect([saved('le'), saved('quantile')]).toEqual([6 * 4, 3]);
    // One of requests, three parts of the histogram, one of memory, three parts of the summary.
    expect(sets[0]).toMatchObject({labels: ['code', 'le', 'path', 'pod', 'quantile', 'state', 'uid'], saved: 78 - 8});
    expect(how).toBe(
      'All 7 labels alone, all 21 pairs, the best with one label more, and larger sets backwards from all.',
    );
  });

  it('name the metrics in which they save the most, and the values', () => {
    expect(sets.find(({labels}) => labels.join() === 'path')).toEqual({
      labels: ['path'],
      values: [3],
      saved: 33,
      metrics: [
        {metric: 'http_request_duration_seconds_bucket', series: 30, saved: 15},
        {metric: 'http_requests_total', series: 18, saved: 12},
        {metric: 'http_request_duration_seconds_count', series: 6, saved: 3},
        {metric: 'http_request_duration_seconds_sum', series: 6, saved: 3},
      ],
    });
  });

  it('are those of one metric, or of a family, when asked for', () => {
    const one = answerSeries(estate, {ask: 'labelSets', metric: 'http_request_duration_seconds_sum', most: 9});
    expect(one.total).toBe(6);
    expect(one.sets).toContainEqual({
      labels: ['path'],
      values: [2],
      saved: 3,
      metrics: [{metric: 'http_request_duration_seconds_sum', series: 6, saved: 3}],
    });
    const family = answerSeries(estate, {ask: 'labelSets', metric: 'http_request_duration_seconds', most: 9});
    expect(family.total).toBe(42);
    expect(() => answerSeries(estate, {ask: 'labelSets', metric: 'no', most: 9})).toThrow('There is no metric no.');
  });

  it('are no more of each size than asked for', () => {
    const {sets: few} = answerSeries(estate, {ask: 'labelSets', metric: null, most: 2});
    const singles = few.filter(({labels}) => labels.length === 1);
    expect(singles.map(({labels}) => labels[0])).toEqual(['path', 'le']);
    expect(few.filter(({labels}) => labels.length === 2)).toHaveLength(2);
  });

  it('of any estate save what the plain list counts, pairs all of them, more labels never less', () => {
    fc.assert(
      fc.property(anyEstate, (series) => {
        const indexed = new IndexedSeries(indexOf(series), new Map());
        const plain = listedSeries([], series);
        const left = (labels: readonly string[]) =>
          plain.recount([[{kind: 'removeLabels', names: null, labels}]]).series;
        const answer = answerSeries(indexed, {ask: 'labelSets', metric: null, most: 1000});
        const found = new Map(answer.sets.map((set) => [set.labels.join(), set]));
        for (const {labels, saved: gone, metrics} of answer.sets) {
          expect(gone).toBe(series.length - left(labels));
          expect(metrics.reduce((sum, each) => sum + each.saved, 0)).toBe(gone);
          for (const label of labels) {
            expect(left(labels.filter((each) => each !== label))).toBeGreaterThan(left(labels));
          }
        }
        const pairs = LABELS.flatMap((a) => LABELS.filter((b) => a < b).map((b) => [a, b]));
        for (const labels of [...LABELS.map((each) => [each]), ...pairs]) {
          const adds = labels.every((label) => left(labels.filter((each) => each !== label)) > left(labels));
          expect(found.has(labels.join())).toBe(adds);
        }
      }),
      {numRuns: 300},
    );
  });
});

describe('areas', () => {
  it('are metrics, and within them the values of the labels, in their order', () => {
    const {total, areas} = answerSeries(estate, {ask: 'areas', labels: ['path', 'pod'], most: 1, stack: []});
    expect(total).toBe(78);
    expect(areas).toEqual([
      {
        name: 'http_request_duration_seconds_bucket',
        series: 30,
        parts: [
          {
            name: '/items',
            series: 15,
            parts: [
              {name: 'web-1', series: 5},
              {name: '2', series: 10, rest: true},
            ],
          },
          {
            name: '/users/1',
            series: 15,
            parts: [
              {name: 'web-1', series: 5},
              {name: '2', series: 10, rest: true},
            ],
          },
        ],
      },
      {name: '7', series: 48, rest: true},
    ]);
  });

  it('have one part without a name where a label is absent and a later one is not, and none where all are', () => {
    const {areas} = answerSeries(estate, {ask: 'areas', labels: ['path', 'state'], most: 9, stack: []});
    const of = (name: string) => areas.find((area) => area.name === name);
    const states = ['free', 'used'].map((name) => ({name, series: 3}));
    expect(of('memory_bytes')).toEqual({
      name: 'memory_bytes',
      series: 6,
      parts: [{name: '', series: 6, parts: states}],
    });
    expect(of('rpc_seconds')).toEqual({name: 'rpc_seconds', series: 6});
  });

  it('are those that a stack of changes leaves, with the values that it makes', () => {
    const rules = [{pattern: '/users/.*', replacement: '/users/:id'}];
    const stack: readonly WhatIf[] = [
      {kind: 'template', metrics: ['http_requests_total'], label: 'path', rules, by: 'sum'},
      {kind: 'keepMetrics', metrics: ['http_requests_total']},
    ];
    expect(answerSeries(estate, {ask: 'areas', labels: ['path'], most: 9, stack})).toEqual({
      total: 12,
      areas: [
        {
          name: 'http_requests_total',
          series: 12,
          parts: [
            {name: '/items', series: 6},
            {name: '/users/:id', series: 6},
          ],
        },
      ],
    });
  });

  it('of any estate are what the plain list has, and add up at every level', () => {
    fc.assert(
      fc.property(anyEstate, fc.shuffledSubarray([...LABELS]), fc.integer({min: 1, max: 3}), (series, labels, most) => {
        const indexed = new IndexedSeries(indexOf(series), new Map());
        const exact = answerSeries(indexed, {ask: 'areas', labels, most: 1000, stack: []});
        const counted = (area: SeriesArea, rows: readonly Labels[], [label, ...more]: readonly string[]): void => {
          expect(area.series).toBe(rows.length);
          for (const part of area.parts ?? []) {
            counted(
              part,
              rows.filter((row) => (row[label ?? ''] ?? '') === part.name),
              more,
            );
          }
        };
        for (const area of exact.areas)
          counted(
            area,
            series.filter((row) => row.__name__ === area.name),
            labels,
          );
        const few = answerSeries(indexed, {ask: 'areas', labels, most, stack: []});
        const sums = (areas: readonly SeriesArea[], whole: number): void => {
          expect(areas.reduce((sum, area) => sum + area.series, 0)).toBe(whole);
          expect(areas.length).toBeLessThanOrEqual(most + 1);
          for (const area of areas) if (area.parts) sums(area.parts, area.series);
        };
        sums(few.areas, series.length);
      }),
      {numRuns: 200},
    );
  });
});

it('effects are those of the plain list', () => {
  const stack: readonly WhatIf[] = [
    {kind: 'dropMetrics', metrics: ['rpc_seconds']},
    {kind: 'aggregate', metrics: ['http_requests_total'], labels: ['pod', 'uid'], by: 'sum'},
  ];
  const answer = answerSeries(estate, {ask: 'effects', stack});
  expect(answer).toMatchObject({before: 78, effects: [{after: 66}, {after: 54}]});
  expect(answer.effects.map(({after, safe}) => [after, safe])).toEqual(
    effects(ESTATE, stack).map(({after, safe}) => [after, safe]),
  );
});
