// A range is never computed at its middle without saying so.
import {expect, test} from 'vitest';
import {specimen} from '../calculators/specimen';
import {answer, defaultState} from '../model/calculator';
import type {Row} from '../model/field';
import type {Amount} from '../model/interval';
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

test('ranges in the cells of a table and in an alternative are named too', () => {
  const {inputs, alternatives} = defaultState(specimen);
  const [row] = inputs.fleet as readonly Row[];
  const room = {low: 2, high: 4};
  const said = (rooms: readonly Row[], line: Amount = 20) => {
    const state = {inputs: {...inputs, fleet: rooms}, alternatives: [{inputs: {line}}, ...alternatives]};
    return remarks(specimen, answer(specimen, state, null), null).map(({text}) => text);
  };
  expect(said([{...row, room}])[0]).toMatch(
    / is a range in row 1, 2\s.* to 4\s.*: the answer is computed at its middle, 3/,
  );
  expect(said([{...row, room}, {...row}, {...row, room}])[0]).toMatch(/ is a range in 2 rows \(1, 3\): /);
  expect(said([{...row}], {low: 10, high: 30})[0]).toMatch(/^Alternative 1: .* is a range, 10\s.* to 30\s/);
});
