// What every calculator in the registry must keep, whatever it is about. A message ends with what to do.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readerOf} from '../cli/read-dataset';
import {type AnyCalculator, allSteps, answer, findStep, type State} from '../model/calculator';
import {
  type Area,
  type Areas,
  type Bar,
  type Bars,
  type Drawable,
  isAreas,
  isBars,
  isLines,
  isRangeBars,
} from '../model/chart';
import {defaultInputs, type Field, type Row} from '../model/field';
import {formulaNames} from '../model/formula';
import {plainText} from '../model/phrase';
import {evaluateRemedies} from '../model/remedies';
import {isRowBlock} from '../model/step';
import {parseUnit} from '../model/unit';
import {isMissing, isSeries, type Value} from '../model/value';
import {patchOf} from '../permalink/alternatives';
import {decodeValue, encodeValue} from '../permalink/codec';
import {checkMigrations} from '../permalink/migrate';
import {openLink, writeLink} from '../permalink/permalink';
import {type Contract, contractOf, contractProblems} from '../permalink/schema-lock';
import {unaccounted} from '../permalink/testing/accounted';
import {arbitraryState} from '../permalink/testing/arbitraries';
import {arbitraryQuery} from '../permalink/testing/fuzz';
import {isForeign} from '../permalink/unknown-key';
import {registry} from './registry';
import {unexplained} from './testing/explained';
import {disagreements} from './testing/formula-agreement';
import {agrees, inForce, readMuseum, withoutReason} from './testing/museum';
import {rangedStates, rangesOf, textsOf} from './testing/ranged';
import {evaluationsOf, factsFrom, situationsOf} from './testing/situations';

const factsFor = factsFrom((dataset) => readerOf(dataset));
const SEED = 20261123;
/** Many small cases: slow on a busy machine, never stuck. */
const PATIENCE = 240_000;
const RESERVED = /^(v|data|view|was|label|variant|alt\d+)$/;
const LONGEST_LABEL = 40;
const LONGEST_LINK = 2000;
/** Characters of an alternative's name. */
const LONGEST_NAME = 60;
/** Milliseconds for one evaluation, as a sanity check: the benchmarks say how fast it is. */
const SLOWEST = 50;

