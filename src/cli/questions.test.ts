// Every calculator can be asked what any can be asked, in every case: words for all that comes out, within a bounded time.
import {describe, expect, it} from 'vitest';
import {breakEven} from '../analysis/break-even';
import {numericPlaces, withAmount} from '../analysis/numeric-inputs';
import {numericOutputs, outcomeWith, rankOf} from '../analysis/outcome';
import {sensitivity} from '../analysis/sensitivity';
import {uncertainty} from '../analysis/uncertainty';
import {registry} from '../calculators/registry';
import {rangedStates} from '../calculators/testing/ranged';
import {factsFrom, situationsOf} from '../calculators/testing/situations';
import {answer} from '../model/calculator';
import {isLines} from '../model/chart';
import {breakEvenJson, breakEvenSentence} from '../report/break-even';
import {withCurve} from '../report/curve';
import {resultJson} from '../report/json';
import {resultMarkdown} from '../report/markdown';
import {uncertaintyJson, uncertaintyMarkdown} from '../report/uncertainty';
import {readerOf} from './read-dataset';

const factsFor = factsFrom((dataset) => readerOf(dataset));
/** What no reader should see. */
const BROKEN = /NaN|Infinity|undefined|\[object/;
/** Milliseconds for all questions to one answer, a sanity check: dozens of evaluations. */
const SLOWEST = 5000;
/** Outputs that are asked about in each case: the headline and some that stand in its list after it. */
const ASKED = 4;

describe.each(registry.map((calculator) => [calculator.name, calculator] as const))('%s', (_, calculator) => {
  it('says what its answers turn on', async () => {
    for (const {id, opened, answer, data} of await situationsOf(calculator, factsFor)) {
      const {state} = opened;
      const begun = performance.now();
      const found = numericOutputs(calculator, answer.base)
        .slice(0, ASKED)
        .map((output) => sensitivity(calculator, state.inputs, data, output));
      expect((performance.now() - begun) / found.length, `Case “${id}” takes long.`).toBeLessThan(SLOWEST);
      for (const each of found) {
        const {output, bars, unmoved, blank, zero} = each;
        const paths = [...bars.map(({place}) => place), ...unmoved, ...blank, ...zero].map(({path}) => path);
        expect(new Set(paths).size, 'Each number is in one list.').toBe(paths.length);
        expect(bars.map(({swing}) => swing)).toEqual(bars.map(({swing}) => swing).sort((a, b) => (a < b ? 1 : -1)));
        const report = {calculator, state, answer, data, date: null, link: '', outcomes: [], sensitivity: each};
        const json = resultJson(report).sensitivity;
        const [, markdown = ''] = resultMarkdown(report).split('### What the answer turns on');
        expect(markdown.length, `Case “${id}”, ${output}`).toBeGreaterThan(100);
        expect(`${JSON.stringify(json)} ${markdown}`, `Case “${id}”, ${output}`).not.toMatch(BROKEN);
      }
    }
  }, 120_000);

  it('says where its first case flips, over each of its numbers', async () => {
    const [start] = await situationsOf(calculator, factsFor);
    if (!start) throw new Error('It does not open.');
    const {opened, answer, data} = start;
    const {inputs} = opened.state;
    const [output = ''] = calculator.outputs;
    const target = Number(answer.base.values[output] ?? 0) * 1.1;
    for (const place of numericPlaces(calculator.fields, inputs).places) {
      const found = breakEven(calculator, {output, against: {target}, place, inputs}, data);
      if (!found) continue;
      const named = {found, rival: null};
      const texts = [breakEvenSentence(calculator, named), JSON.stringify(breakEvenJson(calculator, named))];
      for (const text of texts) expect(text, place.path).not.toMatch(BROKEN);
      for (const {from, to, rises} of found.flips) {
        const [before, after] = [from, to].map((value) =>
          rankOf(outcomeWith(calculator, withAmount(inputs, place, value), data, output)),
        );
        expect(
          [before, after].map((value) => Number(value) >= target),
          place.path,
        ).toEqual([!rises, rises]);
      }
    }
  }, 120_000);

  it('comes to bands with every number as a range, the same each time', async () => {
    const all = rangedStates(calculator, {}).find(({name}) => name === 'all of them');
    if (!all) throw new Error('Nothing of it is a range.');
    const {inputs} = all.state;
    const data = await factsFor(calculator, inputs);
    const opened = answer(calculator, all.state, data);
    const drawn = {inputs, alternatives: all.state.alternatives.map((each) => each.inputs)};
    const found = uncertainty(calculator, drawn, data, 40);
    expect(found).toEqual(uncertainty(calculator, drawn, data, 40));
    for (const {id, draw} of calculator.charts) {
      const chart = withCurve(draw(opened, ['One', 'Two', 'Three']), id, found);
      if ('nothing' in chart || !isLines(chart)) continue;
      // With every number as a range there is no line that stays where it is.
      expect(chart.drawn?.points.length, id).toBeGreaterThan(1);
      for (const [x, low, high] of chart.drawn?.points ?? []) expect(low, `${id} at ${x}`).toBeLessThanOrEqual(high);
      expect(`${chart.finding} ${JSON.stringify(chart.drawn)}`, id).not.toMatch(BROKEN);
    }
    for (const {low, median, high} of found.bands) {
      const ranks = [low, median, high].map((value) => value ?? Number.POSITIVE_INFINITY);
      expect(ranks).toEqual([...ranks].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    }
    const named = {found, output: calculator.outputs[0] ?? '', names: ['One', 'Two', 'Three']};
    const texts = [uncertaintyMarkdown(calculator, named), JSON.stringify(uncertaintyJson(calculator, named))];
    for (const text of texts) expect(text).not.toMatch(BROKEN);
  }, 120_000);
});
