// A range is never computed at its middle without saying so.
import {expect, test} from 'vitest';
import {specimen} from '../calculators/specimen';
import {answer, defaultState} from '../model/calculator';
import {remarks} from '../model/remarks';

test('a range is named with what is used in its place', () => {
  const {inputs, alternatives} = defaultState(specimen);
  const said = (line: unknown) => {
    const state = {inputs: {...inputs, line: line as number}, alternatives};
    return remarks(specimen, answer(specimen, state, null), null).map(({text}) => text);
  };
  expect(said({low: 10, high: 30}).join(' ')).toMatch(
    /is a range, 10.* to 30.*: the answer is computed at its middle, 20/,
  );
  expect(said(20).join(' ')).not.toMatch(/is a range/);
});
