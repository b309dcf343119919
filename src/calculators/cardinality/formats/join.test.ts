// What several files say together: exact counts held to tables, targets kept apart, and a form that answers with the very same number.
import {describe, expect, it} from 'vitest';
import {readerOf} from '../../../cli/read-dataset';
import {tariffs} from '../../../datasets/tariffs';
import truth from '../../../importers/exposition/testing/fixtures/small.prom.truth.json';
import expectations from '../../../importers/prometheus/testing/fixtures/fixture-expectations.json';
import {answer, defaultState} from '../../../model/calculator';
import {latestDate, loadDataset} from '../../../model/dataset';
import type {Inputs} from '../../../model/field';
import {cardinality} from '../index';
import {EXPOSITION, fixture, PROMETHEUS, readFiles} from '../testing/metrics-files';
import {importSet} from './import-set';
import type {LabelSetAnswer} from './questions';

const date = latestDate(tariffs);
const data = await loadDataset(tariffs, date, tariffs.partsFor(date, {}), readerOf(tariffs));
const SMALL = fixture(EXPOSITION, 'small.prom');
const OPENMETRICS = fixture(EXPOSITION, 'small.om');
const SERIES = fixture(PROMETHEUS, 'api-v1-series.json');
const STATUS = fixture(PROMETHEUS, 'status-tsdb-prom3.5.3.json');
const MIMIRTOOL = fixture(PROMETHEUS, 'mimirtool-analyze-prometheus.json');
const status = expectations.files['status-tsdb-prom3.5.3.json'];

async function joined(files: Readonly<Record<string, string | Uint8Array>>) {
  const {pieces, failed} = await readFiles(files);
  expect(failed).toEqual([]);
  return importSet.join(pieces);
}

/** Series of all rows of the form, and of each, as the model counts them; what the import does not tell is one bare target. */
function formOf({result}: Awaited<ReturnType<typeof joined>>) {
  const inputs: Inputs = {...defaultState(cardinality).inputs, targets: 1, scrapeSeries: 0, ...result.inputs};
  const {values, rows} = answer(cardinality, {inputs, alternatives: []}, data).base;
  const named = (rows.metrics ?? []).map(({scope, values: {seriesOfMetric}}) => [scope.metric, seriesOfMetric]);
  expect((rows.metrics ?? []).filter(({leftOut}) => leftOut)).toEqual([]);
  return {series: values.activeSeries, rows: Object.fromEntries(named) as Record<string, number>};
}

describe('one page', () => {
  it('is counted exactly, and said with what costs the most', async () => {
    const {says, detail, result} = await joined({'page.prom': SMALL});
    expect(says[0]).toBe('1,494 series of 34 metrics with 39 labels.');
    expect(says[1]).toBe(
      'Dropping pod and uid together would save 438 series (29.3 %); by itself pod saves 268, and uid 0.',
    );
    expect(truth.seriesIfLabelsDropped[0]).toMatchObject({labels: ['pod', 'uid'], seriesSaved: 438});
    expect(detail?.exact?.metrics).toHaveLength(34);
    for (const {metric, series} of detail?.exact?.metrics ?? []) {
      expect([metric, series]).toEqual([metric, (truth.seriesByMetric as Record<string, number>)[metric]]);
    }
    for (const {label, saved, values} of detail?.exact?.labels ?? []) {
      const dropped = (truth.seriesIfLabelDropped as Readonly<Record<string, {readonly seriesSaved: number}>>)[label];
      expect([label, saved, values]).toEqual([
        label,
        dropped?.seriesSaved,
        (truth.valuesByLabel as Readonly<Record<string, number>>)[label],
      ]);
    }
    expect(result).toMatchObject({read: 1501, taken: 1494});
    expect(result.notes.map(({message, rows}) => [rows, message])).toEqual([
      [7, 'This series is already on the page; a server keeps one sample of it'],
    ]);
  });

  it('leaves the targets of the form as they are, and its index as it was read', async () => {
    const {pieces} = await readFiles({'page.prom': SMALL});
    const {result} = importSet.join(pieces);
    expect(Object.keys(result.inputs ?? {})).toEqual(['metrics', 'changes']);
    expect(formOf(importSet.join(pieces)).series).toBe(1494);
  });

  it('answers what is asked again and again, and says what cannot be', async () => {
    const {answer: ask} = await joined({'page.prom': SMALL});
    const found = ask?.({ask: 'labelSets', metric: null, most: 3}) as LabelSetAnswer | undefined;
    expect(found?.total).toBe(1494);
    expect(found?.sets.find(({labels}) => labels.length === 1)).toMatchObject({labels: ['le'], saved: 444});
    expect(() => ask?.({ask: 'labelSets', metric: 'gone', most: 3})).toThrow('There is no metric gone.');
  });
});

