// From addresses to states: what is offered is put in place, and a promise is compared as the page shows it.
import {describe, expect, it} from 'vitest';
import {specimen} from '../../calculators/specimen';
import {type AnyCalculator, answer, defaultState} from '../../model/calculator';
import {canApply, fromAddress, linkOf, type Opening, refOfView, viewOfRef, withNearest} from './opening';
import {promiseOf} from './promise';

const calculator = specimen as AnyCalculator;
const start: Opening = {
  state: defaultState(calculator),
  date: '',
  view: null,
  private: false,
  opened: null,
  asked: null,
  address: '',
};
const open = (address: string) => fromAddress(calculator, start, address);

describe('fromAddress', () => {
  it('is the start where the address says nothing, with its very state', () => {
    expect(open('').state).toBe(start.state);
    expect(open('#how-it-works').opened).toBeNull();
    expect(open('?utm_source=x').state).toBe(start.state);
  });

  it('keeps the text of the address until something changes', () => {
    expect(open('?crates=60').address).toBe('?crates=60');
    expect(open('#crates=60')).toMatchObject({private: true, address: '#crates=60'});
  });
});

describe('withNearest', () => {
  it.each([
    ['?v=2&cartes=7', 'crates', 7],
    ['?v=2&service=cuorier', 'service', 'courier'],
    ['?v=2&fill=160', 'fill', 100],
  ])('puts right what %s could not say', (address, name, value) => {
    const before = open(address);
    const [notice] = before.opened?.notices ?? [];
    if (!notice) throw new Error('The link should not be honoured whole.');
    expect(canApply(notice)).toBe(true);
    const after = withNearest(calculator, start, before, notice);
    expect(after.state.inputs[name]).toBe(value);
    expect(after.opened?.notices).toEqual([]);
  });

  it('leaves the other notices and values alone', () => {
    const before = open('?v=2&line=900&fill=160&service=cuorier&alt1.crates=9');
    const notice = before.opened?.notices.find(({key}) => key === 'fill');
    if (!notice) throw new Error('fill=160 should not be honoured.');
    const after = withNearest(calculator, start, before, notice);
    expect(after.state).toEqual({...before.state, inputs: {...before.state.inputs, fill: 100}});
    expect(after.opened?.notices.map(({key}) => key)).toEqual(['service']);
    expect(linkOf(calculator, after)).toContain('alt1.crates=9');
  });
});

describe('withNearest on a link that carries more', () => {
  const put = (address: string, key: string) => {
    const before = open(address);
    const notice = before.opened?.notices.find((each) => each.key === key);
    if (!notice) throw new Error(`${key} should not be honoured.`);
    return withNearest(calculator, start, before, notice);
  };

  it('goes to the alternative that was meant, however the link numbers them', () => {
    expect(put('?v=2&alt2.crates=9&alt2.fill=160', 'alt1.fill').state.alternatives).toEqual([
      {inputs: {crates: 9, fill: 100}},
    ]);
    expect(put('?v=2&alt1.cartes=7&alt2.crates=9', 'alt1.cartes').state.alternatives).toEqual([
      {inputs: {crates: 7}},
      {inputs: {crates: 9}},
    ]);
  });

  it('takes the whole of a value that is too long to be shown', () => {
    const fleet = Array.from({length: 6}, (_, row) => `a-van-of-a-name-that-is-long:${row + 1}:carrier:no`).join('~');
    const after = put(`?v=2&flet=${fleet}`, 'flet');
    expect(after.state.inputs.fleet).toHaveLength(6);
    expect(after.opened?.notices).toEqual([]);
  });

  it('keeps the promise of a link that its reader only put right', () => {
    expect(put('?v=2&fill=160&was=saved:2126', 'fill').opened?.was).toEqual({saved: 2126});
    const before = open('?v=2&fill=160&was=saved:2126');
    const [notice] = before.opened?.notices ?? [];
    const changed = {...before, state: {...before.state, inputs: {...before.state.inputs, crates: 7}}};
    expect(notice && withNearest(calculator, start, changed, notice).opened?.was).toBeNull();
  });
});

describe('promiseOf', () => {
  const promise = (address: string) => {
    const {opened, state} = open(address);
    if (!opened) throw new Error('There is no link.');
    return promiseOf(calculator, opened, answer(calculator, state, null), '');
  };

  it('is kept at the precision of the page', () => {
    expect(promise('?v=2&was=saved:2126')).toMatchObject({kept: true});
  });

  it('is broken with what is known of the cause', () => {
    expect(promise('?v=2&was=saved:2000')).toMatchObject({
      kept: false,
      says: expect.stringMatching(/2,000.*today it is 2,126/),
    });
    expect(promise('?v=2&fill=160&was=saved:1')).toMatchObject({
      causes: [expect.stringContaining('could not be honoured')],
    });
  });

  it('is nothing without one', () => {
    expect(promise('?v=2&crates=1')).toBeNull();
  });
});

it('names a view as its number', () => {
  expect(refOfView('saved')).toEqual({name: 'saved', row: null});
  expect(refOfView('carried.2')).toEqual({name: 'carried', row: 2});
  expect(refOfView('2')).toBeNull();
  expect(viewOfRef({name: 'carried', row: 2})).toBe('carried.2');
});
