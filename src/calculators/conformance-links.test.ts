// What the links of every calculator must keep. A message ends with what to do.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readerOf} from '../cli/read-dataset';
import {type AnyCalculator, answer} from '../model/calculator';
import type {Field} from '../model/field';
import {patchOf} from '../permalink/alternatives';
import {decodeValue, encodeValue} from '../permalink/codec';
import {checkMigrations} from '../permalink/migrate';
import {openLink, writeLink} from '../permalink/permalink';
import {type Contract, contractOf, contractProblems} from '../permalink/schema-lock';
import {unaccounted} from '../permalink/testing/accounted';
import {arbitraryState} from '../permalink/testing/arbitraries';
import {arbitraryQuery} from '../permalink/testing/fuzz';
import {registry} from './registry';
import {agrees, inForce, readMuseum, withoutReason} from './testing/museum';
import {factsFrom, situationsOf} from './testing/situations';
import {isSound} from './testing/sound';

const factsFor = factsFrom((dataset) => readerOf(dataset));
const SEED = 20261123;
/** Many small cases: slow on a busy machine, never stuck. */
const PATIENCE = 240_000;
const LONGEST_LINK = 2000;

describe.each(registry.map((calculator) => [calculator.name, calculator] as const))('%s', (name, calculator) => {
  const beside = (file: string) => readFileSync(join('src', 'calculators', name, file), 'utf8');

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

/** Inputs that decide which facts are read, at their defaults. */
function pinnedInputs({fields, dataset}: AnyCalculator): Record<string, Field['default']> {
  return dataset && fields.region ? {region: fields.region.default} : {};
}
