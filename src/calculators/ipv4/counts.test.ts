// A count of what is free corrects the model by a difference that stays; nodes that come take what the model says.
import {beforeAll, describe, expect, it} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {type Interfaces, interfaces} from '../../datasets/interfaces';
import {loadDataset} from '../../model/dataset';
import {type Evaluation, evaluate} from '../../model/evaluate';
import type {Inputs, Row} from '../../model/field';
import {ipv4} from '.';

const DATE = '2026-09-04';
let data: Interfaces;

beforeAll(async () => {
  data = await loadDataset(interfaces, DATE, interfaces.partsFor(DATE, {}), readerOf(interfaces));
});

const defaults = Object.fromEntries(Object.entries(ipv4.fields).map(([key, field]) => [key, field.default])) as Inputs;

/** The default estate: 251 − 6 − 60 = 185 addresses are free in each subnet by the model. */
function counting(free: number | null, change: Inputs = {}): Evaluation {
  const subnets = (defaults.subnets as readonly Row[]).map((row) => ({...row, free}));
  return evaluate(ipv4.stages, {...defaults, subnets, ...change}, data);
}

const first = ({rows}: Evaluation) => rows.subnets?.[0]?.values ?? {};

describe('a count of free addresses', () => {
  it('that agrees with the model changes nothing', () => {
    expect(first(counting(null)).freeNow).toBe(185);
    expect(counting(185).values).toEqual(counting(null).values);
  });

  it('that differs stays a difference: as many addresses in other hands give the same date', () => {
    const subnets = (defaults.subnets as readonly Row[]).map((row) => ({...row, other: 46}));
    const others = evaluate(ipv4.stages, {...defaults, subnets}, data);
    const counted = counting(145);
    expect(first(counted).freeNow).toBe(145);
    // Forty addresses more: peaks of 256 + 30 × nodes past 243 come at the fifth node, 2 × 1.05^t > 4, t = 14.21 months.
    expect(first(counted).end).toBeCloseTo(433 / 30.4375, 9);
    expect(first(others).end).toBe(first(counted).end);
  });

  it('holds whatever the settings: they move nodes that come and not those that are there', () => {
    const before = counting(185);
    const after = counting(185, {warmIp: 2});
    expect(first(after).freeNow).toBe(first(before).freeNow);
    // Today's two nodes keep 60: 6 + 60 − 2 × 16 stays, and 34 + (n + 2) × 17 passes 243 at the eleventh node, 2 × 1.05^t > 10.
    expect(first(after).end).toBeCloseTo(Math.ceil((Math.log(5) / Math.log(1.05)) * 30.4375) / 30.4375, 9);
  });
});
