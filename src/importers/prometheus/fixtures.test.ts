// Golden: what a reader must get out of real output of Prometheus' own tools.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {SeriesIndex} from '../series/series-index';
import {SeriesTable} from '../series/series-table';
import {inPieces} from '../testing/text';
import {looksLikeMimirtoolAnalysis, readMimirtoolAnalysis} from './mimirtool-analyze';
import {looksLikeSeriesApi, readSeriesApi} from './series-api';
import expectations from './testing/fixtures/fixture-expectations.json';
import {looksLikeTsdbAnalysis, readTsdbAnalysis, type TsdbAnalysis} from './tsdb-analyze';
import {looksLikeTsdbStatus, readTsdbStatus} from './tsdb-status';

const {files} = expectations;
const text = (name: string) => readFileSync(join(__dirname, 'testing', 'fixtures', name), 'utf8');
const MATCHES = {looksLikeTsdbStatus, looksLikeSeriesApi, looksLikeMimirtoolAnalysis, looksLikeTsdbAnalysis};

const SECTIONS: readonly [title: string, list: keyof TsdbAnalysis][] = [
  ['Label pairs most involved in churning', 'churningPairs'],
  ['Label names most involved in churning', 'churningLabels'],
  ['Most common label pairs', 'seriesPerPair'],
  ['Label names with highest cumulative label value length', 'valueLengthPerLabel'],
  ['Highest cardinality labels', 'valuesPerLabel'],
  ['Highest cardinality metric names', 'seriesPerMetric'],
];

describe.each(['promtool-tsdb-analyze-3.5.3.txt', 'promtool-tsdb-analyze-extended-3.5.3.txt'] as const)(
  '%s',
  (file) => {
    const {header, sections} = files[file];

    it('has its header', async () => {
      const analysis = await readTsdbAnalysis(inPieces(text(file), 7));
      expect(Object.fromEntries(analysis.header)).toEqual(header);
      expect(analysis.series).toBe(Number(header['Total Series']));
      expect(analysis.seconds).toBeCloseTo(30.001, 6);
    });

    it.each(SECTIONS)('%s', async (title, list) => {
      const analysis = await readTsdbAnalysis(inPieces(text(file), 100));
      const {rows, first, last, sum} = sections[title as keyof typeof sections];
      const counted = analysis[list] as TsdbAnalysis['seriesPerMetric'];
      expect(counted).toHaveLength(rows);
      expect([counted[0]?.name, counted[0]?.count]).toEqual(first);
      expect([counted.at(-1)?.name, counted.at(-1)?.count]).toEqual(last);
      expect(counted.reduce((total, {count}) => total + count, 0)).toBe(sum);
    });
  },
);

describe('status-tsdb-prom3.5.3.json', () => {
  const {headStats, lists} = files['status-tsdb-prom3.5.3.json'];

  it.each(Object.entries(lists))('%s', async (list, {rows, first, last}) => {
    const status = await readTsdbStatus(inPieces(text('status-tsdb-prom3.5.3.json'), 999));
    const counted = status[list as keyof typeof lists];
    expect(counted).toHaveLength(rows);
    expect(counted[0]).toEqual({name: first.name, count: first.value});
    expect(counted.at(-1)).toEqual({name: last.name, count: last.value});
  });

  it('has what the head holds', async () => {
    expect((await readTsdbStatus(inPieces(text('status-tsdb-prom3.5.3.json')))).headStats).toEqual(headStats);
  });
});

it('api-v1-series.json', async () => {
  const wanted = files['api-v1-series.json'];
  const table = new SeriesTable();
  const {read, series, warnings} = await readSeriesApi(inPieces(text('api-v1-series.json'), 1000), table);
  expect({read, series, warnings}).toEqual({read: wanted.entries, series: wanted.distinct, warnings: []});
  const index = new SeriesIndex(table);
  // The metric's name counts as a label name there.
  expect(index.valuesPerLabel().length + 1).toBe(wanted.label_names);
  expect(Object.fromEntries(index.perLabel().map(({label, saved}) => [label, saved]))).toEqual(wanted.saved_if_dropped);
});

it('mimirtool-analyze-prometheus.json', async () => {
  const wanted = files['mimirtool-analyze-prometheus.json'];
  const analysis = await readMimirtoolAnalysis(inPieces(text('mimirtool-analyze-prometheus.json'), 50));
  expect({
    total: analysis.totalSeries,
    in_use: analysis.inUseSeries,
    additional: analysis.additionalSeries,
    in_use_metrics: analysis.inUse.length,
    additional_metrics: analysis.additional.length,
  }).toEqual(wanted);
  expect(analysis.inUse[0]).toEqual({name: 'app_user_events_total', count: 255, jobs: [{name: 'shop', count: 255}]});
});

it('promtool-tsdb-analyze-2.42.0.txt, whose header has other words', async () => {
  const analysis = await readTsdbAnalysis(inPieces(text('promtool-tsdb-analyze-2.42.0.txt'), 80));
  expect(analysis).toMatchObject({series: 353, seconds: 0.001});
  expect(analysis.header.get('Label names')).toBe('16');
  expect(analysis.seriesPerMetric[0]).toEqual({name: 'node_cpu_seconds_total', count: 128});
});

it('each file is recognised by its own reader alone', () => {
  for (const file of Object.keys(files)) {
    const start = text(file).slice(0, 4096);
    expect(Object.values(MATCHES).filter((matches) => matches(start))).toHaveLength(1);
  }
});
