// What is set otherwise than it was typed, and what is left alone.
import {expect, it} from 'vitest';
import {set, setText} from './index';

it.each([
  ['at 60 % of 8 %.', 'at 60\u00a0% of 8\u00a0%.'],
  ["AWS's guide isn't theirs", 'AWS’s guide isn’t theirs'],
  ["the readers' 'own' word", "the readers' 'own' word"],
])('%s', (typed, shown) => {
  expect(set(typed)).toBe(shown);
});

it('leaves code as it was typed', () => {
  const text = (value: string) => ({type: 'text', value});
  const tree = {
    type: 'root',
    children: [{type: 'element', tagName: 'code', children: [text("it's 5 %")]}, text("it's 5 %")],
  };
  setText()(tree);
  expect(JSON.stringify(tree)).toBe(
    JSON.stringify({
      type: 'root',
      children: [{type: 'element', tagName: 'code', children: [text("it's 5 %")]}, text('it’s 5\u00a0%')],
    }),
  );
});