describe.each(registry.map((calculator) => [calculator.name, calculator] as const))('%s', (name, calculator) => {
  const beside = (file: string) => readFileSync(join('src', 'calculators', name, file), 'utf8');
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

  describe.each(calculator.remedies ? [calculator.remedies] : [])('its remedies', (remedies) => {
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
        const gains = outcomes.flatMap((outcome) =>
          'nothing' in outcome ? [] : [outcome.mid.gain, outcome.early.gain],
        );
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

  describe('its links', () => {
    it('carry every default', () => {
      const lost = Object.entries(calculator.fields).filter(([, field]) => {
        const decoded = decodeValue(field, encodeValue(field, field.default));
        return decoded.state !== 'valid' || encodeValue(field, decoded.value) !== encodeValue(field, field.default);
      });
      expect(
        lost.map(([key]) => key),
        'These defaults cannot be written in a link. Choose valid ones.',
      ).toEqual([]);
      const start = openLink(calculator, writeLink(calculator, openLink(calculator, '').state, {omitDefaults: false}));
      expect(start.notices, 'The opening state cannot be written whole. Correct the defaults.').toEqual([]);
      const idle = calculator.defaultAlternatives.filter(
        ({inputs}) => Object.keys(patchOf(calculator.fields, start.state.inputs, inputs)).length === 0,
      );
      expect(idle, 'These default alternatives differ from the base in nothing. Change them.').toEqual([]);
    });

    it(
      'come back as they were, written in one way',
      () => {
        fc.assert(
          fc.property(arbitraryState(calculator), (state) => {
            const link = writeLink(calculator, state);
            const opened = openLink(calculator, link);
            expect(opened.notices).toEqual([]);
            expect(opened.state.inputs).toEqual(state.inputs);
            expect(writeLink(calculator, opened.state)).toBe(link);
          }),
          {seed: SEED, numRuns: 500},
        );
      },
      PATIENCE,
    );

    it(
      'that are broken in ten thousand ways open with all parts held or named, and an answer without NaN',
      async () => {
        const facts = await factsFor(calculator, openLink(calculator, '').state.inputs);
        let computed = 0;
        fc.assert(
          fc.property(arbitraryQuery(calculator), (query) => {
            const opened = openLink(calculator, query);
            const lost = unaccounted(calculator, query, opened);
            if (lost.length > 0) throw new Error(`Lost without a notice: ${lost.join(', ')}. Name it.`);
            if (openLink(calculator, writeLink(calculator, opened.state)).notices.length > 0)
              throw new Error('What it opened cannot be written. Refuse it.');
            // Every twentieth is also computed, with the facts of the opening inputs: it is the reading that is tested here.
            if (computed++ % 20 > 0) return;
            const {values} = answer(
              calculator,
              {inputs: {...opened.state.inputs, ...pinnedInputs(calculator)}, alternatives: []},
              facts,
            ).base;
            const odd = Object.entries(values).filter(([, value]) => !isSound(value));
            if (odd.length > 0)
              throw new Error(`No number: ${odd.map(([step]) => step).join(', ')}. Return missing(…) instead.`);
          }),
          {seed: SEED, numRuns: 10_000},
        );
      },
      PATIENCE,
    );

    it('are short in every case', async () => {
      for (const {id, opened} of await situationsOf(calculator, factsFor)) {
        const {length} = writeLink(calculator, opened.state, {date: calculator.dataset?.dates.at(-1) ?? null});
        expect(length, `The case “${id}” needs a link of ${length} characters. Take fewer rows.`).toBeLessThanOrEqual(
          LONGEST_LINK,
        );
      }
    });

    it('have a migration from every version', () => {
      expect(() => checkMigrations(calculator)).not.toThrow();
      const unsaid = calculator.migrations.filter(({says}) => !/^[A-Z].*\.$/s.test(says));
      expect(unsaid, 'Readers are shown what a migration says. Write a sentence.').toEqual([]);
    });

    it('keep the locked contract', () => {
      const locked = JSON.parse(beside('schema.lock.json')) as Contract;
      expect(contractProblems(calculator, locked), 'Published links would change. Do what the messages say.').toEqual(
        [],
      );
      expect(contractOf(calculator), 'The lock does not know this yet. Run: npm run lock').toEqual(locked);
    });

    it('that were published open as they did, each with its answer', async () => {
      const published = readMuseum(beside('links.txt'));
      const old = Array.from({length: calculator.version - 1}, (_, index) => index + 1);
      const kept = new Set(published.map(({query}) => openLink(calculator, query).version));
      expect(
        old.filter((version) => !kept.has(version)),
        'links.txt has no link of these versions. Add one of each.',
      ).toEqual([]);
      expect(kept, 'links.txt has no link of this version. Add one.').toContain(calculator.version);
      const changing = (query: string) =>
        openLink(calculator, query).migrated.filter((migration) => migration.answersChange).length;
      expect(
        withoutReason(published, changing).map(({line}) => line),
        'These lines of links.txt give a link another answer and no reason. Set answersChange in a migration, or write “# Corrected <date>: <why>.” above.',
      ).toEqual([]);
      for (const {line, query, output, value} of inForce(published)) {
        const where = `links.txt, line ${line}`;
        const opened = openLink(calculator, query);
        expect(opened.notices, `${where}: a published link is no longer honoured. Write a migration.`).toEqual([]);
        const {state, date} = opened;
        const again = openLink(calculator, writeLink(calculator, state, opened));
        expect(again, `${where}: copied anew, this link says something else. Correct writeLink.`).toMatchObject({
          state: {inputs: state.inputs},
          date,
          was: opened.was,
          view: opened.view,
          notices: [],
        });
        if (calculator.dataset)
          expect(date, `${where}: its answer hangs on the data. Pin it with data=….`).not.toBeNull();
        const found = answer(calculator, state, await factsFor(calculator, state.inputs, date)).base.values[output];
        expect(
          agrees(found, value),
          `${where}: ${output} was ${value} and is ${String(found)}. Correct the model; or, where a migration with answersChange or a correction says why, append: ${query} -> ${output}=${String(found)}`,
        ).toBe(true);
      }
    });
  });
});

/** Every field with its path, cells as `fleet.count`. */
function fieldsOf(calculator: AnyCalculator): readonly (readonly [string, Field])[] {
  return Object.entries(calculator.fields).flatMap(([key, field]) => [
    [key, field] as const,
    ...(field.kind === 'rows'
      ? Object.entries(field.columns).map(([cell, column]) => [`${key}.${cell}`, column] as const)
      : []),
  ]);
}

function fieldProblems(path: string, field: Field): string[] {
  const problems: string[] = [];
  if (field.label.trim() === '' || field.label.length > LONGEST_LABEL)
    problems.push(`${path}: the label has ${field.label.length} characters. Write 1 to ${LONGEST_LABEL}.`);
  if (!/\w.*[.?)]$/s.test(field.help)) problems.push(`${path}: the help is “${field.help}”. Write a sentence.`);
  if (typeof field.source === 'object' && !(field.source.title && /^\d{4}(-\d{2}){0,2}$/.test(field.source.date)))
    problems.push(`${path}: the source has no title or no ISO date. Add it.`);
  if ('unit' in field && !readable(field.unit))
    problems.push(`${path}: the unit is “${field.unit}”. Write one that parseUnit reads.`);
  if (field.kind === 'choice' && new Set(field.options.map(({id}) => id)).size < field.options.length)
    problems.push(`${path}: two choices share an id. Rename one.`);
  if (field.kind === 'choice' && field.options.some(({id}) => !/^[\w.-]+$/.test(id)))
    problems.push(`${path}: an id is not plain ASCII. Rename it.`);
  return problems;
}

function readable(unit: string): boolean {
  try {
    return parseUnit(unit) !== undefined;
  } catch {
    return false;
  }
}

/** A finite number, a word, a yes or no, a known nothing, a series of finite numbers, or a reason. */
function isSound(value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === 'number') return Number.isFinite(value);
  if (isSeries(value)) return value.every((row) => Object.values(row).every(Number.isFinite));
  return !isMissing(value) || value.reason.trim() !== '';
}

