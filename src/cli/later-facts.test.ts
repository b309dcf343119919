// Two dates of facts side by side: a link that pins the earlier one answers as ever, and whoever checks it hears what the later one does.
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {graviton} from '../calculators/graviton';
import {agrees, inForce, readMuseum} from '../calculators/testing/museum';
import {ec2} from '../datasets/ec2';
import {EARLIER, LATER, LATER_PRICE} from '../datasets/ec2/testing/later';
import {latestDate} from '../model/dataset';
import {openLink} from '../permalink/permalink';
import {check} from './check';
import {workOut} from './work-out';

vi.mock('../datasets/ec2/snapshots.json', async () => {
  const {snapshotsWithLater} = await import('../datasets/ec2/testing/later');
  return {default: snapshotsWithLater()};
});
vi.mock('./read-dataset', async () => {
  const {readWithLater} = await import('../datasets/ec2/testing/later');
  return {readerOf: () => readWithLater};
});

/** 40 × m7i.xlarge at 0.2016 for 730 hours, less 33 × m8g.xlarge at 0.17952. */
const THEN = 40 * 0.2016 * 730 - 33 * 0.17952 * 730;
/** At 2,000 of 2,035 for one thread, 40 × 0.5274 ÷ (0.9828 × 0.6) = 35.8 nodes are 36. */
const NOW = 40 * 0.2016 * 730 - 36 * LATER_PRICE * 730;
/** The wording of the fleet, so that no default is left out. */
const FLEET = 'region=us-east-1&fleet=m7i.xlarge:40&target=m8g&ceiling=60&workload=compile';

async function savingOf(query: string) {
  const {state, date} = openLink(graviton, query);
  const {answer, date: used, data} = await workOut(graviton, state, date);
  return {saving: answer.base.values.saving, date: used, says: ec2.describe(data as never, state.inputs)};
}

describe('facts of two dates', () => {
  it('stand oldest first, and the later ones are used where none are named', async () => {
    expect(ec2.dates).toEqual([EARLIER, LATER]);
    expect(latestDate(ec2)).toBe(LATER);
    expect(await savingOf(`v=1&${FLEET}`)).toMatchObject({date: LATER, saving: expect.closeTo(NOW, 6)});
  });

  it('share the files that did not change', () => {
    const [before, after] = [EARLIER, LATER].map((date) => ec2.partsFor(date, {region: 'us-east-1'}));
    expect(after?.filter((path) => before?.includes(path))).toEqual([
      `${EARLIER}/types.json`,
      `${EARLIER}/discounts/us-east-1.json`,
    ]);
  });

  it('leave the answer of every published link as it was', async () => {
    const published = inForce(readMuseum(await readFile('src/calculators/graviton/links.txt', 'utf8')));
    expect(published.length).toBeGreaterThan(40);
    for (const {query, output, value} of published) {
      const {state, date, notices} = openLink(graviton, query);
      expect([date, notices], query).toEqual([EARLIER, []]);
      const {answer} = await workOut(graviton, state, date);
      expect(agrees(answer.base.values[output], value), `${query} -> ${output}`).toBe(true);
    }
  });

  it('are told apart in words', async () => {
    const found = await savingOf(`v=1&data=${EARLIER}&${FLEET}`);
    expect(found).toMatchObject({date: EARLIER, saving: expect.closeTo(THEN, 6)});
    expect(found.says).toBe('prices of 20 July 2026, us-east-1');
  });
});

describe('headroom check', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'later-'));
  });
  afterAll(() => rm(folder, {recursive: true}));

  async function checked(saving: string, ...options: readonly string[]) {
    const file = join(folder, 'record.md');
    await writeFile(
      file,
      [
        '---',
        'status: accepted',
        'calculations:',
        '  - id: fleet',
        `    link: /calculators/graviton?v=1&data=${EARLIER}&${FLEET}`,
        `    outputs: { saving: ${saving} USD/month }`,
        '    revisit-when: ["saving < 1000", data older than 300 days]',
        '---',
        '',
      ].join('\n'),
    );
    const text = await check([file, '--on', '2027-09-01', '--fail-on', 'none', '--json', ...options]);
    const {findings} = JSON.parse(text) as {findings: readonly {verdicts: unknown; due: unknown; compared: unknown}[]};
    return {file, finding: findings[0] as {verdicts: string[]; due: string[]; compared: Drift[]}};
  }
  interface Drift {
    readonly change: number;
    readonly causes: readonly {readonly cause: string; readonly share: number; readonly says: string}[];
  }

  it('gives the whole difference to the later facts where the model is as it was', async () => {
    const {finding} = await checked('1562.08');
    expect(finding.verdicts).toEqual(['drifted', 'due']);
    const [drift] = finding.compared as [Drift];
    expect(drift.causes).toEqual([
      {
        cause: 'data',
        share: expect.closeTo(NOW - 1562.08, 6),
        says: 'Facts of 22 August 2027 in place of 22 August 2026.',
      },
    ]);
    expect(drift.change).toBeCloseTo(NOW - 1562.08, 6);
    expect(finding.due).toEqual([
      '“saving < 1000”: it is 893.5\u00a0USD/month.',
      '“data older than 300 days”: they are 375 days old.',
    ]);
  });

  it('parts it between model and facts, summing to the whole, where both moved', async () => {
    const {finding} = await checked('1500.00');
    const [drift] = finding.compared as [Drift];
    expect(drift.causes.map(({cause}) => cause)).toEqual(['model', 'data']);
    expect(drift.causes[0]?.share).toBeCloseTo(THEN - 1500, 6);
    expect(drift.causes[1]?.share).toBeCloseTo(NOW - THEN, 6);
    expect(drift.causes.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(drift.change, 9);
    expect(drift.change).toBeCloseTo(NOW - 1500, 6);
  });

  it('holds the record against its own facts when asked to', async () => {
    const {finding} = await checked('1562.08', '--data', 'pinned');
    expect(finding.verdicts).toEqual(['due']);
    expect(finding.compared).toMatchObject([{holds: true, causes: []}]);
  });

  it('says so in its table', async () => {
    const {file} = await checked('1562.08');
    const table = await check([file, '--on', '2027-09-01', '--fail-on', 'none']);
    expect(table.replaceAll('\u00a0', ' ')).toContain('Facts of 22 August 2027 in place of 22 August 2026.');
  });
});
