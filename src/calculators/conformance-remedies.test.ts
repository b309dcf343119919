// What the remedies of every calculator must keep. A message ends with what to do.
import {describe, expect, it} from 'vitest';
import {readerOf} from '../cli/read-dataset';
import {findStep} from '../model/calculator';
import {plainText} from '../model/phrase';
import {evaluateRemedies} from '../model/remedies';
import {patchOf} from '../permalink/alternatives';
import {openLink, writeLink} from '../permalink/permalink';
import {registry} from './registry';
import {factsFrom, situationsOf} from './testing/situations';

const factsFor = factsFrom((dataset) => readerOf(dataset));
/** Characters of an alternative's name. */
const LONGEST_NAME = 60;

/** Each calculator that declares remedies; one without has nothing to keep here. */
const withRemedies = registry.flatMap((calculator) =>
  calculator.remedies ? [[calculator.name, calculator, calculator.remedies] as const] : [],
);

describe.each(withRemedies)('the remedies of %s', (_, calculator, remedies) => {
  const {fields: all} = calculator;

  it('have ids of their own and words', () => {
    const list = remedies.list;
    const ids = list.map((remedy) => remedy.id);
    expect(new Set(ids).size, 'Two remedies share an id. Rename one.').toBe(ids.length);
    const words = [
      remedies.title,
      remedies.effortNote,
      remedies.gained.never,
      ...list.flatMap(({title, effort, newNodes, edges}) => [title, effort, newNodes, ...edges]),
    ];
    expect(
      words.filter((text) => !text?.trim()),
      'Write what is empty.',
    ).toEqual([]);
    const long = list.filter(({title}) => title.length > LONGEST_NAME).map(({title}) => title);
    expect(long, 'These also name an alternative, and a link cuts them. Shorten them.').toEqual([]);
    const {mid, early} = remedies.gained;
    const units = [mid, early].map((step) => findStep(calculator, step).step.unit);
    expect(units[0], 'The two gains are of different units. Choose steps of one.').toBe(units[1]);
  });

  it('come in every situation to a gain, a named never or a reason, with a sentence and a command', async () => {
    for (const {id, answer: found, data} of await situationsOf(calculator, factsFor)) {
      const outcomes = evaluateRemedies(calculator, found.base, data);
      expect(outcomes).toHaveLength(remedies.list.length);
      const words = outcomes.flatMap((outcome) => [
        outcome.remedy.apply(found.base, data),
        ...('nothing' in outcome ? [outcome.nothing] : []),
      ]);
      const said = [plainText(remedies.sentence(outcomes)), ...words];
      const broken = said.filter((text) => text.trim() === '' || /NaN|undefined|Infinity|\[object|null/.test(text));
      expect(broken, `Case “${id}”: these words of remedies are broken. Say what is known.`).toEqual([]);
      const gains = outcomes.flatMap((outcome) => ('nothing' in outcome ? [] : [outcome.mid.gain, outcome.early.gain]));
      expect(gains.filter((gain) => typeof gain === 'number' && !Number.isFinite(gain))).toEqual([]);
    }
  });

  it('change something that a link carries', async () => {
    for (const {id, opened, answer: found, data} of await situationsOf(calculator, factsFor))
      for (const outcome of evaluateRemedies(calculator, found.base, data)) {
        if ('nothing' in outcome) continue;
        const {title, id: remedy} = outcome.remedy;
        const patch = patchOf(all, opened.state.inputs, outcome.patch);
        const where = `Case “${id}”, remedy ${remedy}:`;
        expect(Object.keys(outcome.patch).sort(), `${where} name only inputs that change, else a reason.`).toEqual(
          Object.keys(patch).sort(),
        );
        const beside = {inputs: opened.state.inputs, alternatives: [{label: title, inputs: patch}]};
        const inside = {inputs: {...opened.state.inputs, ...patch}, alternatives: []};
        for (const state of [beside, inside]) {
          const link = writeLink(calculator, state);
          const again = openLink(calculator, link);
          expect(again.notices, `${where} its change is not honoured by a link. Stay within the fields.`).toEqual([]);
          expect(again.state, `${where} its change does not come back from a link.`).toEqual(state);
        }
      }
  });
});
