// Families as rows of the form: what a row says is read back as the same number of series.
import {describe, expect, it} from 'vitest';
import {typedMetrics, typedSeries} from '../typed-metric';
import {formRows} from './form-rows';

const counted = (name: string, series: number) => ({name, type: 'untyped', series, labels: ['pod']});

describe('rows of the form', () => {
  it('are there for what has series, and leave none of them out', () => {
    const rows = formRows([counted('idle', 0), counted('busy', 12), counted('alone', 1)], 7);
    expect(rows.map(({metric}) => metric)).toEqual(['busy', 'alone', 'all others']);
    const read = typedMetrics(rows);
    expect(read.map((metric) => typedSeries(metric, 1))).toEqual([12, 1, 7]);
  });
});
