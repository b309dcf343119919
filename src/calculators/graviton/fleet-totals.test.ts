// How rows become totals, and how a machine that was measured full is compared: the rules of two decision records.
import {beforeAll, describe, expect, it} from 'vitest';
import {workOut} from '../../cli/work-out';
import type {Evaluation, RowEvaluation} from '../../model/evaluate';
import {openLink} from '../../permalink/permalink';
import {graviton} from '.';

async function evaluated(query: string): Promise<Evaluation> {
  const {state, notices} = openLink(graviton, query);
  expect(notices).toEqual([]);
  return (await workOut(graviton, state, '2026-08-22')).answer.base;
}

const figure = (of: Evaluation | RowEvaluation | undefined, name: string) => of?.values[name] as number;
const sum = (rows: readonly RowEvaluation[], name: string) => rows.reduce((total, row) => total + figure(row, name), 0);

describe('a fleet of several rows', () => {
  let whole: Evaluation;
  let rows: readonly RowEvaluation[];
  beforeAll(async () => {
    whole = await evaluated('fleet=m6i.2xlarge:24~c6i.4xlarge:12~r6i.xlarge:5:21900~t3.large:8~xx9.large:3');
    rows = (whole.rows.fleet ?? []).filter((row) => !row.leftOut);
  });

  it('rounds each row up and sums', () => {
    for (const row of rows) expect(figure(row, 'nodesTo') % 1).toBe(0);
    expect(figure(whole, 'nodes')).toBe(sum(rows, 'nodesTo'));
    expect(figure(whole, 'monthlyFrom')).toBeCloseTo(sum(rows, 'costFrom'), 6);
    expect(figure(whole, 'monthlyTo')).toBeCloseTo(sum(rows, 'costTo'), 6);
  });

  it('compares totals before rounding, not the rows’ ratios', () => {
    const ratio = sum(rows, 'costFrom') / sum(rows, 'costToUnrounded');
    expect(figure(whole, 'workPerDollar')).toBeCloseTo(ratio, 12);
    expect(ratio).not.toBeCloseTo(sum(rows, 'ratio') / rows.length, 3);
  });

  it('breaks even where one factor on all speeds makes the totals meet', () => {
    const factor = figure(whole, 'breakEvenFactor');
    expect(sum(rows, 'costToUnrounded') / factor).toBeCloseTo(figure(whole, 'monthlyFrom'), 6);
    expect(whole.values.breakEvenSpeed).toBeNull();
  });

  it('takes hours before a count', () => {
    expect(figure(rows[2], 'nodesFrom')).toBe(21_900 / 730);
  });

  it('leaves an unknown row out of both sides, with its reason', async () => {
    expect(whole.rows.fleet?.[4]?.leftOut?.reason).toContain('xx9.large');
    const without = await evaluated('fleet=m6i.2xlarge:24~c6i.4xlarge:12~r6i.xlarge:5:21900~t3.large:8');
    for (const name of graviton.outputs) expect(without.values[name]).toEqual(whole.values[name]);
  });
});

describe('a workload measured on full machines', () => {
  it('gives one ratio at every ceiling, since the yield is in the figure', async () => {
    const ratios = await Promise.all(
      [30, 50, 60, 80, 100].map(async (ceiling) =>
        figure(await evaluated(`target=m8g&workload=web-16k&ceiling=${ceiling}`), 'workPerDollar'),
      ),
    );
    // 224,762 requests a second against 197,936, on as many vCPUs, for 0.17952 against 0.2016 USD an hour.
    for (const ratio of ratios) expect(ratio).toBeCloseTo((224_762 / 197_936) * (0.2016 / 0.17952), 9);
  });

  it('has no use for a yield of the reader’s', async () => {
    const own = await evaluated('target=m8g&workload=web-16k&ceiling=80&smtYield=71');
    expect(figure(own, 'workPerDollar')).toBe(
      figure(await evaluated('target=m8g&workload=web-16k&ceiling=80'), 'workPerDollar'),
    );
  });
});
