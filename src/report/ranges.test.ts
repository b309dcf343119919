// A range in a field or a cell is put into documents as a range, never as code would write it.
import {expect, test} from 'vitest';
import {specimen} from '../calculators/specimen';
import {answer, defaultState} from '../model/calculator';
import type {Row} from '../model/field';
import {resultJson} from './json';
import {resultMarkdown} from './markdown';
import {resultCsv} from './table';

const {inputs, alternatives} = defaultState(specimen);
const [van] = inputs.fleet as readonly Row[];

test.each([
  ['a field', {line: {low: 10, high: 30}}],
  ['a cell', {fleet: [{...van, room: {low: 2, high: 4}}]}],
])('with a range in %s', (_, changed) => {
  const state = {inputs: {...inputs, ...changed}, alternatives: [{inputs: changed}, ...alternatives]};
  const report = {calculator: specimen, state, answer: answer(specimen, state, null), data: null, date: null, link: ''};
  const markdown = resultMarkdown(report);
  expect(markdown).toMatch(/ is a range/);
  for (const text of [markdown, resultCsv(report), JSON.stringify(resultJson(report))])
    expect(text).not.toMatch(/\[object|NaN|Infinity|undefined/);
});