describe('several files', () => {
  it('keep the same series of two targets apart', async () => {
    const {says, detail, result} = await joined({
      'a.prom': 'up{instance="x"} 1\nload 1\n',
      'b.prom': 'up{instance="x"} 1\nload 2\n',
    });
    expect(says[0]).toBe('4 series of 2 metrics with 2 labels in 2 files.');
    expect(says.join(' ')).toContain('a target of its own, with its file’s name as instance');
    expect(detail?.exact?.pages).toEqual([
      {file: 'a.prom', series: 2, samples: 2, target: {instance: 'a.prom'}},
      {file: 'b.prom', series: 2, samples: 2, target: {instance: 'b.prom'}},
    ]);
    expect(detail?.exact?.labels.map(({label}) => label).sort()).toEqual(['exported_instance', 'instance']);
    expect(result.inputs).toMatchObject({targets: 1, scrapeSeries: 0});
  });

  it('say on which type of a metric they disagree', async () => {
    const {says} = await joined({a: '# TYPE x counter\nx 1\n', b: '# TYPE x gauge\nx 1\nx{a="b"} 1\n'});
    expect(says.join(' ')).toContain('Pages disagree on the type of x');
  });

  it('count a series of two answers of servers once, and warn of a page beside them', async () => {
    const again = {'one.json': SERIES, 'two.json': SERIES};
    expect((await joined(again)).says.join(' ')).toContain('438 series are in more than one file, and count once.');
    const {says, detail} = await joined({...again, 'page.prom': 'a 1\n'});
    expect(detail?.exact?.series).toBe(439);
    expect(says.join(' ')).toContain('A server’s answer may hold the series of a page once more');
  });

  it('are as they were before when one is taken out again', async () => {
    const {pieces} = await readFiles({'a.prom': SMALL, 'b.om': OPENMETRICS});
    importSet.join(pieces);
    expect(importSet.join(pieces.slice(0, 1)).says).toEqual((await joined({'a.prom': SMALL})).says);
  });
});

describe('without label sets', () => {
  it('there are totals, the command for what is exact, and no answer', async () => {
    const {says, missing, detail, answer: ask} = await joined({'status.json': STATUS, 'used.json': MIMIRTOOL});
    expect(detail?.exact).toBeUndefined();
    expect(ask).toBeUndefined();
    expect(says).toContain('79,761 series by Prometheus /api/v1/status/tsdb (JSON), status.json.');
    expect(says.join(' ')).toContain('815 series (46.5 %) are of 11 metrics that no dashboard and no rule names.');
    expect(says.join(' ')).toContain('The totals differ');
    expect(missing.map(({kind}) => kind)).toEqual(['page', 'series', 'analyze']);
    expect(missing[0]?.command).toContain('/metrics');
  });
});

