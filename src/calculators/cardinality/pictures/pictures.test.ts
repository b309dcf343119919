// The pictures against the steps: what they draw adds up to what the answer says, and what they leave out is named.
import {describe, expect, it} from 'vitest';
import {readerOf} from '../../../cli/read-dataset';
import {tariffs} from '../../../datasets/tariffs';
import {answer, defaultState} from '../../../model/calculator';
import {type Drawable, isAreas, isBars, isLines, isRangeBars} from '../../../model/chart';
import {latestDate, loadDataset} from '../../../model/dataset';
import type {Inputs} from '../../../model/field';
import {plainText} from '../../../model/phrase';
import {cardinality} from '../index';

const date = latestDate(tariffs);
const data = await loadDataset(tariffs, date, tariffs.partsFor(date, {}), readerOf(tariffs));

function work(inputs: Inputs) {
  return answer(cardinality, {inputs: {...defaultState(cardinality).inputs, ...inputs}, alternatives: []}, data);
}

function drawn(id: string, inputs: Inputs = {}): Drawable | {readonly nothing: string} {
  return cardinality.charts.find((chart) => chart.id === id)?.draw(work(inputs), []) ?? expect.fail(id);
}

const change = {onMetric: '', onLabels: '', left: null, seconds: null};

describe('the areas', () => {
  it('add up to all series, and parts of a metric to all but one for each of its names', () => {
    const chart = drawn('areas');
    if ('nothing' in chart || !isAreas(chart)) return expect.fail('no areas');
    expect(chart.rows.reduce((sum, {value}) => sum + value, 0)).toBeCloseTo(188_000, 6);
    const [first] = chart.rows;
    // _bucket, _sum and _count on 20 targets.
    expect((first?.parts ?? []).reduce((sum, {value}) => sum + value, 60)).toBeCloseTo(first?.value ?? 0, 6);
    return undefined;
  });

  it('say that there are none', () => {
    expect(drawn('areas', {targets: 0})).toEqual({nothing: 'There are no series of metrics to draw.'});
  });
});

describe('the ranked labels', () => {
  it('put what is certain into the bar, and the range into words', () => {
    const chart = drawn('labelSets');
    if ('nothing' in chart || !isBars(chart)) return expect.fail('no bars');
    const partition = chart.rows.find(({label}) => label === 'partition');
    expect([partition?.to, partition?.text.replaceAll('\u00a0', ' ')]).toEqual([0, '0 to 1,900 series']);
    expect(chart.rows.map(({to}) => to)).toEqual(chart.rows.map(({to}) => to).sort((a, b) => b - a));
    expect(chart.rows.filter(({tone}) => tone === 'mine')).toHaveLength(1);
    return undefined;
  });
});

function rankedOf(rows: readonly (readonly [metric: string, labels: string])[]) {
  const metrics = rows.map(([metric, labels]) => ({
    ...{metric, labels, metricType: 'gauge', parts: null, created: false},
  }));
  const chart = drawn('labelSets', {metrics, scrapeSeries: 0});
  if ('nothing' in chart || !isBars(chart)) return expect.fail('no bars');
  return {finding: chart.finding.replaceAll('\u00a0', ' '), rows: chart.rows};
}

describe('labels of a group', () => {
  it('have its size beside them, also where one of them stands alone elsewhere', () => {
    const {finding, rows} = rankedOf([
      ['a', 'code=5'],
      ['b', 'code/path=100'],
    ]);
    expect(rows.find(({label}) => label === 'code')?.note).toBe('partly in a group of 100');
    expect(finding).toBe(
      'Of single labels code saves most: 80 to 2,060 series, 4 % of all for certain. code, path together have the most combinations (100) and save 2,060 series.',
    );
  });

  it('save nothing for certain one by one, and the sentence does not say that one saves most', () => {
    expect(rankedOf([['b', 'code/path=100']]).finding).toBe(
      'No single label saves series for certain. code, path together have the most combinations (100) and save 1,980 series.',
    );
    expect(rankedOf([['a', 'code=1']]).finding).toBe('No single label saves series for certain.');
  });
});

