// Traps: what is odd about a page is told with its place, and counted as a server counts it.
import {describe, expect, it} from 'vitest';
import {SeriesTable} from '../series/series-table';
import {ExpositionReader} from './reader';
import {labelSets, readPage} from './testing/pages';

/** Kind, line, column and times of each finding. */
const found = (page: string | Uint8Array) =>
  readPage(page).findings.map(({kind, line, column, times}) => `${kind} ${line}:${column} ×${times}`);
const refused = (page: string | Uint8Array) => readPage(page).refused?.message;

describe('a page that is taken', () => {
  it.each([
    ['CR LF', '# TYPE a gauge\r\na 1\r\nb{c="d"} 2 3\r\n', ['carriage-return 1:15 ×3'], 2],
    ['a byte order mark', '\ufeffa 1\n', ['byte-order-mark 1:1 ×1'], 1],
    ['leading blanks', 'a 1\n \tb 1\n', ['leading-blanks 2:1 ×1'], 2],
    ['missing commas', 'a{b="1" c="2"  d="3"} 1\n', ['missing-comma 1:9 ×2'], 1],
    ['an escape that is none', 'a{b="ü\\t\\x"} 1\n', ['unknown-escape 1:7 ×2'], 1],
    ['a line break in a value', 'a{b="x\ny"} 1\nc 1\n', ['newline-in-value 1:7 ×1'], 2],
    ['a NUL at the beginning of a line', 'a 1\n\0b 1\nc 1\n', ['nul-ends-page 2:1 ×1'], 1],
    ['no newline at the end', 'a 1\nb 42', ['no-final-newline 2:5 ×1'], 2],
    ['TYPE too late', 'a 1\n# TYPE a gauge\n', ['type-after-samples 2:3 ×1'], 1],
    ['the same series again', 'a{b="1"} 1\na{b="1"} 2\na{b="1"} 3\n', ['same-series-twice 2:1 ×2'], 1],
    ['an end as in OpenMetrics', '# a comment\na 1\n# EOF\n', ['ends-like-openmetrics 3:1 ×1'], 1],
    ['a character of two units before', 'a{b="𝄞",c="\\z"} 1\n', ['unknown-escape 1:13 ×1'], 1],
  ])('with %s', (_, page, findings, series) => {
    expect(found(page)).toEqual(findings);
    expect(readPage(page)).toMatchObject({series});
    expect(refused(page)).toBeUndefined();
  });

  it('has odd but lawful names and values', () => {
    const page =
      '{"a b",x="1"} 1\n{x="\\"q\\\\",":n"} 1\nfoo-1\nbar.5\n_:x{__x="\0"} 1\n# TYPE q-gauge\nm{a="",a="x"} 1\n';
    expect(refused(page)).toBeUndefined();
    expect(labelSets(readPage(page).table)).toEqual([
      {__name__: ':n', x: '"q\\'},
      {__name__: '_:x', __x: '\0'},
      {__name__: 'a b', x: '1'},
      {__name__: 'bar'},
      {__name__: 'foo'},
      {__name__: 'm'},
    ]);
  });

  it('rewrites bounds by the last TYPE alone, as Prometheus 3 does', () => {
    const page =
      'a{le="1"} 1\n# TYPE b histogram\nb_bucket{le="1"} 1\nc{le="1",quantile="1"} 1\n# TYPE d summary\nd{quantile="0.50",le="2"} 1\n';
    expect(labelSets(readPage(page).table)).toEqual([
      {__name__: 'a', le: '1'},
      {__name__: 'b_bucket', le: '1.0'},
      {__name__: 'c', le: '1.0', quantile: '1'},
      {__name__: 'd', le: '2', quantile: '0.5'},
    ]);
  });

  it('makes one series of bounds that are written in two ways', () => {
    expect(
      readPage('# TYPE a histogram\na_bucket{le="1"} 1\na_bucket{le="1.0"} 1\na_bucket{le="1e0"} 1\n').series,
    ).toBe(1);
  });

  it('counts samples with timestamps, and tells formats apart by the beginning', () => {
    expect(readPage('a 1 5\nb 1\nc 1  7\n').timestamps).toBe(2);
    expect(readPage('# TYPE a counter\na_total 1\n# EOF\n').format).toBe('openmetrics');
    expect(readPage('# TYPE a_total counter\na_total 1\n').format).toBe('text');
    expect(readPage('').refused).toBeUndefined();
  });
});

describe('a page that is refused as a whole', () => {
  it.each([
    ['a 1\nb -1 -2\n', 'Line 2, column 6: a server refuses a negative timestamp, though other parsers take it.'],
    ['a 1\nb{c="é",d=1} 1\n', 'Line 2, column 11: expected a label value in double quotes, found 1.'],
    ['a{b="1",b="2"} 1\n', 'Line 1, column 9: the label b stands twice in one series.'],
    ['a{__name__="b"} 1\n', 'Line 1, column 3: a label named __name__ beside the metric name.'],
    ['a 1e999\n', 'Line 1, column 3: "1e999" is not a number.'],
    ['a 1 99999999999999999999\n', 'Line 1, column 5: the timestamp is too large.'],
    [
      '# TYPE a  counter\na 1\n',
      'Line 1, column 10: expected one of counter, gauge, histogram, summary, untyped and nothing else, found " counter".',
    ],
    ['a 1\nb{c="d\n', 'Line 2, column 5: the quotation mark that opens a label value is never closed.'],
    ['{""} 1\n', 'Line 1, column 2: the metric name is empty.'],
    ['{a="b"} 1\n', 'Line 1, column 1: the braces have no metric name in quotation marks.'],
    ['a{"b","c"} 1\n', 'Line 1, column 3: a second metric name.'],
    [
      'a 1 # {b="c"} 1\n',
      'Line 1, column 5: expected a timestamp in whole milliseconds or the end of the line, found #.',
    ],
  ])('%j', (page, message) => {
    const report = readPage(page, {format: 'text'});
    expect(report.refused?.message).toBe(message);
    expect(report.series).toBe(0);
    expect(report.table.count).toBe(0);
  });

  it('for bytes that are no UTF-8, at their place', () => {
    const bytes = new Uint8Array(Buffer.from('ok 1\na{b="\xff"} 1\n', 'latin1'));
    expect(refused(bytes)).toBe('Line 2, column 6: the label value is not UTF-8.');
  });

  it('for a line without end, told as soon as it is too long, and without copying it with each piece', () => {
    const reader = new ExpositionReader(new SeriesTable(), {format: 'text'});
    const piece = new Uint8Array(16_384).fill(120);
    let pieces = 0;
    for (; !reader.over && pieces < 10_000; pieces++) reader.write(piece);
    expect(pieces).toBeLessThan(5000);
    expect(reader.end().refused).toMatchObject({line: 1, column: 1});
  });
});
