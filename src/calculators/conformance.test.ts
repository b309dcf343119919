// What every calculator in the registry must keep, whatever it is about: its inputs, steps and answers. A message ends with what to do.
import {describe, expect, it} from 'vitest';
import {readerOf} from '../cli/read-dataset';
import {allSteps, answer} from '../model/calculator';
import {isAreas, isBars, isRangeBars} from '../model/chart';
import {defaultInputs, type Row} from '../model/field';
import {formulaNames} from '../model/formula';
import {plainText} from '../model/phrase';
import {isRowBlock} from '../model/step';
import {isMissing} from '../model/value';
import {isForeign} from '../permalink/unknown-key';
import {registry} from './registry';
import {inOrder, numbersOf, oddShapes} from './testing/drawn';
import {unexplained} from './testing/explained';
import {fieldProblems, fieldsOf, readable} from './testing/field-problems';
import {disagreements} from './testing/formula-agreement';
import {namesOf} from './testing/names-of';
import {rangedStates, rangesOf, textsOf} from './testing/ranged';
import {evaluationsOf, factsFrom, situationsOf} from './testing/situations';
import {isSound} from './testing/sound';

const factsFor = factsFrom((dataset) => readerOf(dataset));
const RESERVED = /^(v|data|view|was|label|variant|alt\d+)$/;
/** Milliseconds for one evaluation, as a sanity check: the benchmarks say how fast it is. */
const SLOWEST = 50;

