// The model beyond the worked cases: published ratios, fleets of several rows, hours, memory, targets, laws that always hold.
import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {type Ec2, ec2} from '../../datasets/ec2';
import {answer, defaultState} from '../../model/calculator';
import {loadDataset} from '../../model/dataset';
import type {Evaluation} from '../../model/evaluate';
import {evaluate} from '../../model/evaluate';
import {defaultInputs, type Inputs} from '../../model/field';
import {plainText} from '../../model/phrase';
import {breakEvenMonth, cashCurve} from './cash';
import {graviton} from './index';
import {inputs} from './inputs';

const date = '2026-08-22';
const facts = new Map<string, Ec2>();

beforeAll(async () => {
  for (const region of ['us-east-1', 'eu-central-1', 'eu-west-1']) {
    facts.set(region, await loadDataset(ec2, date, ec2.partsFor(date, {region}), readerOf(ec2)));
  }
});

interface Cells {
  readonly type: string;
  readonly count?: number;
  readonly hours?: number;
  readonly to?: string;
}

function fleet(...rows: readonly Cells[]): Inputs {
  return {fleet: rows.map(({type, count = null, hours = null, to = ''}) => ({type, count, hours, to}))};
}

function run(changes: Inputs): Evaluation {
  const all = {...defaultInputs(inputs), ...changes};
  return evaluate(graviton.stages, all, facts.get(String(all.region)) as Ec2);
}

const number = (evaluation: Evaluation, step: string) => evaluation.values[step] as number;
const rowOf = (evaluation: Evaluation, row = 0) => evaluation.rows.fleet?.[row];

describe('work per dollar against m7i.xlarge, us-east-1, as published with the measurements', () => {
  const published: readonly [
    type: string,
    compileFull: number | null,
    oneThread: number | null,
    generalFull: number | null,
    web: number,
    redis: number,
  ][] = [
    ['m5', 0.66, 0.7, 0.52, 0.51, 0.45],
    ['m6i', 0.85, 0.89, 0.78, 0.83, 0.7],
    ['m8i', 1.12, 1.06, 1.05, 1.17, 1.0],
    ['m7a', 1.39, 0.89, 1.17, 0.8, 0.61],
    ['m8a', 1.76, 1.14, 1.64, 2.05, 1.6],
    ['m6g', 1.15, 0.76, 0.93, 0.66, 0.78],
    ['m7g', 1.49, 0.97, 1.32, 1.09, 0.97],
    ['m8g', 1.93, 1.23, 1.47, 1.28, 1.33],
    ['m9g', null, null, null, 1.78, 1.78],
  ];
  const columns: readonly [workload: string, ceiling: number][] = [
    ['compile-all', 60],
    ['compile', 50],
    ['general-all', 60],
    ['web-16k', 60],
    ['key-value', 50],
  ];
  test.each(published)('%s', (family, ...ratios) => {
    columns.forEach(([workload, ceiling], index) => {
      const ratio = ratios[index];
      const result = run({...fleet({type: 'm7i.xlarge', count: 40}), target: family, workload, ceiling});
      if (ratio === null || ratio === undefined) expect(rowOf(result)?.leftOut?.reason).toMatch(/not measured/);
      else expect(number(result, 'workPerDollar')).toBeCloseTo(ratio, 1.8);
    });
  });
});

