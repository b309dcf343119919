// Suggestions while typing: beginnings first, few at a time, the present value in view.
import {expect, it} from 'vitest';
import {SHOWN, suggest} from './suggest';

const all = Array.from({length: 500}, (_, index) => ({value: `t${index}.large`, hint: ''}));

it('puts what begins with the text before what contains it', () => {
  const list = [
    {value: 'xm7g', hint: ''},
    {value: 'm7g', hint: ''},
    {value: 'M7G.large', hint: ''},
  ];
  expect(suggest(list, 'm7g', '').list.map(({value}) => value)).toEqual(['m7g', 'M7G.large', 'xm7g']);
});

it('says how many more there are', () => {
  expect(suggest(all, 't', '')).toMatchObject({more: 500 - SHOWN, at: -1});
});

it('shows the neighbours of the present value while nothing is typed', () => {
  const {list, at} = suggest(all, null, 't250.large');
  expect(list[at]?.value).toBe('t250.large');
  expect(list).toHaveLength(SHOWN);
  const end = suggest(all, null, 't499.large');
  expect(end.list[end.at]?.value).toBe('t499.large');
});
