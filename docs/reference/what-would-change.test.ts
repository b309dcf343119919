// Keeps the page on questions true: its numbers are those of the code, and its example comes out.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {attribute, MOST_EXACT} from '../../src/analysis/attribution';
import {searchBreakEven} from '../../src/analysis/break-even';
import {drawFrom} from '../../src/analysis/draw';
import {numericPlaces, ROWS_ASKED} from '../../src/analysis/numeric-inputs';
import {mulberry32} from '../../src/analysis/random';
import {toy} from '../../src/analysis/testing/toy';
import {DRAWS} from '../../src/analysis/uncertainty';
import {DRAW_ERRORS} from '../../src/calculators/testing/asked';
import {defaultInputs, quantity} from '../../src/model/field';
import {MOST_ALTERNATIVES} from '../../src/permalink/alternatives';

/** On one line, so that where the page breaks its lines is nobody's business. */
const page = readFileSync(join(__dirname, 'what-would-change.md'), 'utf8').replace(/\s+/g, ' ');

describe('docs/reference/what-would-change.md', () => {
  it('shares its example out as the code does', () => {
    const shares = attribute(2, (set) => (set & 1 ? 4 : 2) * (set & 2 ? 5 : 3))?.shares;
    expect(page).toContain('2 × 3 becomes 4 × 5, which is 14 more.');
    expect(page).toContain(`its share is ${shares?.[0]}. The second adds 4 or 8: its share is ${shares?.[1]}.`);
  });

  it('names the limits of the code', () => {
    expect([MOST_ALTERNATIVES, MOST_EXACT, ROWS_ASKED]).toEqual([3, 8, 5]);
    expect(page).toContain('Up to three alternatives');
    expect(page).toContain('With up to eight inputs every order counts');
    expect(page).toContain('the cells of rows after the first five of each table');
    expect(page).toContain(`${DRAWS.toLocaleString('en-US')} times, all of them independently`);
  });

  it('names how many values a search stops at', () => {
    const inputs = defaultInputs(toy.fields);
    const place = numericPlaces(toy.fields, inputs).places.find(({path}) => path === 'fixed');
    if (!place) throw new Error('There is no fixed cost.');
    // Nothing flips: every step but the last, the finding, is a stop.
    const steps = [...searchBreakEven(toy, {output: 'margin', against: {target: 1e6}, place, inputs}, null)];
    expect(page).toContain(`The search stops at ${steps.length - 1} values`);
  });

  it('states how far a band strays', () => {
    const density = (at: number) => Math.exp(-(at ** 2) / 2) / Math.sqrt(2 * Math.PI);
    const error = (share: number, at: number) => Math.sqrt((share * (1 - share)) / DRAWS) / density(at);
    expect(error(0.05, 1.6448536269514722)).toBeCloseTo(DRAW_ERRORS.end, 4);
    expect(error(0.5, 0)).toBeCloseTo(DRAW_ERRORS.middle, 4);
    expect(page).toContain(`is ${DRAW_ERRORS.end.toFixed(3)}, that of the median ${DRAW_ERRORS.middle.toFixed(3)}`);
    // Of 40..60 a deviation is 20 ÷ 3.29; nineteen cases of twenty lie within two standard errors.
    expect(page).toContain(`within ${(2 * DRAW_ERRORS.end * (20 / 3.29)).toFixed(1)} of where endless draws`);
  });

  it('rounds draws to ten digits', () => {
    const field = quantity('USD', {label: '', help: '', source: 'yours', default: null});
    const random = mulberry32(1);
    expect(page).toContain('each draw is rounded to ten digits');
    for (let draw = 0; draw < 100; draw++) {
      const value = drawFrom(field, {low: 40, high: 60}, random);
      expect(value).toBe(Number(value.toPrecision(10)));
    }
  });
});
