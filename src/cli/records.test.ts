// Whatever a calculator's reader has typed, the record of it opens without a fault and holds on the day on which it is saved.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {registry} from '../calculators/registry';
import {rangedStates} from '../calculators/testing/ranged';
import {type AnyCalculator, answer, type State} from '../model/calculator';
import {latestDate, readParts} from '../model/dataset';
import {isMissing} from '../model/value';
import {openLink, writeLink} from '../permalink/permalink';
import {arbitraryState} from '../permalink/testing/arbitraries';
import {claimsIn} from '../report/check/check-text';
import {judge} from '../report/check/judge';
import {decisionRecord} from '../report/record/decision-record';
import type {Report} from '../report/report';
import {calc} from './calc';
import {readerOf} from './read-dataset';
import {replayer} from './replay';

const DAY = '2026-11-28';
const SEED = 20261128;
const PATIENCE = 240_000;
const replay = replayer('latest');

async function reportOf(calculator: AnyCalculator, state: State): Promise<Report> {
  const {dataset, name} = calculator;
  const date = dataset ? latestDate(dataset) : null;
  const all = [state.inputs, ...state.alternatives.map((each) => ({...state.inputs, ...each.inputs}))];
  const paths = dataset ? [...new Set(all.flatMap((inputs) => dataset.partsFor(date ?? '', inputs)))] : [];
  const data = dataset ? dataset.build(date ?? '', await readParts(paths, readerOf(dataset))) : null;
  const link = `https://site.example/calculators/${name}?${writeLink(calculator, state, {date})}`;
  return {calculator, state, answer: answer(calculator, state, data), data, date, link};
}

/** The record's text after checking that it holds; null where there is no answer to write down. */
async function checkedRecord(report: Report): Promise<string | null> {
  const {calculator, answer: found} = report;
  const record = decisionRecord(report, DAY);
  const value = found.base.values[calculator.outputs[0] ?? ''];
  if ('refused' in record) {
    expect(isMissing(value) && record.refused.endsWith(value.reason)).toBe(true);
    return null;
  }
  expect(isMissing(value)).toBe(false);
  expect(record.name).toMatch(/^20261128-[a-z0-9-]+[a-z0-9]\.md$/);
  for (const mdx of [false, true]) {
    const {claims, flaws} = claimsIn(registry, record.text, mdx);
    expect([...flaws, ...claims.flatMap((claim) => claim.flaws)], record.text).toEqual([]);
    expect(claims).toHaveLength(1);
    const [claim] = claims;
    if (!claim?.opened) throw new Error('It did not open.');
    expect(writeLink(calculator, claim.opened.state)).toBe(writeLink(calculator, report.state));
    const judgement = judge(claim, await replay(calculator, claim.opened), {today: DAY, tolerance: 0}, false);
    expect(judgement, record.text).toMatchObject({verdicts: ['holds'], due: [], flaws: []});
    expect(claim.conditions.length).toBeGreaterThan(0);
  }
  return record.text;
}

describe.each(registry.map((calculator) => [calculator.name, calculator] as const))('%s', (_, calculator) => {
  it(
    'holds in every case',
    async () => {
      for (const query of ['', ...calculator.cases.map((each) => each.query)]) {
        const text = await checkedRecord(await reportOf(calculator, openLink(calculator, query).state));
        expect(text ?? '').not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
    },
    PATIENCE,
  );

  it(
    'holds with any input as a range',
    async () => {
      for (const {state} of rangedStates(calculator, {})) await checkedRecord(await reportOf(calculator, state));
    },
    PATIENCE,
  );

  it(
    'holds for whatever can be typed',
    async () => {
      let held = 0;
      await fc.assert(
        fc.asyncProperty(arbitraryState(calculator), async (state) => {
          if (await checkedRecord(await reportOf(calculator, state))) held += 1;
        }),
        {seed: SEED, numRuns: 60},
      );
      expect(held).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

describe('the terminal', () => {
  it('prints the record, with what was asked beside it', async () => {
    const text = await calc(['graviton', 'ceiling=70', '--break-even', 'saving=2000', '--over', 'ceiling', '--record']);
    expect(text).toMatch(/^---\nstatus: proposed\n/);
    expect(text).toContain('- "saving < 2000 USD/month"');
    expect(text).toMatch(/- "ceiling <= [\d.]+ %"/);
    expect(text).toContain('Steady saving crosses');
    expect(text.endsWith('\n')).toBe(false);
  });

  it.each([
    [['graviton', '--record', '--json'], 'usage'],
    [['graviton', 'ceiling=160', '--record'], 'outside-domain'],
    [['specimen', 'line=0', '--record'], 'no-answer'],
  ])('%j is refused', async (args, code) => {
    await expect(calc(args)).rejects.toMatchObject({code});
  });
});
