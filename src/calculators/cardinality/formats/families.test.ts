// Families by TYPE lines in both formats, by shape where there are none, and where pages disagree.
import {describe, expect, it} from 'vitest';
import type {MetricType} from '../../../importers/exposition/page-series';
import {readPage} from '../../../importers/exposition/testing/pages';
import {SeriesIndex} from '../../../importers/series/series-index';
import type {Family} from '../remedies/series-index';
import {agreedTypes} from './agreed-types';
import {familiesOf} from './families';

function families(text: string, others: Readonly<Record<string, MetricType>> = {}): readonly Family[] {
  const {table, types, refused} = readPage(text);
  expect(refused).toBeUndefined();
  return familiesOf(new SeriesIndex(table), new Map([...types, ...Object.entries(others)]));
}

const PARTS =
  'x_bucket{le="0.5",a="1"} 1\nx_bucket{le="10"} 1\nx_bucket{le="1e1"} 1\nx_bucket{le="+Inf"} 1\nx_sum 1\nx_count 1\n';
const X = ['x_bucket', 'x_sum', 'x_count'];

describe('with TYPE lines', () => {
  it('a histogram has its parts, its labels and its bounds as numbers in order', () => {
    expect(families(`# TYPE x histogram\n${PARTS}x_created 1\n`)).toEqual([
      // The server writes 10 and 1e1 as one form, 10.0.
      {name: 'x', type: 'histogram', names: [...X, 'x_created'], labels: ['a', 'le'], bounds: ['0.5', '10.0']},
    ]);
  });

  it('a name with a line of its own is no part of another family', () => {
    const found = families(`# TYPE x histogram\n${PARTS}# TYPE x_count gauge\nx_count{b="1"} 1\n`);
    expect(found.map(({name, type, names}) => [name, type, names])).toEqual([
      ['x', 'histogram', ['x_bucket', 'x_sum']],
      ['x_count', 'gauge', ['x_count']],
    ]);
  });

  it('counters are named as their format names them', () => {
    expect(families('# TYPE x_total counter\nx_total 1\n')).toMatchObject([{name: 'x_total', type: 'counter'}]);
    const openMetrics = families('# TYPE x counter\nx_total 1\nx_created 1\n# TYPE i info\ni_info{v="1"} 1\n# EOF\n');
    expect(openMetrics).toEqual([
      {name: 'x', type: 'counter', names: ['x_total', 'x_created'], labels: [], bounds: []},
      {name: 'i', type: 'gauge', names: ['i_info'], labels: ['v'], bounds: []},
    ]);
  });

  it('a summary has its quantiles under its own name', () => {
    expect(families('# TYPE s summary\ns{quantile="0.5"} 1\ns_sum 1\ns_count 1\n')).toEqual([
      {name: 's', type: 'summary', names: ['s', 's_sum', 's_count'], labels: ['quantile'], bounds: []},
    ]);
  });

  it('families without series are none', () => {
    expect(families('# TYPE none gauge\nup 1\n')).toMatchObject([{name: 'up', type: 'untyped'}]);
  });
});

describe('without TYPE lines', () => {
  it('a histogram is known by its parts, and its bounds stay as they are written', () => {
    expect(families(PARTS)).toEqual([
      {name: 'x', type: 'histogram', names: X, labels: ['a', 'le'], bounds: ['0.5', '10', '1e1']},
    ]);
  });

  it('a summary is known by its quantiles', () => {
    expect(families('s{quantile="0.5"} 1\ns_sum 1\ns_count 1\n')).toMatchObject([{name: 's', type: 'summary'}]);
  });

  it.each([
    ['a part is missing', PARTS.replace('x_sum 1\n', '')],
    ['buckets have no le', PARTS.replaceAll('le=', 'less=')],
    ['there is a series with the bare name', `${PARTS}x 1\n`],
  ])('each name is for itself where %s', (_, text) => {
    const found = families(text);
    expect(found.map(({type}) => type)).toEqual(found.map(() => 'untyped'));
    expect(found.map(({name}) => [name])).toEqual(found.map(({names}) => names));
  });
});

describe('pages that disagree', () => {
  const page = (type: MetricType, series: number) => ({
    types: new Map([['x', type]]),
    series: new Map([['x', series]]),
  });

  it('are outvoted by the type that most series have', () => {
    const {types, says} = agreedTypes([page('gauge', 2), page('counter', 3), page('gauge', 2)]);
    expect(types.get('x')).toBe('gauge');
    expect(says).toEqual([
      'Pages disagree on the type of x: gauge for 4 series, counter for 3 series. It is taken as gauge.',
    ]);
  });

  it('leave it open where they are as many', () => {
    const {types, says} = agreedTypes([page('gauge', 2), page('counter', 2)]);
    expect(types.get('x')).toBe('unknown');
    expect(says[0]).toContain('taken as unknown');
  });

  it('do not count where they have no series of it, and parts count for their family', () => {
    expect(agreedTypes([page('gauge', 0), page('counter', 2)])).toEqual({types: new Map([['x', 'counter']]), says: []});
    const parts = {types: new Map([['x', 'histogram' as const]]), series: new Map([['x_bucket', 5]])};
    expect(agreedTypes([page('gauge', 2), parts]).types.get('x')).toBe('histogram');
  });
});