describe('a fleet of several rows', () => {
  const rows = [
    {type: 'm7i.xlarge', count: 40},
    {type: 'c6i.2xlarge', count: 7},
    {type: 'r6i.large', hours: 7300},
  ];

  test('turns hours into nodes at the hours of a month', () => {
    expect(rowOf(run(fleet(...rows)), 2)?.values.nodesFrom).toBe(10);
    expect(rowOf(run({...fleet(...rows), hoursPerMonth: 365}), 2)?.values.nodesFrom).toBe(20);
  });

  test('rounds nodes per row, sums money, and takes ratios of totals', () => {
    const whole = run(fleet(...rows));
    const single = rows.map((row) => run(fleet(row)));
    const sum = (step: string) => single.reduce((total, each) => total + number(each, step), 0);
    for (const step of ['nodes', 'monthlyFrom', 'monthlyTo', 'saving'])
      expect(number(whole, step)).toBeCloseTo(sum(step), 6);
    const unrounded = single.reduce((total, each) => total + (rowOf(each)?.values.costToUnrounded as number), 0);
    expect(number(whole, 'workPerDollar')).toBeCloseTo(sum('monthlyFrom') / unrounded, 9);
  });

  test('breaks even where one factor on all measured speeds makes the totals meet', () => {
    const factor = number(run(fleet(...rows)), 'breakEvenFactor');
    const measured = run(fleet(...rows)).rows.fleet ?? [];
    const speeds = measured.map((row) => ({
      from: row.values.typeFrom as string,
      to: row.values.typeTo as string,
      speed: (row.values.measuredSpeed as number) * factor,
    }));
    expect(number(run({...fleet(...rows), speeds}), 'workPerDollar')).toBeCloseTo(1, 9);
  });

  test('leaves a row that cannot be counted out of both sides, and says why', () => {
    const result = run(
      fleet({type: 'm7i.xlarge', count: 40}, {type: 'p4d.24xlarge', count: 2}, {type: 'm7i.xlrge', count: 1}),
    );
    expect(number(result, 'monthlyFrom')).toBeCloseTo(5886.72, 6);
    expect(rowOf(result, 1)?.leftOut?.reason).toMatch(/accelerator/);
    expect(rowOf(result, 2)?.leftOut?.reason).toMatch(/not an instance type/);
  });

  test('moves a row to a target of its own', () => {
    const result = run(fleet({type: 'm7i.xlarge', count: 4, to: 'm7g'}, {type: 'c6i.xlarge', count: 4}));
    expect(rowOf(result, 0)?.values.typeTo).toBe('m7g.xlarge');
    expect(rowOf(result, 1)?.values.typeTo).toBe('c8g.xlarge');
  });
});

describe('targets', () => {
  const targetOf = (type: string, changes: Inputs = {}) =>
    rowOf(run({...fleet({type, count: 10}), ...changes}))?.values.typeTo;
  test.each([
    ['m7i.xlarge', 'graviton', 'm8g.xlarge'],
    ['m7i-flex.xlarge', 'graviton', 'm8g.xlarge'],
    ['m7i.xlarge', 'amd', 'm8a.xlarge'],
    ['t3.large', 'graviton', 't4g.large'],
    ['m5d.xlarge', 'graviton', 'm8gd.xlarge'],
    ['c5.9xlarge', 'graviton', 'c8g.12xlarge'],
    ['m5.metal', 'graviton', 'm8g.24xlarge'],
    ['m6idn.xlarge', 'amd', 'm8a.xlarge'],
    ['m7i.xlarge', 'm8g.2xlarge', 'm8g.2xlarge'],
  ])('%s to %s is %s', (from, target, to) => {
    expect(targetOf(from, {target})).toBe(to);
  });

  test('follows what is priced in the region and measured for the workload', () => {
    expect(targetOf('m7i.xlarge', {workload: 'web-16k'})).toBe('m9g.xlarge');
    expect(targetOf('m7i.xlarge', {workload: 'web-16k', region: 'eu-central-1'})).toBe('m8g.xlarge');
  });

  test('takes the cheapest of several, and stops at a name that means nothing', () => {
    const several = run({...fleet({type: 'm7i.xlarge', count: 40}), target: 'm8g, m7g, m8a'});
    const alone = ['m8g', 'm7g', 'm8a'].map((target) =>
      number(run({...fleet({type: 'm7i.xlarge', count: 40}), target}), 'monthlyTo'),
    );
    expect(number(several, 'monthlyTo')).toBeCloseTo(Math.min(...alone), 9);
    expect(rowOf(run({target: 'm8g, m8x'}))?.leftOut?.reason).toMatch(/m8x is not an instance family/);
  });
});

describe('what decides', () => {
  test('memory, where it needs more nodes than the CPU', () => {
    const result = run({...fleet({type: 'r6i.2xlarge', count: 30}), ceiling: 40, memoryUsed: 78, target: 'r8g'});
    expect(rowOf(result)?.values.nodesMemory).toBe(Math.ceil((30 * 0.78) / 0.8));
    expect(number(result, 'nodes')).toBe(rowOf(result)?.values.nodesMemory);
    const state = {...defaultState(graviton), inputs: result.inputs};
    const said = graviton.warnings(
      answer(graviton, state, facts.get('us-east-1') as Ec2),
      facts.get('us-east-1') as Ec2,
    );
    expect(said.map(({id}) => id)).toContain('memory');
  });

  test('a full machine’s measurement never counts the second thread twice', () => {
    const at = (ceiling: number) => number(run({workload: 'compile-all', ceiling}), 'workPerDollar');
    expect(at(50)).toBeCloseTo(at(100), 9);
    expect(at(100)).toBeCloseTo((8759 / 5104) * (0.2016 / 0.17952), 9);
  });

  test('the reader’s price and speed, marked as theirs', () => {
    const result = run({
      target: 'm9g',
      prices: [{type: 'm9g.xlarge', price: 0.2}],
      speeds: [{from: 'm7i', to: 'm9g', speed: 1.3}],
    });
    expect(number(result, 'workPerDollar')).toBeCloseTo(((1.3 * 0.6) / 0.2) * (0.2016 / (0.5 + 0.274 * 0.1)), 9);
  });

  test('nothing, where no row can be computed: a reason and no number', () => {
    const result = run({target: 'm9g'});
    expect(result.values.saving).toMatchObject({missing: true});
    expect(rowOf(result)?.leftOut?.offer).toMatchObject({field: 'speeds', row: {from: 'm7i.xlarge', to: 'm9g.xlarge'}});
  });
});