describe('the waterfall', () => {
  it('says what another interval does to samples, longer or shorter', () => {
    for (const [seconds, words] of [
      [60, 'samples ÷ 4'],
      [5, 'samples × 3'],
      [15, 'nothing'],
    ] as const) {
      const changes = [{...change, change: 'interval', seconds}];
      const chart = drawn('changes', {changes});
      if ('nothing' in chart || !isBars(chart)) return expect.fail('no bars');
      expect(chart.rows[1]?.text).toBe(words);
      const hint = cardinality.hint?.('changes', 0, work({changes}), data);
      expect(hint).toBe(words === 'nothing' ? 'changes nothing that is still there' : words);
    }
    return undefined;
  });

  it('ends at the series that the answer says', () => {
    const chart = drawn('changes');
    if ('nothing' in chart || !isBars(chart)) return expect.fail('no bars');
    expect(chart.rows.at(-1)).toMatchObject({from: 0, to: 100_500, label: 'Left'});
    expect(chart.rows.map(({from, to}) => to - from)).toEqual([188_000, 60_000, 27_500, 0, 100_500]);
    return undefined;
  });

  it('leaves out a change that names nothing, says why, and applies the others', () => {
    const changes = [
      {...change, change: 'dropMetric', onMetric: 'http_request_total'},
      {...change, change: 'dropMetric', onMetric: 'http_requests_total'},
    ];
    const found = work({changes});
    expect(found.base.values.seriesAfter).toBe(158_000);
    expect(cardinality.warnings(found, data).map(({text}) => text)).toContain(
      'Change 1 is left out; the others are applied. There is no metric http_request_total that can be counted: name one of yours.',
    );
    expect(cardinality.hint?.('changes', 0, found, data)).toBeUndefined();
    expect(cardinality.hint?.('changes', 1, found, data)?.replaceAll('\u00a0', ' ')).toBe('188,000 → 158,000 series');
  });

  it('is not there without changes, and the sentence does not speak of them', () => {
    expect(drawn('changes', {changes: []})).toHaveProperty('nothing');
    expect(plainText(cardinality.sentence(work({changes: []}), data))).not.toContain('change');
  });

  it('is there without a cost', () => {
    const words = plainText(cardinality.sentence(work({tariff: 'chronosphere'}), data)).replaceAll('\u00a0', ' ');
    expect(words).toMatch(/no cost that can be known at Chronosphere; the changes leave 100,500 series\.$/);
  });
});

describe('the cliff', () => {
  const found = (inputs: Inputs) => {
    const chart = drawn('cliff', {scrapeInterval: 60, ...inputs});
    if ('nothing' in chart || !isLines(chart)) return expect.fail('no lines');
    return {...chart, finding: chart.finding.replaceAll('\u00a0', ' ')};
  };

  it('rises at the edge, between three deploys a day and four', () => {
    // A roll-out of no time, so that the edge is 72 ÷ 20.
    const {lines, y, marks, finding, stepped} = found({rollout: 0});
    const points = lines[0]?.points.slice(3, 6);
    expect([points, stepped]).toEqual([
      [
        [3, 188_000],
        [3.6, 188_000],
        [4, 376_000],
      ],
      true,
    ]);
    expect(y.domain).toEqual([0, 400_000]);
    expect(marks).toEqual([{x: 3.6, label: 'free up to 3.6'}]);
    expect(finding).toBe('Up to 3.6 deploys a day, 188,000 series count; beyond that, 376,000.');
  });

  it.each([
    [{}, 'Up to 3.13 deploys a day, 188,000 series count; beyond that, 376,000.'],
    [{rollout: 4}, 'Up to 3 deploys a day, 188,000 series count; beyond that, 376,000.'],
    [{rollout: 52}, 'Up to 1 deploy a day, 188,000 series count; beyond that, 376,000.'],
    [{targets: 0}, 'However many deploys there are up to 12 a day, 0 series count.'],
    [{rollout: 1440}, 'Up to 0.04 deploys a day, 188,000 series count; beyond that, 376,000.'],
    [{podShare: 0}, 'However many deploys there are up to 12 a day, 188,000 series count.'],
    [{activeWindow: 0}, 'However many deploys there are up to 12 a day, 188,000 series count.'],
    [{activeWindow: 1}, 'However many deploys there are up to 12 a day, 188,000 series count.'],
    [
      {scrapeInterval: 15},
      'Up to 3.13 deploys a day, 188,000 series count; beyond that, 376,000. Where samples are billed too, their 752,000 a minute are more.',
    ],
  ])('with %j says: %s', (inputs, words) => {
    expect(found(inputs).finding).toBe(words);
  });
});

