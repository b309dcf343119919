// Break-even of a model that is worked out on paper: margin = sold × (price × (1 − discount) − cost) − fixed = 30 × 5 − 100.
import {describe, expect, it} from 'vitest';
import {defaultInputs, type Inputs} from '../model/field';
import {type Against, breakEven} from './break-even';
import {numericPlaces} from './numeric-inputs';
import {toy} from './testing/toy';

function ask(output: string, against: Against, over: string, changed: Inputs = {}) {
  const inputs = {...defaultInputs(toy.fields), ...changed};
  const place = numericPlaces(toy.fields, inputs).places.find(({path}) => path === over);
  if (!place) throw new Error(`There is no ${over}.`);
  return breakEven(toy, {output, against, place, inputs}, null);
}

/** Relative to the value, as the search promises. */
const near = (value: number) => expect.closeTo(value, 8 - Math.ceil(Math.log10(value)));

describe('break-even', () => {
  it('is where a margin crosses 0', () => {
    // 30 × (price − 7) = 100.
    expect(ask('margin', {target: 0}, 'price')?.flips).toEqual([
      {from: near(7 + 10 / 3), to: near(7 + 10 / 3), rises: true, jump: false},
    ]);
    // 30 × (12 − cost) = 100; its domain is narrow enough to be looked through whole.
    expect(ask('margin', {target: 0}, 'cost')).toMatchObject({
      low: 0,
      high: 1000,
      flips: [{from: near(12 - 10 / 3), rises: false, jump: false}],
      reachedNow: true,
    });
  });

  it('is where it crosses a target that is typed', () => {
    expect(ask('margin', {target: -200}, 'fixed')?.flips).toEqual([
      {from: near(350), to: near(350), rises: false, jump: false},
    ]);
  });

  it('comes closer than a billionth of the value', () => {
    const [flip] = ask('margin', {target: 0}, 'price')?.flips ?? [];
    expect(Math.abs((flip?.to ?? 0) - (flip?.from ?? 0))).toBeLessThanOrEqual(1e-9 * 31);
    expect(Math.abs((flip?.to ?? 0) - 31 / 3)).toBeLessThanOrEqual(1e-9 * 31);
  });

  it('is between two whole numbers where things are counted', () => {
    // 5 a piece: 20 pieces give 0, which is reached, and 19 do not.
    expect(ask('margin', {target: 0}, 'sold')?.flips).toEqual([{from: 19, to: 20, rises: true, jump: false}]);
  });

  it('is none where the whole range lies on one side', () => {
    expect(ask('margin', {target: 1000}, 'fixed')).toMatchObject({
      low: 0,
      high: 400,
      flips: [],
      reachedNow: false,
      reachedAlways: false,
    });
    expect(ask('margin', {target: -1000}, 'fixed')).toMatchObject({flips: [], reachedNow: true, reachedAlways: true});
  });

  it('calls a leap a leap', () => {
    // A fourth van is begun above 60 USD; at 60 there are three.
    const [flip, ...more] = ask('stepped', {target: 4}, 'price')?.flips ?? [];
    expect(more).toEqual([]);
    expect(flip).toMatchObject({from: near(60), to: near(60), rises: true, jump: true});
  });

  it('counts never as more than any number', () => {
    // 100 ÷ (30 × (price − 7)) is 1 at 7 + 10 ÷ 3; at 7 and below it never pays back.
    expect(ask('months', {target: 1}, 'price')?.flips).toEqual([
      {from: near(7 + 10 / 3), to: near(7 + 10 / 3), rises: false, jump: false},
    ]);
  });

  it('says that there are values without an answer, and finds what lies beside them', () => {
    expect(ask('known', {target: 10}, 'price')).toMatchObject({
      holes: true,
      flips: [{from: near(10), rises: true}],
      reachedNow: true,
    });
  });

  it('holds two scenarios against each other', () => {
    // 2 a piece, or 100 and 1 a piece: equal at 100 pieces.
    expect(ask('byPlan', {patch: {plan: 'b'}}, 'sold')?.flips).toEqual([{from: 99, to: 100, rises: true, jump: false}]);
  });

  it('finds every crossing, not only the first', () => {
    // Whatever is turned moves a line once: two crossings need a bend, as in |price − 12|.
    const bent = {
      ...toy,
      stages: [...toy.stages, {...(toy.stages[1] as object), name: 'bent', compute: bend}],
    } as typeof toy;
    function bend(scope: Readonly<Record<string, unknown>>) {
      return Math.abs((scope.price as number) - 12);
    }
    const inputs = defaultInputs(toy.fields);
    const [place] = numericPlaces(toy.fields, inputs).places;
    if (!place) throw new Error('There is no place.');
    const found = breakEven(bent, {output: 'bent', against: {target: 2}, place, inputs}, null);
    expect(found?.flips.map(({from, rises}) => [from, rises])).toEqual([
      [near(10), false],
      [near(14), true],
    ]);
  });

  it('is not asked of a blank', () => {
    expect(ask('margin', {target: 0}, 'rebate')).toBeNull();
  });
});