test('low and high by the spread are the lowest and highest of the measured one-thread ratios', () => {
  const state = {...defaultState(graviton), inputs: {...defaultInputs(inputs), uncertainty: 'workloads'}};
  const {base, low, high} = answer(graviton, state, facts.get('us-east-1') as Ec2);
  const speed = (evaluation: Evaluation | undefined) => {
    const values = evaluation?.rows.fleet?.[0]?.values;
    return (values?.measuredSpeed as number) * (values?.speedFactor as number);
  };
  expect(speed(low)).toBeCloseTo(31.8 / 35, 9);
  expect(speed(base)).toBeCloseTo(2228 / 2035, 9);
  expect(speed(high)).toBeCloseTo(59.7 / 45.5, 9);
});

test('the sentence speaks of a loss as a loss', () => {
  const state = {...defaultState(graviton), inputs: {...defaultInputs(inputs), target: 'm5'}};
  const data = facts.get('us-east-1') as Ec2;
  const result = answer(graviton, state, data);
  expect(plainText(graviton.sentence(result, data))).toMatch(/costs .* USD a month more/);
  expect(plainText(graviton.hangsOn(result, data))).toMatch(
    /would pay only if m5 were not more than 4\s% slower per vCPU than m7i; it is 34\s% slower/,
  );
});

describe('laws', () => {
  test('a faster target never needs more nodes, and a higher price never raises work per dollar', () => {
    fc.assert(
      fc.property(
        fc.double({min: 0.3, max: 3, noNaN: true}),
        fc.double({min: 1.01, max: 2, noNaN: true}),
        (speed, factor) => {
          const at = (each: number, price: number) =>
            run({
              target: 'm8g',
              speeds: [{from: 'm7i', to: 'm8g', speed: each}],
              prices: [{type: 'm8g.xlarge', price}],
            });
          expect(number(at(speed * factor, 0.18), 'nodes')).toBeLessThanOrEqual(number(at(speed, 0.18), 'nodes'));
          expect(number(at(speed, 0.18 * factor), 'workPerDollar')).toBeLessThan(
            number(at(speed, 0.18), 'workPerDollar'),
          );
        },
      ),
      {numRuns: 50},
    );
  });

  test('the cash curve ends at the sum of its months, and pays back where it crosses zero for good', () => {
    const amount = fc.double({min: 0, max: 1e6, noNaN: true});
    const share = fc.double({min: 0, max: 1, noNaN: true});
    const move = fc.record({
      monthlyFrom: amount,
      monthlyTo: amount,
      lockedMonthly: amount,
      lockedShare: share,
      movableShare: share,
      discountRate: fc.constant(0),
      lockedMonths: fc.integer({min: 0, max: 36}),
      startMonth: fc.integer({min: 1, max: 24}),
      rampMonths: fc.integer({min: 1, max: 24}),
      overlap: share,
      horizon: fc.constant(48),
      engineering: amount,
      fixedCost: amount,
      extraMonthly: amount,
    });
    fc.assert(
      fc.property(move, (each) => {
        const curve = cashCurve(each);
        const total = curve.reduce((sum, row) => sum + (row.net as number), 0);
        expect(curve.at(-1)?.cumulative).toBeCloseTo(total, 4);
        const month = breakEvenMonth(curve);
        const after = curve.filter((row) => month !== null && (row.month as number) >= month);
        for (const row of after) expect(row.cumulative as number).toBeGreaterThanOrEqual(-1e-6);
        if (month === null) expect(curve.at(-1)?.cumulative as number).toBeLessThan(0);
      }),
      {numRuns: 200},
    );
  });
});
