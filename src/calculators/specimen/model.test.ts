// Results of the specimen, worked out by hand on paper: each line of arithmetic stands beside what it must give.
import {describe, expect, it} from 'vitest';
import {answer, defaultState} from '../../model/calculator';
import {isMissing} from '../../model/value';
import {firstEmptyMonth, simulateBacklog} from './backlog';
import {specimen} from './index';

const start = defaultState(specimen);

function valuesWith(inputs: Record<string, number | string | boolean | null>) {
  return answer(specimen, {inputs: {...start.inputs, ...inputs}, alternatives: []}, null).base.values;
}

describe('the specimen', () => {
  it('compares the default move', () => {
    const values = valuesWith({});
    expect(values.volume).toBe(1_000_000); // 50 × 25,000 × 0.8
    expect(values.volumeBytes).toBe(1e15);
    expect(values.wireTime).toBeCloseTo(2222.2222, 4); // 1,000,000 ÷ 450
    expect(values.capacity).toBe(28); // 2 × 8 + 1 × 12
    expect(values.roadTime).toBe(96); // 2 trips × 48
    expect(values.saved).toBeCloseTo(2126.2222, 4);
    expect(values.roadCost).toBe(1785); // 50 × 35 × 1.02
    expect(values.costSaved).toBe(18_215); // 1,000,000 × 0.02 − 1,785
    expect(values.senders).toBe(65_536);
  });

  it('is missing a price for a charter and says how to give one', () => {
    const {roadCost, roadTime} = valuesWith({service: 'charter'});
    expect(roadTime).toBe(12);
    expect(isMissing(roadCost) && roadCost.offer).toMatchObject({field: 'tariff', value: 200});
  });

  it('leaves a van out of the capacity when its room is not known', () => {
    const fleet = [
      {van: 'balloon', vans: 1, owner: 'carrier', cooled: false, room: null, remark: ''},
      {van: 'ducato', vans: 2, owner: 'carrier', cooled: false, room: null, remark: ''},
    ];
    const {base} = answer(specimen, {inputs: {...start.inputs, fleet}, alternatives: []}, null);
    expect(base.values.capacity).toBe(18);
    expect(base.rows.fleet?.[0]?.leftOut?.reason).toContain('balloon');
    expect(specimen.warnings({base, alternatives: []}, null).map(({id}) => id)).toContain('van-0');
  });

  it('has no headline when nothing drives', () => {
    const {base} = answer(specimen, {inputs: {...start.inputs, crates: 10, fleet: []}, alternatives: []}, null);
    expect(isMissing(base.values.saved)).toBe(true);
  });

  it('catches up, or does not', () => {
    // 1,000,000 + 100,000 a month − 450 × 730 = 328,500: 228,500 less each month, so 4.4 months.
    expect(valuesWith({}).caughtUp).toBe(5);
    expect(valuesWith({arrivals: 400_000}).caughtUp).toBeNull();
    expect(firstEmptyMonth(simulateBacklog(100, 10, 60, 5))).toBe(2); // 100 → 50 → 0
  });

  it('draws nothing without crates', () => {
    const nothing = answer(specimen, {inputs: {...start.inputs, crates: 0}, alternatives: []}, null);
    expect(specimen.charts[1]?.draw(nothing, [])).toEqual({
      nothing: 'There are no crates, so there is nothing to compare.',
    });
  });
});