describe.each(registry.map((calculator) => [calculator.name, calculator] as const))('%s', (_, calculator) => {
  const fields = fieldsOf(calculator);
  const steps = allSteps(calculator).map(({step}) => step);

  describe('its inputs and steps', () => {
    it('have one name per quantity', () => {
      // Cells of different tables may share a name: they are written with their table's, as fleet.type.
      const top = [...Object.keys(calculator.fields), ...steps.map((step) => step.name)];
      const cells = fields.map(([path]) => path.split('.')[1]).filter((cell) => cell !== undefined);
      const names = [...top, ...cells];
      const repeated = top.filter((each, index) => top.indexOf(each) !== index || cells.includes(each));
      expect(repeated, 'Two quantities share a name. Rename one of each.').toEqual([]);
      const odd = names.filter((each) => !/^[a-z][A-Za-z0-9]*$/.test(each) || RESERVED.test(each) || isForeign(each));
      expect(odd, 'Links need these names for something else. Rename the inputs.').toEqual([]);
    });

    it('have a label, a unit that can be read, help and a source', () => {
      const problems = fields.flatMap(([path, field]) => fieldProblems(path, field));
      for (const {name: step, label, unit} of steps) {
        if (label.trim() === '') problems.push(`${step} has no label. Write one.`);
        if (!readable(unit)) problems.push(`${step} has the unit “${unit}”. Write one that parseUnit reads.`);
      }
      expect(problems, 'Complete the fields and steps.').toEqual([]);
    });

    it('are each in exactly one group', () => {
      const grouped = calculator.groups.flatMap((group) => group.fields);
      expect([...grouped].sort(), 'Put every input into one group.').toEqual(Object.keys(calculator.fields).sort());
    });

    it('exist where the definition names them', () => {
      const known = new Set(steps.map((step) => step.name));
      const {outputs, figures, compare, today} = calculator;
      const named = [
        ...outputs,
        ...figures.map((figure) => figure.step),
        ...(compare?.rows ?? []),
        ...Object.entries(today?.rows ?? {}).flat(),
      ];
      expect(
        named.filter((each) => !known.has(each)),
        'These are no steps. Correct the names.',
      ).toEqual([]);
      const rowNames = calculator.stages.filter(isRowBlock).map((block) => block.each);
      expect(
        rowNames.filter((each) => calculator.fields[each]?.kind !== 'rows'),
        'These are no rows fields. Correct the names.',
      ).toEqual([]);
      if (compare)
        expect(Object.keys(calculator.fields), 'compare names no input. Correct it.').toContain(compare.field);
    });

    it('name in formulas only what there is', () => {
      const paths = new Set([
        ...fields.flatMap(([path]) => [path, path.split('.').at(-1)]),
        ...steps.map((step) => step.name),
      ]);
      for (const {step, each} of allSteps(calculator)) if (each) paths.add(`${each}.${step.name}`);
      const unknown = steps
        .filter((step) => step.kind === 'arithmetic')
        .flatMap((step) =>
          formulaNames(step.formula)
            .filter((used) => !paths.has(used))
            .map((used) => `${step.name}: ${used}`),
        );
      expect(unknown, 'These formulas name nothing. Correct them.').toEqual([]);
    });
  });

  describe('its answers', () => {
    it('come to a value or a reason, with words, in every situation', async () => {
      for (const {id, opened, answer: found, data} of await situationsOf(calculator, factsFor)) {
        expect(opened.notices, `The case “${id}” has a query that is not honoured. Correct it.`).toEqual([]);
        for (const evaluation of evaluationsOf(found)) {
          const all = [
            evaluation.values,
            ...Object.values(evaluation.rows).flatMap((rows) => rows.map((row) => row.values)),
          ];
          const odd = all.flatMap((values) => Object.entries(values)).filter(([, value]) => !isSound(value));
          expect(odd, `Case “${id}”: these are neither values nor reasons. Return missing(…) instead.`).toEqual([]);
        }
        if (isMissing(found.base.values[calculator.outputs[0] ?? ''])) continue;
        const words = [
          plainText(calculator.sentence(found, data)),
          plainText(calculator.hangsOn(found, data)),
          plainText(calculator.short(found, data)),
          ...calculator.figures.map((figure) => figure.below(found)),
          ...calculator.warnings(found, data).map((warning) => warning.text),
        ];
        const broken = words.filter((text) => text.trim() === '' || /NaN|undefined|Infinity|\[object|null/.test(text));
        expect(broken, `Case “${id}”: these words are broken. Say what is known.`).toEqual([]);
      }
    });

    it('open with a number', async () => {
      const [start] = await situationsOf(calculator, factsFor);
      expect(
        start?.answer.base.values[calculator.outputs[0] ?? ''],
        'The headline has no number at first. Choose other defaults.',
      ).toBeTypeOf('number');
    });

    it('have formulas that say what the code does', async () => {
      for (const {id, answer: found, data} of await situationsOf(calculator, factsFor)) {
        const problems = evaluationsOf(found).flatMap((evaluation) =>
          allSteps(calculator).flatMap(({step, each}) => {
            const rows = each === null ? [null] : (evaluation.rows[each] ?? []);
            return rows.flatMap((row) =>
              disagreements(calculator, evaluation, step, row, data).map(
                (problem) => `${step.name} (${evaluation.variant}): ${problem}`,
              ),
            );
          }),
        );
        expect([...new Set(problems)], `Case “${id}”: formula, unit and code disagree. Correct them.`).toEqual([]);
      }
    });

    it('explain themselves down to inputs and sources', async () => {
      for (const {id, answer: found, data} of await situationsOf(calculator, factsFor))
        for (const evaluation of evaluationsOf(found))
          expect(unexplained(calculator, evaluation, data), `Case “${id}”: complete the working.`).toEqual([]);
    });

    it('are drawn with finite numbers and a finding, or say why not', async () => {
      for (const {id, opened, answer: found} of await situationsOf(calculator, factsFor))
        for (const chart of calculator.charts) {
          const drawn = chart.draw(found, namesOf(opened.state));
          if ('nothing' in drawn) {
            expect(drawn.nothing, `Case “${id}”: say why ${chart.id} draws nothing.`).toMatch(/\w.*\.$/);
            continue;
          }
          expect(
            numbersOf(drawn).filter((number) => !Number.isFinite(number)),
            `Case “${id}”: ${chart.id} draws what is no number. Leave it out.`,
          ).toEqual([]);
          expect(drawn.finding, `Case “${id}”: write the finding of ${chart.id}.`).toMatch(/\w.*\.$/);
        }
    });

    it('draw ranges whose ends are in order, each row once, with a mid or nothing for every alternative', async () => {
      for (const {id, opened, answer: found} of await situationsOf(calculator, factsFor))
        for (const chart of calculator.charts) {
          const names = namesOf(opened.state);
          const drawn = chart.draw(found, names);
          if ('nothing' in drawn || !isRangeBars(drawn)) continue;
          const {rows, alternativeNames: given} = drawn;
          const where = `Case “${id}”, ${chart.id}:`;
          expect(new Set(rows.map((row) => row.id)).size, `${where} two rows share an id. Rename one.`).toBe(
            rows.length,
          );
          expect(given, `${where} name the alternatives as it is told to.`).toEqual(names);
          const odd = rows.filter(
            ({label, text, low, mid, high, alternatives = []}) =>
              label.trim() === '' ||
              text.trim() === '' ||
              !inOrder([low, mid, high]) ||
              alternatives.length > names.length,
          );
          expect(odd, `${where} these rows lack words or have their ends in disorder. Correct them.`).toEqual([]);
        }
    });

    it('draw bars and areas each with words, once, areas no smaller than their parts', async () => {
      for (const {id, opened, answer: found} of await situationsOf(calculator, factsFor))
        for (const chart of calculator.charts) {
          const drawn = chart.draw(found, namesOf(opened.state));
          if ('nothing' in drawn || !(isBars(drawn) || isAreas(drawn))) continue;
          const where = `Case “${id}”, ${chart.id}:`;
          const ids = drawn.rows.map((row) => row.id);
          expect(new Set(ids).size, `${where} two rows share an id. Rename one.`).toBe(ids.length);
          expect(oddShapes(drawn), `${where} these rows lack words, or areas are less than their parts.`).toEqual([]);
        }
    });

    it('name every range that they are computed from, and put none into words as code would', async () => {
      const [start] = await situationsOf(calculator, factsFor);
      if (!start) throw new Error('There is no opening situation.');
      // A table that opens empty gets a row of its columns' defaults.
      const filled = Object.entries(calculator.fields).flatMap(([field, {kind}]) => {
        const rows = calculator.fields[field];
        const empty = (start.opened.state.inputs[field] as readonly unknown[] | null)?.length === 0;
        return kind === 'rows' && rows?.kind === 'rows' && empty ? [[field, [defaultInputs(rows.columns) as Row]]] : [];
      });
      for (const {name: ranged, state} of rangedStates(calculator, Object.fromEntries(filled))) {
        const found = answer(calculator, state, start.data);
        const texts = textsOf(calculator, state, found, start.data);
        const broken = texts.filter(([, text]) => /\[object|NaN|Infinity|undefined/.test(text));
        expect(broken, `With a range in ${ranged} these words are broken. Use what the steps saw.`).toEqual([]);
        const said = texts.filter(([place]) => place.startsWith('remark range-'));
        expect(said, `Not every range is named (${ranged}).`).toHaveLength(rangesOf(calculator, state));
      }
    });

    it('do not take long', async () => {
      const [start] = await situationsOf(calculator, factsFor);
      if (!start) throw new Error('There is no opening situation.');
      const times = Array.from({length: 15}, () => {
        const began = performance.now();
        answer(calculator, {...start.opened.state, alternatives: []}, start.data);
        return performance.now() - began;
      }).sort((a, b) => a - b);
      expect(times[7], `An answer takes ${times[7]?.toFixed(2)} ms. Find what it does twice.`).toBeLessThan(SLOWEST);
    });
  });
});
