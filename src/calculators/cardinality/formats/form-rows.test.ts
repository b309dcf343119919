// Names and sizes that the form does not take as they stand: the row still counts the same, in the form and in its link.
import {describe, expect, it} from 'vitest';
import {type AnyCalculator, defaultState} from '../../../model/calculator';
import {openLink, writeLink} from '../../../permalink/permalink';
import {cardinality} from '../index';
import {groupsOf, shapeOf, typedMetrics, typedSeries} from '../typed-metric';
import {type CountedFamily, formRows, type MetricRow, rowsInput} from './form-rows';

const calculator = cardinality as unknown as AnyCalculator;

function family(rest: Partial<CountedFamily>): CountedFamily {
  return {name: 'm', type: 'gauge', series: 7, labels: ['a'], sets: {count: 7, parts: null, created: false}, ...rest};
}

/** The rows after a link was written and opened. */
function linked(rows: readonly MetricRow[]) {
  const state = defaultState(calculator);
  const inputs = {...state.inputs, metrics: rowsInput(rows)};
  const {state: opened, notices} = openLink(calculator, writeLink(calculator, {...state, inputs}, {date: null}));
  expect(notices).toEqual([]);
  return opened.inputs.metrics;
}

describe('a row of the form is kept by its link', () => {
  it.each<readonly [string, Partial<CountedFamily>]>([
    ['a line break in the name', {name: 'a\nb'}],
    ['a sign without width in the name', {name: 'a\u200bb'}],
    ['a name of blanks', {name: ' '}],
    ['no name', {name: ''}],
    ['a long name of signs that are two code units', {name: 'x'.concat('😀'.repeat(150))}],
    ['a control in a label', {labels: ['a\u001bb', 'c']}],
    ['a label written from right to left', {labels: ['a\u202eb']}],
    ['a label of the form’s own words', {labels: ['and-1-more', 'a=b']}],
    ['signs that part cells', {name: 'a:b~c!d', labels: ['a:b', 'c~d', '!e']}],
    ['more buckets than the form takes', {type: 'histogram', sets: {count: 1, parts: 1500, created: false}}],
    ['more states than the form takes', {type: 'stateset', sets: {count: 1, parts: 1001, created: false}}],
  ])('%s', (_, rest) => {
    const rows = formRows([family(rest)]);
    expect(linked(rows)).toEqual(rows);
    const [row] = rows;
    expect([row && groupsOf(row), row && shapeOf(row)]).not.toContainEqual(
      expect.objectContaining({missing: expect.anything()}),
    );
  });

  it('and spells out what nobody sees', () => {
    expect(formRows([family({name: 'a\u202eb'})])[0]?.metric).toBe('a[U+202E]b');
    expect(formRows([family({name: ''})])[0]?.metric).toBe('no name “”');
  });
});

it('a family with more parts than the form takes is a bare sum', () => {
  const rest = {type: 'histogram', series: 1503, sets: {count: 1, parts: 1500, created: false}};
  expect(formRows([family(rest)])[0]).toMatchObject({metricType: 'untyped', parts: null, labels: 'a=1503'});
});

const counted = (name: string, series: number) => ({name, type: 'untyped', series, labels: ['pod']});

describe('rows of the form', () => {
  it('are there for what has series, and leave none of them out', () => {
    const rows = formRows([counted('idle', 0), counted('busy', 12), counted('alone', 1)], 7);
    expect(rows.map(({metric}) => metric)).toEqual(['busy', 'alone', 'all others']);
    const read = typedMetrics(rows);
    expect(read.map((metric) => typedSeries(metric, 1))).toEqual([12, 1, 7]);
  });
});