describe('the form then answers with the very number of the files', () => {
  const many = Array.from({length: 80}, (_, at) => `metric_${at}{a="${at}"} 1\n`.repeat(1)).join('');
  const odd = [
    '# TYPE h histogram\nh_bucket{le="1"} 1\nh_bucket{le="+Inf"} 1\nh_sum 1\nh_count 1\nh_bucket{a="b",le="+Inf"} 1\nh_sum{a="b"} 1\nh_count{a="b"} 1\n',
    '# TYPE s summary\ns{quantile="0.5"} 1\ns{quantile="0.9"} 1\ns_sum 1\ns_count 1\n',
    '# TYPE only summary\nonly_sum 1\nonly_count 1\n',
    '{"a.b/c",x="1",y="2"} 1\n{"a.b/c",x="2",y="2"} 1\n',
    'weird{"odd label, with/all=of it"="1"} 1\nweird{"odd label, with/all=of it"="2"} 1\n',
    `long{${Array.from({length: 40}, (_, at) => `a_rather_long_label_name_${at}="1"`).join()}} 1\n`,
    `long{${Array.from({length: 40}, (_, at) => `a_rather_long_label_name_${at}="2"`).join()}} 1\n`,
  ].join('');
  const created =
    '# TYPE c counter\nc_total{a="1"} 1\nc_created{a="1"} 1\nc_total{a="2"} 1\nc_created{a="2"} 1\n# TYPE i info\ni_info{v="1"} 1\n# TYPE st stateset\nst{st="a"} 1\nst{st="b"} 0\n# TYPE h histogram\nh_bucket{le="+Inf"} 1\nh_sum 1\nh_count 1\nh_created 1\n# EOF\n';

  it.each<readonly [string, Readonly<Record<string, string | Uint8Array>>, number]>([
    ['a page in text', {'page.prom': SMALL}, truth.series],
    ['two pages', {'a.prom': SMALL, 'b.prom': SMALL}, 2 * truth.series],
    ['an answer of a server', {'series.json': SERIES}, expectations.files['api-v1-series.json'].distinct],
    ['more metrics than the form has rows', {many}, 80],
    ['histograms with differing buckets, odd names and long label lists', {odd}, 7 + 4 + 2 + 2 + 2 + 2],
    ['OpenMetrics with _created, info and state sets', {created}, 4 + 1 + 2 + 4],
    ['status/tsdb alone, with what it does not list', {'status.json': STATUS}, status.headStats.numSeries],
  ])('%s', async (_, files, series) => {
    expect(formOf(await joined(files)).series).toBe(series);
  });

  it.each<readonly [string, Readonly<Record<string, string | Uint8Array>>]>([
    ['a page', {'page.prom': SMALL}],
    ['two pages', {'a.prom': SMALL, 'b.prom': SMALL}],
    ['counts alone', {'status.json': STATUS}],
  ])('without the changes that were typed for other metrics, and says so: %s', async (_, files) => {
    const {result, says} = await joined(files);
    const inputs = {...defaultState(cardinality).inputs, ...result.inputs};
    expect(inputs.changes).toEqual([]);
    const {values, rows} = answer(cardinality, {inputs, alternatives: []}, data).base;
    expect([rows.changes, values.seriesAfter]).toEqual([[], values.activeSeries]);
    expect(says.at(-1)).toMatch(/^Changes that are typed in the form name metrics that it has now/);
  });

  it('row by row', async () => {
    const {rows} = formOf(await joined({'page.prom': SMALL}));
    const families = Object.keys(truth.typeByFamily);
    for (const [family, series] of Object.entries(rows)) {
      const named = Object.entries(truth.seriesByMetric).filter(
        ([name]) =>
          name === family ||
          (!(name in rows) && [`${family}_bucket`, `${family}_sum`, `${family}_count`].includes(name)),
      );
      expect([family, series]).toEqual([family, named.reduce((sum, [, count]) => sum + count, 0)]);
    }
    expect(Object.keys(rows)).toHaveLength(families.length);
  });

  it('with a family in the form of its type where that is exact, and as a bare sum elsewhere', async () => {
    const {result} = await joined({odd, created});
    const of = (name: string, inputs: Inputs | undefined) =>
      (inputs?.metrics as readonly Record<string, unknown>[] | undefined)?.find(({metric}) => metric === name);
    expect(of('s', result.inputs)).toMatchObject({metricType: 'summary', parts: 2, labels: 'instance=1'});
    expect(of('h', result.inputs)).toMatchObject({metricType: 'untyped', parts: null});
    expect(of('st', result.inputs)).toMatchObject({metricType: 'stateset', parts: 2});
    expect(of('c', result.inputs)).toMatchObject({metricType: 'counter', created: true, labels: 'a/instance=2'});
    expect(of('weird', result.inputs)).toMatchObject({labels: expect.stringMatching(/=2$/)});
    expect(String(of('long', result.inputs)?.labels).length).toBeLessThanOrEqual(240);
  });
});

describe('answers of a store', () => {
  const vector = (...counts: readonly (readonly [labels: object, count: number])[]) =>
    JSON.stringify({
      status: 'success',
      data: {resultType: 'vector', result: counts.map(([metric, count]) => ({metric, value: [1, `${count}`]}))},
    });
  const LARGEST = vector([{__name__: 'a'}, 50], [{__name__: 'b'}, 30]);

  it('in two files fill the form: the largest metrics, and of the total all others', async () => {
    const both = await joined({'pasted text': vector([{}, 100]), 'pasted text 2': LARGEST});
    expect(formOf(both)).toEqual({series: 100, rows: {a: 50, b: 30, 'all others': 20}});
    expect(formOf(await joined({one: LARGEST})).series).toBe(80);
  });

  it('about one metric are no total of all', async () => {
    const left = vector([{metric: 'a'}, 50], [{dropped: 'pod', metric: 'a'}, 5]);
    expect(formOf(await joined({left, LARGEST})).series).toBe(80);
  });
});
