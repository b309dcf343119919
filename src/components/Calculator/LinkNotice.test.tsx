// What a page says about a link: each part as it stands there, and offers that stay short.
// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react';
import {afterEach, expect, it, vi} from 'vitest';
import {cardinality} from '../../calculators/cardinality';
import {specimen} from '../../calculators/specimen';
import {type AnyCalculator, defaultState} from '../../model/calculator';
import {LinkNotice} from './LinkNotice';
import {fromAddress, type Opening} from './opening';

// Only facts are read from files, and the specimen has none.
vi.mock('./use-files', () => ({useFiles: () => vi.fn()}));

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

function show(address: string): {readonly part: string | undefined; readonly offer: string | undefined} {
  const model = {...fromAddress(calculator, start, address), epoch: 0};
  const onApply = vi.fn();
  render(
    <LinkNotice
      calculator={calculator}
      model={model}
      shown={null}
      onApply={onApply}
      onAccept={vi.fn()}
      onDate={vi.fn()}
    />,
  );
  const item = screen.getByRole('listitem');
  const button = item.querySelector('button');
  button?.click();
  if (button) expect(onApply).toHaveBeenCalledWith(model.opened?.notices[0]);
  return {part: item.querySelector('code')?.textContent, offer: button?.textContent ?? undefined};
}

afterEach(cleanup);

it.each([
  ['?v=2&fill=160', 'fill=160', 'Use 100'],
  ['?v=2&cartes=7', 'cartes=7', 'Use crates=7'],
  ['?v=2&service=service', 'service=service', undefined],
  ['?v=2&fill', 'fill', undefined],
  ['?v=2&cartes=%E2%80%AE7', 'cartes=[U+202E]7', 'Use crates=[U+202E]7'],
])('shows the part of %s as it stands there', (address, part, offer) => {
  expect(show(address)).toEqual({part, offer});
});

it('offers a long value in a few words', () => {
  const rows = (vans: string) => Array.from({length: 6}, (_, row) => `van-${row}-of-a-long-name:${vans}:carrier:no`);
  expect(show(`?v=2&flet=${rows('2').join('~')}`).offer).toBe('Use it as fleet');
  cleanup();
  expect(show(`?v=2&fleet=${rows('2').with(3, 'van:1.5:carrier:no').join('~')}`).offer).toBe(
    'Use it with that put right',
  );
});

it('says what a new version of the model changed since an old link', () => {
  const current = cardinality as AnyCalculator;
  const model = {
    ...fromAddress(current, {...start, state: defaultState(current), date: '2026-11-23'}, '?v=1'),
    epoch: 0,
  };
  const {container} = render(
    <LinkNotice
      calculator={current}
      model={model}
      shown={null}
      onApply={vi.fn()}
      onAccept={vi.fn()}
      onDate={vi.fn()}
    />,
  );
  expect(container.textContent).toBe(
    'The link was written for version 1 of this model. A roll-out is assumed to take 3 minutes where it took none, and the hours of a month are called hoursPerMonth, as in the other calculators.',
  );
});
