// How sure an answer is, in the words of pages, documents and terminals, over the specimen.
import {describe, expect, it} from 'vitest';
import {uncertainty} from '../analysis/uncertainty';
import {specimen} from '../calculators/specimen';
import {answer, defaultState} from '../model/calculator';
import type {Inputs} from '../model/field';
import {resultJson} from './json';
import {resultMarkdown} from './markdown';
import {uncertaintySentence} from './uncertainty';

const opens = defaultState(specimen);

function ask(changed: Inputs) {
  const inputs = {...opens.inputs, ...changed};
  const state = {...opens, inputs};
  const drawn = {inputs, alternatives: state.alternatives.map((each) => each.inputs)};
  const named = {found: uncertainty(specimen, drawn, null, 500), output: 'saved', names: ['By courier']};
  const base = {calculator: specimen, state, answer: answer(specimen, state, null), data: null, date: null, link: ''};
  return {named, report: {...base, uncertainty: named}};
}

describe('how sure the specimen is', () => {
  it('is said with its band, its draws and the chance of the decision', () => {
    const {named} = ask({line: {low: 5000, high: 20_000}});
    // 1,000,000 ÷ line − 96 is at least 0 below 10,416.7 GB/hour: 10,000 is the median, so somewhat more than half of the draws.
    const says = uncertaintySentence(specimen, named);
    const [, percent] =
      /Against today it is less than 0\shours as stated and in \d+ % of the draws: the decision flips in (\d+) %/.exec(
        says,
      ) ?? [];
    // ln(1.04167) ÷ (ln 4 ÷ 3.2897) = 0.0969 deviations: 53.9 %.
    expect(Math.abs(Number(percent) - 53.9)).toBeLessThan(4 * 2.24);
    expect(uncertaintySentence(specimen, named)).toContain('(simulated, 500 draws from the range)');
  });

  it('is in the Markdown and in the JSON, never and missing values in words', () => {
    const {report} = ask({arrivals: {low: 100_000, high: 900_000}, load: {low: 0, high: 50_000}});
    const markdown = resultMarkdown(report);
    const json = resultJson(report).uncertainty;
    expect(markdown).toContain('### How sure it is');
    expect(markdown).toContain('not within 36 months');
    expect(json).toMatchObject({
      draws: 500,
      inputs: ['load', 'arrivals'],
      bands: {caughtUp: {high: null, means: 'not within 36 months', unit: 'month'}},
      decisions: expect.arrayContaining([
        expect.objectContaining({output: 'saved', against: 'today', known: 500}),
        expect.objectContaining({output: 'saved', against: 'By courier', known: 500}),
      ]),
    });
    for (const text of [markdown, JSON.stringify(json)]) expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });
});
