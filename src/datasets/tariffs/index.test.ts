// Opens every snapshot, holds its tariffs to what vendors publish, and says clearly what is not there.
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {latestDate, loadDataset, readParts} from '../../model/dataset';
import {tariffs} from './index';

const read = readerOf(tariffs);
const date = latestDate(tariffs);
const data = await loadDataset(tariffs, date, tariffs.partsFor(date, {}), read);
const parts = await readParts(tariffs.partsFor(date, {}), read);

describe('the tariffs', () => {
  it('are eleven, each once', () => {
    expect(data.tariffs).toHaveLength(11);
    expect(new Set(data.tariffs.map(({id}) => id)).size).toBe(11);
  });

  it('have tiers that rise in volume, and end without an end', () => {
    for (const {id, tiers, counts} of data.tariffs) {
      if (counts === 'unpublished') {
        expect(tiers, id).toEqual([]);
        continue;
      }
      expect(tiers.at(-1)?.upTo, id).toBeNull();
      const ends = tiers.slice(0, -1).map(({upTo}) => upTo ?? Number.NaN);
      expect(ends, id).toEqual([...ends].sort((a, b) => a - b));
      expect(
        tiers.every(({price}) => price === null || price >= 0),
        id,
      ).toBe(true);
    }
  });

  it('have a dated source each for rule and price, with an address where there is a price', () => {
    for (const {id, counts, ruleSource, priceSource} of data.tariffs) {
      for (const source of [ruleSource, priceSource]) {
        expect(source.date, id).toMatch(/^20\d\d-\d\d-\d\d$/);
        expect(source.date <= date, id).toBe(true);
        if (counts !== 'unpublished') expect(source.url, id).toMatch(/^https:\/\//);
      }
    }
  });

  it('say how sure each price is, and why', () => {
    const sure = Object.fromEntries(data.tariffs.map(({id, confidence}) => [id, confidence.price]));
    expect(sure).toEqual({
      'grafana-cloud-pro': 'medium',
      amp: 'medium',
      gmp: 'medium',
      'datadog-pro': 'low',
      'datadog-enterprise': 'low',
      'new-relic': 'medium',
      chronosphere: 'none',
      'azure-monitor': 'low',
      cloudwatch: 'medium',
      'cloudwatch-otel': 'low',
      alibaba: 'high',
    });
    expect(data.tariffs.filter(({confidence}) => confidence.why === '')).toEqual([]);
  });

  it('carry only what their rule needs', () => {
    for (const {id, counts, included, percentile, hostAllotment, whole} of data.tariffs) {
      expect([included !== null, percentile !== null], id).toEqual(Array(2).fill(counts === 'percentile'));
      expect(hostAllotment !== null, id).toBe(id.startsWith('datadog'));
      expect(whole, id).toBe(id === 'new-relic');
    }
  });

  it.each([
    ['grafana-cloud-pro', [10_000, 0], [null, 6.5]],
    ['amp', [2e9, 0.9], [252e9, 0.35], [null, 0.16]],
    ['gmp', [50e9, 0.06], [250e9, 0.048], [500e9, 0.036], [null, 0.024]],
    ['datadog-pro', [null, 5]],
    ['cloudwatch', [10_000, 0.3], [null, null]],
  ] as const)('of %s are the published ones', (id, ...expected) => {
    expect(data.tariff(id)?.tiers.map(({upTo, price}) => [upTo, price])).toEqual(expected);
  });
});

describe('the facts', () => {
  it('name value, unit and a dated source each', () => {
    const [, part] = [...parts].find(([path]) => path.endsWith('facts.json')) ?? expect.fail();
    const {rows} = (part as {facts: {rows: string[][]}}).facts;
    expect(rows).toHaveLength(16);
    for (const [name = ''] of rows) {
      const {value, unit, what, source} = data.fact(name);
      expect(value, name).toBeGreaterThan(0);
      expect([unit, what].includes(''), name).toBe(false);
      expect(source.date, name).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });
});

describe('the dataset', () => {
  it('says what is missing', () => {
    expect(() => data.fact('bytesPerMetric')).toThrow(/no bytesPerMetric/);
    const alone = new Map([...parts].filter(([path]) => path.endsWith('tariffs.json')));
    expect(() => tariffs.build(date, alone).fact('bytesPerSample')).toThrow(/not loaded/);
    expect(() => tariffs.build(date, new Map())).toThrow(/tariffs .* not loaded/);
    expect(() => tariffs.build(date, new Map([[`${date}/tariffs.json`, {asOf: date}]]))).toThrow(/no "sources"/);
    expect(() => tariffs.partsFor('2020-01-01', {})).toThrow(/no snapshot of 2020-01-01/);
    expect(data.tariff('graphite')).toBeUndefined();
  });

  it('describes itself by its day', () => {
    expect(tariffs.describe(data, {})).toBe('tariffs of 23 November 2026');
  });

  it('builds the same answer from an excerpt', () => {
    const recorded = tariffs.record(date, parts);
    recorded.data.fact('bytesPerSample');
    const again = tariffs.build(date, recorded.excerpt());
    expect(again.tariffs).toEqual(data.tariffs);
    expect(again.fact('bytesPerSample')).toEqual(data.fact('bytesPerSample'));
    expect(() => again.fact('bytesPerSeries')).toThrow(/no bytesPerSeries/);
  });

  it('is small', () => {
    expect(gzipSync(JSON.stringify([...parts.values()])).length).toBeLessThan(5000);
  });
});
