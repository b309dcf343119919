// What an answer turns on, in the words of pages, documents and terminals.
import {describe, expect, it} from 'vitest';
import {sensitivity} from '../analysis/sensitivity';
import {specimen} from '../calculators/specimen';
import {answer, defaultState} from '../model/calculator';
import {isRangeBars} from '../model/chart';
import type {Inputs} from '../model/field';
import {resultJson} from './json';
import {resultMarkdown} from './markdown';
import type {Report} from './report';
import {sensitivityChart, sensitivityRest, sensitivitySentence} from './sensitivity';

function ask(changed: Inputs = {}, output = 'saved') {
  const opens = defaultState(specimen);
  const state = {...opens, inputs: {...opens.inputs, ...changed}};
  const found = sensitivity(specimen, state.inputs, null, output);
  const report: Report = {
    calculator: specimen,
    state,
    answer: answer(specimen, state, null),
    data: null,
    date: null,
    link: '/calculators/specimen',
    sensitivity: found,
  };
  return {found, report};
}

describe('what the specimen turns on', () => {
  it('is its line: 1,000,000 GB ÷ 10 − 96 hours at one end, ÷ 100,000 − 96 at the other', () => {
    expect(sensitivitySentence(specimen, ask().found).replaceAll('\u00a0', ' ')).toBe(
      'The answer turns most on “Speed of the line”: at 10 GB/hour the result is 99,904 hours, at 100,000 GB/hour −86 hours (its slider). Now it is 2,126 hours.',
    );
  });

  it('is in the Markdown and in the JSON, and only where it was asked for', () => {
    const {report} = ask({line: {low: 400, high: 500}});
    const markdown = resultMarkdown(report).replaceAll('\u00a0', ' ');
    expect(markdown).toContain('### What the answer turns on');
    // 1,000,000 ÷ 400 − 96 = 2,404; ÷ 500 − 96 = 1,904.
    expect(markdown).toContain(
      '| Speed of the line | 400 GB/hour | 2,404 hours | 500 GB/hour | 1,904 hours | your range |',
    );
    const {inputs} = resultJson(report).sensitivity ?? {inputs: []};
    expect(inputs.find(({input}) => input === 'line')).toEqual({
      input: 'line',
      label: 'Speed of the line',
      unit: 'GB/hour',
      range: 'range',
      low: {input: 400, value: 2404},
      high: {input: 500, value: 1904},
      swing: 500,
    });
    const {sensitivity: _, ...plain} = report;
    expect(resultMarkdown(plain)).not.toContain('turns on');
    expect(resultJson(plain)).not.toHaveProperty('sensitivity');
  });

  it('says never and no answer in words, in every form', () => {
    // New data beyond what the line carries is never caught up with; without a load no crate is ever driven.
    for (const output of ['caughtUp', 'springsMid', 'monthly']) {
      const {report, found} = ask({}, output);
      const texts = [resultMarkdown(report), JSON.stringify(resultJson(report)), ...sensitivityRest(found)];
      for (const text of texts) expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
    }
    const markdown = resultMarkdown(ask({}, 'monthly').report).replaceAll('\u00a0', ' ');
    expect(markdown).toContain(
      'no answer: Crates a month, once it has moved is not a finite number with these inputs.',
    );
  });

  it('is drawn from the smaller to the larger result on one axis', () => {
    const chart = sensitivityChart(specimen, ask().found);
    if (!isRangeBars(chart as never)) throw new Error('There is nothing to draw.');
    expect(chart).toMatchObject({kind: 'ranges', x: {unit: 'hour'}});
    expect('rows' in chart && chart.rows[0]).toMatchObject({id: 'line', low: -86, high: 99_904});
    const never = sensitivityChart(specimen, ask({}, 'caughtUp').found);
    expect('rows' in never && never.rows[0]).toMatchObject({high: null});
  });

  it('is nothing where nothing moves it', () => {
    const {found} = ask({}, 'receivers');
    expect(sensitivitySentence(specimen, found)).toBe(
      'Addresses of the receivers stays no IPv6 range given, whichever number is turned.',
    );
    expect(sensitivityChart(specimen, found)).toHaveProperty('nothing');
  });
});