/** Inputs that decide which facts are read, at their defaults. */
function pinnedInputs({fields, dataset}: AnyCalculator): Record<string, Field['default']> {
  return dataset && fields.region ? {region: fields.region.default} : {};
}

/** Every number that a chart draws. */
function numbersOf(drawn: Drawable): readonly number[] {
  if (isLines(drawn))
    return [
      ...drawn.lines.flatMap((line) => line.points),
      ...(drawn.band?.points ?? []),
      drawn.marks.map((mark) => mark.x),
      Object.values(drawn.dot ?? {}),
    ].flat();
  if (isBars(drawn)) return drawn.rows.flatMap(({from, to}) => [from, to]);
  if (isAreas(drawn)) return allAreas(drawn.rows).map(({value}) => value);
  return drawn.rows
    .flatMap(({low, mid, high, alternatives}) => [low, mid, high, ...(alternatives ?? [])])
    .filter((number) => number !== null && number !== undefined);
}

function allAreas(rows: readonly Area[]): readonly Area[] {
  return rows.flatMap((row) => [row, ...allAreas(row.parts ?? [])]);
}

/** Labels of bars and areas without words, and of areas that are less than nothing or than their parts. */
function oddShapes(drawn: Bars | Areas): readonly string[] {
  const lacksWords = ({label, text}: Bar | Area) => label.trim() === '' || text.trim() === '';
  if (isBars(drawn)) return drawn.rows.filter(lacksWords).map(({id}) => id);
  return allAreas(drawn.rows)
    .filter((area) => {
      const made = (area.parts ?? []).reduce((sum, {value}) => sum + value, 0);
      return lacksWords(area) || area.value < 0 || made > area.value * (1 + 1e-9);
    })
    .map(({id}) => id);
}

/** Null is more than any number. */
function inOrder(ends: readonly (number | null)[]): boolean {
  const numbers = ends.map((end) => end ?? Number.POSITIVE_INFINITY);
  return numbers.every((end, index) => index === 0 || end >= (numbers[index - 1] ?? end));
}

/** What a caller may call the alternatives: charts print it and read nothing out of it. */
function namesOf({alternatives}: State): readonly string[] {
  return alternatives.map(({label}, place) => label ?? `alternative ${place + 1}`);
}
