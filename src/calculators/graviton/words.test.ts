// The answer in words at the edges: ties, losses, nothing that moves, bands that do not open, names that nobody meant.
import {describe, expect, it} from 'vitest';
import {workOut} from '../../cli/work-out';
import type {Answer} from '../../model/calculator';
import {plainText} from '../../model/phrase';
import {remarks} from '../../model/remarks';
import {openLink} from '../../permalink/permalink';
import {graviton} from '.';

interface Said {
  readonly answer: Answer;
  readonly sentence: string;
  readonly hangsOn: string;
  readonly short: string;
  readonly remarks: string;
  /** Findings of the charts by ceiling and over time. */
  readonly findings: readonly string[];
  readonly hint: (field: string) => string | undefined;
}

async function say(query: string): Promise<Said> {
  const {state, notices} = openLink(graviton, query);
  expect(notices).toEqual([]);
  const {answer, data, charts} = await workOut(graviton, state, '2026-08-22');
  const facts = data as Parameters<typeof graviton.sentence>[1];
  const text = (said: string) => said.replaceAll('\u00a0', ' ');
  // Without a headline there is no sentence to ask for.
  const words = (say: typeof graviton.sentence) =>
    typeof answer.base.values.saving === 'number' ? text(plainText(say(answer, facts))) : '';
  return {
    answer,
    sentence: words(graviton.sentence),
    hangsOn: words(graviton.hangsOn),
    short: words(graviton.short),
    remarks: text(
      remarks(graviton, answer, facts)
        .map((each) => each.text)
        .join('\n'),
    ),
    findings: [...charts.values()].map(({finding}) => text(finding)),
    hint: (field) => {
      const hint = graviton.hint?.(field, null, answer, facts);
      return hint === undefined ? undefined : text(hint);
    },
  };
}

describe('the sentence', () => {
  it.each([
    ['movableShare=50..60&margin=10..20', /with 55 % of it moved, saves 859 USD/],
    ['movableShare=0', /^Nothing of 40 × m7i\.xlarge moves: it costs the same a month\.$/],
    ['movableShare=0&extraMonthly=100', /^Nothing of .* moves: it costs 100 USD a month more/],
    ['movableShare=0.5', /saves 7\.81 USD a month, under 1 % of what/],
    ['extraMonthly=5000', /costs 3,438 USD a month more, 58 % on top/],
    ['extraMonthly=1562.08', / costs the same a month\.$/],
    ['fleet=m7i.xlarge:40~m7i.xlarge:10', /^Moving 50 nodes of m7i\.xlarge to 42 nodes of m8g saves/],
  ])('of %s', async (query, says) => {
    expect((await say(query)).sentence).toMatch(says);
  });

  it('in short says what becomes of the fleet, in the singular too', async () => {
    expect((await say('fleet=m7i.xlarge:1')).short).toMatch(/^1 × m7i\.xlarge becomes 1 × m8g\.xlarge: 11 % less/);
    expect((await say('ceiling=40..60')).short).toMatch(/at a 50 % ceiling\.$/);
    expect((await say('movableShare=0')).short).toMatch(/^40 × m7i\.xlarge: nothing moves, the same cost/);
    expect((await say('target=m7i')).short).toMatch(/: the same cost at/);
    expect((await say('fleet=m7i.xlarge:4~c7i.xlarge:4')).short).toMatch(/become 7 nodes of m8g and c8g:/);
  });
});

describe('what it hangs on', () => {
  it.each([
    ['margin=0', /^The speed is taken as exact: no margin is set\. /],
    [
      'memoryUsed=100&memoryCeiling=50',
      /^It stays at −4,597 if the speed is off by 15 % either way\. By the CPU alone/,
    ],
    ['minNodes=100', /^It stays at −7,218 if/],
    ['fleet=m7i.xlarge:1', /^It stays at 16\.12 if/],
    ['extraMonthly=5000', /Without its extra monthly cost it would pay as long as m8g is not more than 22 % slower/],
    ['movableShare=0', /^It stays at 0 if .* If it moved, it would pay as long as/],
    ['target=m7i', /It pays as long as m7i is at least as fast per vCPU as m7i\.$/],
    ['target=m8g&prices=m8g.xlarge:0.00001', /not more than 99\.99 % slower/],
    ['uncertainty=workloads', /^Between 776 and 2,348 over the measured workloads\. /],
    ['uncertainty=workloads&speeds=m7i:m8g:1.2', /^Between .* if the speed is off by 15 % either way\. /],
    [
      'uncertainty=workloads&speeds=m7i:m8g:1.2&fleet=m7i.xlarge:40~c7i.xlarge:10',
      /over the measured workloads, or if the speed is off by 15 % either way where they cannot be compared\. /,
    ],
  ])('with %s', async (query, says) => {
    expect((await say(query)).hangsOn).toMatch(says);
  });

  it('never lays a spread of one thread over full machines', async () => {
    const spread = await say('uncertainty=workloads&workload=web-16k');
    const margin = await say('workload=web-16k');
    for (const variant of ['low', 'high'] as const)
      expect(spread.answer[variant]?.values.saving).toBe(margin.answer[variant]?.values.saving);
    expect(spread.remarks).toMatch(/m9g\.xlarge take the margin of 15 %, not the spread: the spread is of one thread/);
  });
});

