// Opens every snapshot, holds the limits against the formula and the code, and says clearly what is not there.
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {latestDate, loadDataset, readParts} from '../../model/dataset';
import {interfaces} from './index';

const read = readerOf(interfaces);
const date = latestDate(interfaces);
const data = await loadDataset(interfaces, date, interfaces.partsFor(date, {}), read);
const parts = await readParts(interfaces.partsFor(date, {}), read);

describe('the limits of types', () => {
  it('are of 1,391 types, no name twice', () => {
    expect(data.types).toHaveLength(1391);
    expect(new Set(data.types.map((each) => each.type)).size).toBe(1391);
    expect(data.typesAsOf).toMatchObject({date: '2026-09-04', title: expect.stringContaining('v1.23.1')});
  });

  it('give the published pods of every type by the formula', () => {
    const wrong = data.types.filter((each) => each.maxPods !== each.enis * (each.ipv4PerEni - 1) + 2);
    expect(wrong).toEqual([]);
  });

  it('are whole and positive', () => {
    const whole = (value: number | null) => value === null || (Number.isInteger(value) && value >= 0);
    for (const {type, enis, ipv4PerEni, networkCards, branchEnis, vcpu, memory} of data.types) {
      expect(Math.min(enis, ipv4PerEni, networkCards), type).toBeGreaterThanOrEqual(1);
      expect([enis, ipv4PerEni, networkCards, branchEnis, vcpu, memory].every(whole), type).toBe(true);
    }
  });

  it('count the default network card alone', () => {
    expect(data.type('p5.48xlarge')).toMatchObject({enis: 2, ipv4PerEni: 50, maxPods: 100, networkCards: 32});
  });

  it.each([
    ['m5.large', {enis: 3, ipv4PerEni: 10, trunk: true, branchEnis: 9, vcpu: 2, memory: 8192, prefixSupported: true}],
    ['t3.small', {enis: 3, ipv4PerEni: 4, trunk: false, branchEnis: 0, vcpu: 2, memory: 2048, prefixSupported: true}],
    ['m4.large', {enis: 2, ipv4PerEni: 10, nitro: false, bareMetal: false, prefixSupported: false}],
    ['a1.metal', {nitro: false, bareMetal: true, prefixSupported: true}],
    ['u-6tb1.metal', {trunk: null, branchEnis: null, vcpu: null, memory: null}],
  ])('of %s are the published ones', (type, expected) => {
    expect(data.type(type)).toMatchObject(expected);
  });

  it('know branches exactly where they know the trunk, and none without one', () => {
    expect(data.types.filter((each) => (each.trunk === null) !== (each.branchEnis === null))).toEqual([]);
    expect(data.types.filter((each) => each.trunk === false && each.branchEnis !== 0)).toEqual([]);
    expect(data.types.filter((each) => each.trunk === null)).toHaveLength(19);
    expect(data.types.filter((each) => each.vcpu === null)).toHaveLength(21);
  });
});

describe('the facts', () => {
  it('name value, unit and a dated source each', () => {
    const [, part] = [...parts].find(([path]) => path.endsWith('facts.json')) ?? expect.fail();
    const {rows} = (part as {facts: {rows: string[][]}}).facts;
    expect(rows).toHaveLength(32);
    for (const [name = ''] of rows) {
      const {value, unit, what, source} = data.fact(name);
      expect(value, name).toBeGreaterThan(0);
      expect([unit, what].includes(''), name).toBe(false);
      expect(source.date, name).toMatch(/^20\d\d(-\d\d(-\d\d)?)?$/);
      expect(source.url, name).toMatch(/^https:\/\//);
    }
  });

  it('say what is missing', () => {
    expect(() => data.fact('eniPrice')).toThrow(/no eniPrice/);
    const types = new Map([...parts].filter(([path]) => path.endsWith('types.json')));
    expect(() => interfaces.build(date, types).fact('cidrsPerVpc')).toThrow(/not loaded/);
    expect(() => interfaces.build(date, new Map())).toThrow(/types .* not loaded/);
    expect(() => interfaces.build(date, new Map([[`${date}/types.json`, {asOf: date}]]))).toThrow(/no "sources"/);
    expect(() => interfaces.partsFor('2020-01-01', {})).toThrow(/no snapshot of 2020-01-01; there are: 2026-09-04/);
  });
});

describe('a snapshot', () => {
  it('exists on disk for every date that is offered, and is small', async () => {
    expect(interfaces.dates).toEqual([...interfaces.dates].sort());
    for (const each of interfaces.dates) {
      const whole = await readParts(interfaces.partsFor(each, {}), read);
      for (const part of whole.values()) expect(part).toHaveProperty('asOf');
      expect(gzipSync(JSON.stringify([...whole])).length).toBeLessThan(60_000);
    }
  });

  it('is called by the date of its limits', () => {
    expect(interfaces.describe(data, {})).toBe('interface limits of 4 September 2026');
  });

  it('cut down to what was asked answers that the same, and is small', () => {
    const recorded = interfaces.record(date, parts);
    recorded.data.type('m5.large');
    recorded.data.fact('albFree');
    const excerpt = recorded.excerpt();
    const small = interfaces.build(date, excerpt);
    expect(small.types).toEqual([data.type('m5.large')]);
    expect(small.fact('albFree')).toEqual(data.fact('albFree'));
    expect(() => small.fact('nlbFree')).toThrow(RangeError);
    expect(JSON.stringify([...excerpt]).length).toBeLessThan(7000);
  });
});
