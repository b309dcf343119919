// Where a decision flips, in the words of pages, documents and terminals, over the specimen.
import {describe, expect, it} from 'vitest';
import {type Against, breakEven} from '../analysis/break-even';
import {numericPlaces} from '../analysis/numeric-inputs';
import {specimen} from '../calculators/specimen';
import {answer, defaultState} from '../model/calculator';
import {breakEvenSentence, readTarget} from './break-even';
import {resultJson} from './json';
import {resultMarkdown} from './markdown';

const state = defaultState(specimen);

function ask(output: string, against: Against, over: string) {
  const place = numericPlaces(specimen.fields, state.inputs).places.find(({path}) => path === over);
  const found = place ? breakEven(specimen, {output, against, place, inputs: state.inputs}, null) : null;
  if (!found) throw new Error(`Nothing to look through for ${over}.`);
  return {found, rival: 'target' in against ? null : 'By courier'};
}

const words = (...question: Parameters<typeof ask>) =>
  breakEvenSentence(specimen, ask(...question)).replaceAll('\u00a0', ' ');

describe('where the specimen flips', () => {
  it('is said with the value, the direction and what was looked through', () => {
    // 50 × 25,000 × fill = 1,785 ÷ 0.02 = 89,250 GB: a fill of 7.14 %.
    expect(words('costSaved', {target: 0}, 'fill')).toBe(
      'As “Share of each disk that is really in use” grows, Money saved by driving crosses once: at 7.14 % it rises to 0 USD. Looked through: 0 % to 100 %.',
    );
  });

  it('is between whole numbers where things are counted', () => {
    // A crate's 20,000 GB take 44.4 hours on the line, and one trip of up to 28 crates takes 48: 0, −3.6, 40.9 hours.
    expect(words('saved', {target: 0}, 'crates')).toContain(
      'crosses 2 times: between 0 crates and 1 crate it falls below 0 hours; between 1 crate and 2 crates it rises to 0 hours. Looked through: 0 crates to 200 crates.',
    );
  });

  it('is said not to be, for what was looked through', () => {
    expect(words('saved', {patch: {service: 'courier'}}, 'line')).toBe(
      'Nothing flips: Time saved by driving is less than that of “By courier” at every “Speed of the line” that was tried. Looked through: 10 GB/hour to 100,000 GB/hour.',
    );
  });

  it('is in the Markdown and in the JSON', () => {
    const named = ask('costSaved', {target: 0}, 'fill');
    const base = {calculator: specimen, state, answer: answer(specimen, state, null), data: null, date: null, link: ''};
    const report = {...base, breakEven: named};
    expect(resultMarkdown(report)).toContain('### Where it flips');
    expect(resultJson(report).breakEven).toMatchObject({
      output: 'costSaved',
      over: 'fill',
      target: 0,
      against: null,
      lookedThrough: [0, 100],
      flips: [{from: expect.closeTo(7.14, 7), to: expect.closeTo(7.14, 7), rises: true, jump: false}],
      reachedNow: true,
    });
    expect(resultMarkdown(base)).not.toContain('flips');
  });
});

describe('a target', () => {
  it('is read in its unit, or in one that fits', () => {
    expect(readTarget(specimen, 'saved', '2 days')).toBe(48);
    expect(readTarget(specimen, 'volumeBytes', '2 TB')).toBe(2e12);
    expect(readTarget(specimen, 'saved', '1..2')).toHaveProperty('problem');
    expect(readTarget(specimen, 'saved', 'soon')).toEqual({problem: '“soon” is not a number.'});
  });
});