describe('prices and speeds of the reader', () => {
  it('are found whatever their capitals and blanks', async () => {
    const plain = await say('prices=m8g.xlarge:0.1&speeds=m7i:m8g:1.2');
    const odd = await say('prices=%20M8G.xlarge:0.1&speeds=M7I%20:M8G:1.2');
    expect(odd.answer.base.values.saving).toBe(plain.answer.base.values.saving);
    expect(odd.remarks).not.toMatch(/not used/);
  });

  it('are named where no row or alternative uses them, and where two are of one name', async () => {
    const {remarks: said, answer} = await say(
      'prices=m8g.xlarge:0.1~M8G.xlarge:0.2~m8g.xlrge:3~m8a.xlarge:0.2&speeds=m7i:c8g:2',
    );
    expect(said).toMatch(/Your price of m8g\.xlarge stands more than once: the first is used\./);
    expect(said).toMatch(/Your price of m8g\.xlrge is not used: no row runs on that type or moves to it\./);
    expect(said).toMatch(/Your speed of m7i to c8g is not used: no row moves from the one to the other\./);
    expect(answer.base.rows.fleet?.[0]?.values.priceTo).toBe(0.1);
  });

  it('take the first that names the pair, be it by type or by family', async () => {
    const speed = async (speeds: string) =>
      (await say(`target=m8g&speeds=${speeds}`)).answer.base.rows.fleet?.[0]?.values.measuredSpeed;
    expect(await speed('m7i:m8g:1.2~m7i.xlarge:m8g.xlarge:1.3')).toBe(1.2);
    expect(await speed('m7i.xlarge:m8g:1.3~m7i:m8g:1.2')).toBe(1.3);
  });

  it('are not called measured', async () => {
    expect((await say('speeds=m7i:m8g:0.5')).hint('workload')).toBe('Your speed: m8g is 50 % slower per vCPU than m7i');
    expect((await say('')).hint('workload')).toBe('Measured with one thread: m8g is 9 % faster per vCPU than m7i');
  });
});

describe('findings and remarks', () => {
  it.each([
    [
      'horizon=6&startMonth=20',
      /starts in month 20, after the horizon of 6 months/,
      /^Nothing moves within the horizon/,
    ],
    ['horizon=12&rampMonths=100', /ends in month 100, after the horizon of 12 months/, /^It does not pay back/],
    ['horizon=1&services=0', /ends in month 6/, / after 1 month\.$/],
  ])('say of %s that the curve does not show it all', async (query, warns, finds) => {
    const {remarks: said, findings} = await say(query);
    expect(said).toMatch(warns);
    expect(findings[1]).toMatch(finds);
  });

  it('say how the ratio moves where the target keeps a ceiling of its own', async () => {
    const {findings} = await say('fleet=m8g.xlarge:10&target=m7g&ceilingTarget=75');
    expect(findings[0]).toMatch(/It is 1\.19 at 50 % and 0\.59 at 100 %, with the target kept at 75 %\.$/);
    expect((await say('fleet=m8g.xlarge:10&target=m7g')).findings[0]).toMatch(/It does not move with the ceiling\.$/);
  });

  it('draw the curve from a ceiling below its grid', async () => {
    const curve = (await say('ceiling=1')).answer.base.values.ceilingCurve;
    expect(curve).toMatchObject({0: {ceiling: 1}, 1: {ceiling: 2.5}});
  });

  it('count rows in good English', async () => {
    expect((await say('fleet=xx.large:3')).remarks).toMatch(
      /^The fleet’s only row cannot be counted\. xx\.large is not/,
    );
    expect((await say('fleet=m7i.xlarge:3~xx.large:3')).remarks).toMatch(/^1 of 2 rows is not in these totals\./);
    expect((await say('fleet=t3.large:3')).remarks).toMatch(/^t3\.large and t4g\.large earn CPU credits/);
  });
});

describe('nothing', () => {
  it('is 0, not −0, and half a node in a range’s middle is a whole one', async () => {
    const {answer} = await say('movableShare=0&target=m5');
    expect(answer.base.values.saving).toBe(0);
    expect((await say('minNodes=50..51')).answer.base.values.nodes).toBe(51);
  });

  it('has the same reason for every figure of a fleet without a row', async () => {
    const {answer} = await say('fleet=xx.large:3');
    expect(answer.base.values.workPerDollar).toMatchObject({reason: 'No row of the fleet can be computed.'});
  });
});
