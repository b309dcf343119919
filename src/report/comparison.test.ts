// What made the difference, in the words of pages, documents and terminals, over the specimen.
import {describe, expect, it} from 'vitest';
import {compare} from '../analysis/comparison';
import {specimen} from '../calculators/specimen';
import {answer, defaultState} from '../model/calculator';
import type {Inputs} from '../model/field';
import {compareAll, comparisonSentence, ordersText} from './comparison';
import {resultJson} from './json';
import {resultMarkdown} from './markdown';

const opens = defaultState(specimen);

function reportOf(...patches: readonly Inputs[]) {
  const state = {...opens, alternatives: patches.map((inputs) => ({label: 'Other', inputs}))};
  return {calculator: specimen, state, answer: answer(specimen, state, null), data: null, date: null, link: ''};
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what made the difference', () => {
  it('is said with the size of all of it and of each share, the largest first', () => {
    // Cost saved: 50 × load × fill × price − road cost. 25,000 GB × 0.8 at 0.1 USD/GB is 98,215; at 0.2, 198,215.
    const report = reportOf({egress: 0.2}, {egress: 0.2, client: 'Vault'});
    const [one, two] = compareAll(report, 'costSaved');
    if (!one || !two) throw new Error('Nothing was compared.');
    expect(plain(comparisonSentence(specimen, one))).toMatch(
      /^With “Other” Money saved by driving is [\d,]+ USD instead of [\d,]+ USD: \+[\d,]+ USD, all of it due to “Price of the line”\.$/,
    );
    expect(ordersText(one.found)).toBe('');
    expect(plain(comparisonSentence(specimen, two))).toContain('Nothing of it is due to “');
    expect(ordersText(two.found)).toBe('');
  });

  it('has a section in the Markdown and a member in the JSON, never and missing values in words', () => {
    const report = reportOf({arrivals: 900_000, load: 50_000, service: 'courier'});
    const full = {...report, comparisons: compareAll(report, 'caughtUp')};
    const markdown = resultMarkdown(full);
    const json = resultJson(full).comparisons;
    expect(markdown).toContain('### What made the difference');
    expect(json?.[0]?.inputs.map(({input}) => input)).toEqual(['load', 'service', 'arrivals']);
    expect(json?.[0]?.means).toBeDefined();
    for (const text of [markdown, JSON.stringify(json)]) expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });

  it('says that an alternative is the same', () => {
    const [same] = compareAll(reportOf({load: opens.inputs.load ?? null}), 'saved');
    expect(same && comparisonSentence(specimen, same)).toBe('“Other” differs in no input.');
  });

  it('says which two orders were tried where there are too many for all', () => {
    const {inputs} = opens;
    const names = Object.keys(specimen.fields).filter((name) => typeof inputs[name] === 'number');
    const patch = Object.fromEntries(
      [...names, 'insured', 'service', 'origin', 'client'].map((name) => {
        const value = inputs[name];
        return [name, typeof value === 'number' ? value * 1.1 : typeof value === 'boolean' ? !value : 'courier'];
      }),
    );
    expect(Object.keys(patch).length).toBeGreaterThan(8);
    const found = compare(specimen, {output: 'wireTime', inputs, patch}, null);
    expect(ordersText(found)).toContain('the form’s order and its reverse');
    const shares = found.causes.reduce((sum, {share}) => sum + (share ?? Number.NaN), 0);
    expect(Math.abs(shares - (found.difference ?? Number.NaN))).toBeLessThan(1e-9 * Math.abs(found.difference ?? 0));
  });
});