describe('the costs', () => {
  it('have bands from no deploy to one every hour, as the same inputs say', () => {
    const chart = drawn('costs');
    if ('nothing' in chart || !isRangeBars(chart)) return expect.fail('no ranges');
    const datadog = chart.rows.find(({id}) => id === 'datadog-pro');
    expect(datadog?.low).toBe(work({deploysPerDay: 0}).base.values.costDatadogPro);
    expect(datadog?.high).toBe(work({deploysPerDay: 24}).base.values.costDatadogPro);
    expect(chart.finding).toContain('Chronosphere (no list price)');
    return undefined;
  });

  it('have a band without an end where deploys go beyond the prices that were read', () => {
    const metrics = [{metric: 'a', metricType: 'gauge', labels: 'x=490', parts: null, created: false}];
    const chart = drawn('costs', {metrics, deploysPerDay: 0, scrapeSeries: 0});
    if ('nothing' in chart || !isRangeBars(chart)) return expect.fail('no ranges');
    const {low, mid, high} = chart.rows.find(({id}) => id === 'cloudwatch') ?? expect.fail();
    expect([low, mid, high]).toEqual([0.3 * 9800, 0.3 * 9800, null]);
    expect(chart.finding).toContain('3 of 8 tariffs charge for deploys');
    return undefined;
  });

  it('end at the reader’s own rate where it is more than one an hour', () => {
    const chart = drawn('costs', {deploysPerDay: 96});
    if ('nothing' in chart || !isRangeBars(chart)) return expect.fail('no ranges');
    const datadog = chart.rows.find(({id}) => id === 'datadog-pro');
    // 188,000 × (1 + 96 ÷ 24) less 2,000, at 5 for 100.
    expect([datadog?.mid, datadog?.high]).toEqual([46_900, 46_900]);
    expect(chart.finding).toContain('The bands go from no deploy at all to 96 a day: 2 of 7 tariffs');
    expect(chart.barNames.high).toBe('96 a day');
    return undefined;
  });

  it('count one tariff in the singular', () => {
    const chart = drawn('costs', {
      targets: 1,
      deploysPerDay: 0,
      hosts: 1000,
      metrics: [{metric: 'a', metricType: 'gauge', labels: 'x=95', parts: null, created: false}],
    });
    expect((chart as {finding: string}).finding).toContain('1 of 8 tariffs charges for deploys');
  });

  it('have a band at the percentile where series are billed', () => {
    const chart = drawn('costs', {scrapeInterval: 60, deploysPerDay: 3});
    if ('nothing' in chart || !isRangeBars(chart)) return expect.fail('no ranges');
    const grafana = chart.rows.find(({id}) => id === 'grafana-cloud-pro');
    expect([grafana?.low, grafana?.mid, grafana?.high]).toEqual([19 + 6.5 * 178, 19 + 6.5 * 178, 19 + 6.5 * 366]);
    return undefined;
  });
});
