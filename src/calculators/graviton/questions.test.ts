// What would change the answer, against arithmetic on paper: 40 × m7i.xlarge at 0.2016 USD an hour to m8g.xlarge at 0.17952.
import {describe, expect, it} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {ec2} from '../../datasets/ec2';
import {loadDataset} from '../../model/dataset';
import {defaultInputs} from '../../model/field';
import {asked, DRAW_ERRORS, TO_95} from '../testing/asked';
import {graviton} from './index';

const inputs = defaultInputs(graviton.fields);
const date = '2026-08-22';
const data = await loadDataset(ec2, date, ec2.partsFor(date, inputs), readerOf(ec2));
const ask = asked(graviton, inputs, data);

/** A vCPU of m8g against one of m7i, as measured. */
const SPEED = 1.0948402948402949;
/** What a second thread adds on m7i, a fraction. */
const SMT = 0.274;

/** Two threads share a core above half load; m8g has a core for each vCPU. */
function nodes(count: number, ceiling: number): number {
  const work = ceiling <= 0.5 ? ceiling : 0.5 + (ceiling - 0.5) * SMT;
  return Math.ceil((count * work) / (SPEED * ceiling));
}

const saving = (count: number, ceiling: number, hours = 730) =>
  (count * 0.2016 - nodes(count, ceiling) * 0.17952) * hours;

describe('what the saving turns on', () => {
  it('over its ceiling: 37 nodes at 20 %, 24 at 100 %', () => {
    expect([nodes(40, 0.2), nodes(40, 0.6), nodes(40, 1)]).toEqual([37, 33, 24]);
    expect(ask.bar('saving', 'ceiling')).toEqual([
      [20, expect.closeTo(saving(40, 0.2), 6)],
      [100, expect.closeTo(saving(40, 1), 6)],
    ]);
  });

  it('over the number of nodes and the hours of a month', () => {
    expect(ask.bar('saving', 'fleet.1.count')).toEqual([
      [36, expect.closeTo(saving(36, 0.6), 6)],
      [44, expect.closeTo(saving(44, 0.6), 6)],
    ]);
    expect(ask.bar('saving', 'hoursPerMonth')).toEqual([
      [657, expect.closeTo(saving(40, 0.6, 657), 6)],
      [744, expect.closeTo(saving(40, 0.6, 744), 6)],
    ]);
  });
});

describe('where the saving flips', () => {
  it('over the ceiling, with a jump: where 30 nodes become 29', () => {
    // (40 × 0.2016 − n × 0.17952) × 730 ≥ 2000 for n ≤ 29.66. 40 × (0.5 + (u − 0.5) × 0.274) = 29 × 1.09484 u.
    const ceiling = (40 * (0.5 - 0.5 * SMT)) / (29 * SPEED - 40 * SMT);
    const [flip, ...more] = ask.flips('saving', 2000, 'ceiling');
    expect(more).toEqual([]);
    expect(flip).toMatchObject({rises: true, jump: true});
    expect(Math.abs((flip?.to ?? 0) - 100 * ceiling)).toBeLessThan(1e-6);
  });

  it('over the hours of a month, through it: 40 × 0.2016 − 33 × 0.17952 = 2.13984 USD an hour', () => {
    const [flip] = ask.flips('saving', 1500, 'hoursPerMonth');
    expect(flip).toMatchObject({rises: true, jump: false});
    expect(Math.abs((flip?.to ?? 0) - 1500 / 2.13984)).toBeLessThan(1e-6);
  });
});

describe('how sure the saving is', () => {
  it('over the hours of a month: a lognormal range, times 2.13984', () => {
    const deviation = Math.log(700 / 600) / (2 * TO_95);
    const {low, median, high} = ask.band('saving', {hoursPerMonth: {low: 600, high: 700}});
    for (const [value, hours, error] of [
      [low, 600, DRAW_ERRORS.end],
      [median, Math.sqrt(600 * 700), DRAW_ERRORS.middle],
      [high, 700, DRAW_ERRORS.end],
    ] as const)
      expect(Math.abs((value ?? 0) - 2.13984 * hours)).toBeLessThan(4 * error * deviation * 2.13984 * hours);
  });
});
