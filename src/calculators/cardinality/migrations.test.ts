// Links of version 1 mean what they meant: every output of every one that was published, as version 1 computed it.
import {describe, expect, it} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {tariffs} from '../../datasets/tariffs';
import {answer} from '../../model/calculator';
import {loadDataset} from '../../model/dataset';
import type {Evaluation} from '../../model/evaluate';
import {openLink, writeLink} from '../../permalink/permalink';
import {cardinality} from './index';
import published from './testing/fixtures/answers-of-version-1.json';

const DATE = '2026-11-23';
const data = await loadDataset(tariffs, DATE, tariffs.partsFor(DATE, {}), readerOf(tariffs));
const open = (query: string) => openLink(cardinality, query);
const outputsOf = ({values}: Evaluation) =>
  JSON.parse(JSON.stringify(Object.fromEntries(cardinality.outputs.map((name) => [name, values[name]]))));

describe('a link of version 1', () => {
  it.each(published)('$query gives the answers that it gave', ({query, base, alternatives}) => {
    const {state, date, notices} = open(query);
    expect([date, notices]).toEqual([DATE, []]);
    const today = answer(cardinality, state, data);
    expect(outputsOf(today.base)).toMatchObject(base);
    expect(today.alternatives.map(outputsOf)).toMatchObject(alternatives);
  });

  it('that says nothing of the roll-out means none, which fills less of the day than today’s three minutes', () => {
    const share = (query: string) => answer(cardinality, open(query).state, data).base.values.deployShare;
    // 4 × 20 and 4 × 23 of 1,440 minutes.
    expect(share('v=1')).toBeCloseTo(80 / 14.4, 9);
    expect(share('v=2')).toBeCloseTo(92 / 14.4, 9);
    expect(share('v=1&rollout=7')).toBeCloseTo(108 / 14.4, 9);
  });

  it.each([
    ['v=1', 'v=2&rollout=0'],
    ['v=1&rollout=3', 'v=2'],
    ['v=1&rollout=2..6&monthHours=720', 'v=2&rollout=2..6&hoursPerMonth=720'],
    ['v=1&alt1.rollout=9&alt2.monthHours=744', 'v=2&rollout=0&alt1.rollout=9&alt2.hoursPerMonth=744'],
    ['v=1&alt1.rollout=3', 'v=2&rollout=0&alt1.rollout=3'],
    ['v=1&alt1=none&was=activeSeries:188000', 'v=2&rollout=0&alt1=none&was=activeSeries:188000'],
  ])('%s is written today as %s', (old, today) => {
    const opened = open(old);
    expect(opened.notices).toEqual([]);
    expect(writeLink(cardinality, opened.state, opened)).toBe(today);
  });

  it('says what has changed since', () => {
    expect(open('v=1').migrated.map(({says}) => says)).toEqual([
      expect.stringMatching(/3 minutes where it took none.*hoursPerMonth/),
    ]);
    expect(open('v=2').migrated).toEqual([]);
  });
});

it('a link of today that uses a name of version 1 is told the new one', () => {
  const [notice, ...others] = open('v=2&monthHours=720').notices;
  expect(others).toEqual([]);
  expect(notice).toMatchObject({code: 'retired-key', raw: '720', affectsAnswer: true});
});
