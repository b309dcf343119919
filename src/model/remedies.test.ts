// The gains of remedies: amounts, never on either side, what is worse marked and last, and what cannot be said at all.
import {describe, expect, it} from 'vitest';
import type {Calculator} from './calculator';
import {evaluate} from './evaluate';
import {count} from './field';
import {bestFirst, evaluateRemedies, remedyOutcomes} from './remedies';
import type {Change, Remedy} from './remedy';
import {model} from './step';
import {missing} from './value';

const fields = {
  stock: count('crate', {label: 'Stock', help: '', source: 'yours', default: 12}),
  use: count('crate/month', {label: 'Use', help: '', source: 'yours', default: 2}),
  leak: count('crate/month', {label: 'Leak', help: '', source: 'yours', default: 1}),
};
const lasting = (stock: number, use: number) =>
  use > 99 ? missing('Nobody uses that much.') : use === 0 ? null : stock / use;
const steps = model<typeof fields, null>(fields)
  .algorithm('lasts', {
    label: 'Lasts',
    unit: 'month',
    formula: '',
    explained: '',
    compute: (s) => lasting(s.stock, s.use),
  })
  .algorithm('lastsEarly', {
    label: 'Lasts at least',
    unit: 'month',
    formula: '',
    explained: '',
    compute: (s) => lasting(s.stock, s.use + s.leak),
  });

function remedy(id: string, change: Change): Remedy<null> {
  return {id, title: id, effort: '', newNodes: '', edges: [], apply: () => '', change: () => change};
}

function found(list: readonly Remedy<null>[], inputs = {}) {
  const remedies = {gained: {mid: 'lasts', early: 'lastsEarly', never: 'lasts for ever'}, list};
  const calculator = {stages: steps.stages, remedies} as unknown as Calculator<null>;
  const base = evaluate(steps.stages, {stock: 12, use: 2, leak: 1, ...inputs}, null);
  return evaluateRemedies(calculator, base, null);
}

describe('remedies', () => {
  it('gain the difference of a step, at the middle and at the early end', () => {
    expect(found([remedy('more', {stock: 24})])).toMatchObject([
      {patch: {stock: 24}, mid: {before: 6, after: 12, gain: 6}, early: {before: 4, after: 8, gain: 4}, worse: false},
    ]);
  });

  it('stand best first: never, more, the early end alone, nothing gained, then the worse ones, then what does not apply', () => {
    const list = [
      remedy('idle', {nothing: 'There is nothing to do.'}),
      remedy('worse', {stock: 6}),
      remedy('worst', {stock: 0}),
      remedy('early worse', {leak: 4}),
      remedy('same', {stock: 12}),
      remedy('early', {leak: 0}),
      remedy('more', {stock: 13}),
      remedy('ends', {use: 0, leak: 0}),
      remedy('ends but leaks', {use: 0}),
    ];
    const ids = found(list).map(({remedy: {id}}) => id);
    expect(ids).toEqual(['ends', 'ends but leaks', 'more', 'early', 'same', 'early worse', 'worse', 'worst', 'idle']);
    const worse = found(list).flatMap((each) => ('patch' in each && each.worse ? [each.remedy.id] : []));
    expect(worse).toEqual(['early worse', 'worse', 'worst']);
  });

  it('are named where one side is never', () => {
    expect(found([remedy('ends', {use: 0})])[0]).toMatchObject({mid: {before: 6, after: null, gain: 'never'}});
    const without = {use: 0, leak: 0};
    expect(found([remedy('more', {stock: 24})], without)[0]).toMatchObject({mid: {gain: 'still never'}, worse: false});
    expect(found([remedy('use', {use: 3})], without)[0]).toMatchObject({mid: {gain: 'no longer never'}, worse: true});
  });

  it('say why nothing is known, before or after', () => {
    const unknown = {nothing: 'Nobody uses that much.'};
    expect(found([remedy('more', {stock: 24})], {use: 100})).toMatchObject([unknown]);
    expect(found([remedy('more', {use: 100})])).toMatchObject([unknown]);
  });

  it('are worked out only as they are asked for', () => {
    let asked = 0;
    const counted: Remedy<null> = {...remedy('counted', {}), change: () => ({stock: 12 + ++asked})};
    const calculator = {
      stages: steps.stages,
      remedies: {gained: {mid: 'lasts', early: 'lastsEarly', never: ''}, list: [counted, counted, counted]},
    } as unknown as Calculator<null>;
    const outcomes = remedyOutcomes(calculator, evaluate(steps.stages, {stock: 12, use: 2, leak: 1}, null), null);
    expect(asked).toBe(0);
    outcomes.next();
    expect(asked).toBe(1);
    expect(bestFirst([...outcomes])).toHaveLength(2);
    expect(asked).toBe(3);
  });
});
