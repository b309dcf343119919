// What became of a claim, against sums done by hand: 20 nodes cost 20 × price × 730 a month, and 720 hours in version 1.
import {describe, expect, it} from 'vitest';
import {claimsIn} from './check-text';
import {judge, type Terms} from './judge';
import {rent, replayed} from './testing/rent';

const TERMS: Terms = {today: '2026-08-01', tolerance: 0};

function judged(text: string, terms: Partial<Terms> = {}) {
  const {claims, retired} = claimsIn([rent], text, false);
  const [claim] = claims;
  if (!claim) throw new Error('There is no claim.');
  return judge(claim, replayed(claim), {...TERMS, ...terms}, retired);
}

function record(entry: string, status = 'accepted'): string {
  return `---\nstatus: ${status}\ncalculations:\n  - ${entry.replaceAll('\n', '\n    ')}\n---\n`;
}

const JULY = 'link: /calculators/rent?v=2&data=2026-07-20&nodes=20';
const JANUARY = 'link: /calculators/rent?v=2&data=2026-01-05&nodes=20';

describe('a claim', () => {
  it('holds when its answer is today’s', () => {
    const {verdicts, compared} = judged('/calculators/rent?v=2&data=2026-07-20&nodes=20&was=cost:1752');
    expect(verdicts).toEqual(['holds']);
    expect(compared).toMatchObject([{output: 'cost', holds: true, now: '1,752.00\u00a0USD/month', causes: []}]);
  });

  it('opens when nothing was written down', () => {
    expect(judged('/calculators/rent?v=2&nodes=20').verdicts).toEqual(['opens']);
  });

  it('drifts by newer facts', () => {
    const {verdicts, compared} = judged('/calculators/rent?v=2&data=2026-01-05&nodes=20&was=cost:1460');
    expect(verdicts).toEqual(['drifted']);
    expect(compared[0]?.change).toBeCloseTo(292, 9);
    expect(compared[0]?.changeText).toBe('+292.00\u00a0USD/month, +20.0\u00a0%');
    expect(compared[0]?.causes).toMatchObject([
      {cause: 'data', says: 'Facts of 20 July 2026 in place of 5 January 2026.'},
    ]);
  });

  it('drifts by the model and by facts, with shares that add up', () => {
    const {compared} = judged('/calculators/rent?v=1&data=2026-01-05&machines=20&was=cost:1440');
    const [{change, causes} = {change: null, causes: []}] = compared;
    expect(causes.map(({cause, share}) => [cause, Math.round(share ?? 0)])).toEqual([
      ['model', 20],
      ['data', 292],
    ]);
    expect(causes[0]?.says).toContain('A month has 730 hours where it had 720.');
    expect(causes.reduce((sum, {share}) => sum + (share ?? 0), 0)).toBeCloseTo(change ?? 0, 9);
    expect(change).toBeCloseTo(312, 9);
  });

  it('with a figure that no version gave says so', () => {
    const {compared} = judged('/calculators/rent?v=2&data=2026-07-20&nodes=20&was=cost:1700');
    expect(compared[0]?.causes).toMatchObject([
      {cause: 'model', says: expect.stringContaining('or the figure was edited')},
    ]);
  });

  it('that pins no data cannot tell the causes apart, and says so', () => {
    const {compared} = judged('/calculators/rent?v=2&nodes=20&was=cost:1460');
    expect(compared[0]?.causes).toMatchObject([
      {cause: 'model or data', says: expect.stringContaining('pins no data')},
    ]);
  });
});

describe('precision', () => {
  it.each([
    ['1752.00 USD/month', true],
    ['1752 USD/month', true],
    ['1752.4 USD/month', false],
    ['1752.004 USD/month', false],
    ['1.8k', true],
    ['1.7k', false],
    ['-1752', false],
  ])('of a record’s outputs is what it is written with: %s', (written, holds) => {
    expect(judged(record(`${JULY}\noutputs: { cost: ${written} }`)).compared[0]?.holds).toBe(holds);
  });

  it('of a link is the page’s', () => {
    const holds = (was: string) =>
      judged(`/calculators/rent?v=2&data=2026-07-20&nodes=20&was=cost:${was}`).compared[0]?.holds;
    expect(holds('1752.004')).toBe(true);
    expect(holds('1752.006')).toBe(false);
  });

  it('holds words to the letter', () => {
    expect(judged(record(`${JULY}\noutputs: { size: large }`)).verdicts).toEqual(['holds']);
    expect(judged(record(`${JULY}\noutputs: { size: small }`)).compared).toMatchObject([{was: 'small', now: 'large'}]);
  });

  it('can be widened by a tolerance', () => {
    const text = '/calculators/rent?v=2&data=2026-01-05&nodes=20&was=cost:1460';
    expect(judged(text, {tolerance: 20}).verdicts).toEqual(['holds']);
    expect(judged(text, {tolerance: 19.9}).verdicts).toEqual(['drifted']);
  });
});

describe('a condition', () => {
  it.each([
    ['"cost > 1751"', '“cost > 1751”: it is 1,752.00\u00a0USD/month.'],
    ['"cost < 2000 USD/month"', '“cost < 2000 USD/month”: it is 1,752.00\u00a0USD/month.'],
    ['"nodes >= 20"', '“nodes >= 20”: it is 20\u00a0nodes.'],
    ['2026-08-01', 'The day to look at it again was 1 August 2026.'],
    ['data older than 11 days', '“data older than 11 days”: they are 12 days old.'],
  ])('that holds is due: %s', (condition, why) => {
    expect(judged(record(`${JULY}\nrevisit-when: [${condition}]`))).toMatchObject({verdicts: ['due'], due: [why]});
  });

  it.each(['"cost > 1752"', '"nodes > 20"', '2026-08-02', 'data older than 12 days'])(
    'that does not hold is quiet: %s',
    (condition) => {
      expect(judged(record(`${JULY}\nrevisit-when: [${condition}]`))).toMatchObject({verdicts: ['opens'], due: []});
    },
  );

  it('is asked of today’s answer, not of that of then', () => {
    expect(judged(record(`${JANUARY}\noutputs: { cost: 1460 }\nrevisit-when: ["cost > 1700"]`)).verdicts).toEqual([
      'drifted',
      'due',
    ]);
  });

  it('takes never for more than any number', () => {
    expect(judged(record(`${JULY}\nrevisit-when: ["lasts < 9 months"]`)).due).toEqual([]);
    expect(judged(record(`${JULY}\nrevisit-when: ["lasts > 9 months"]`)).due).toEqual([
      '“lasts > 9 months”: it is for ever.',
    ]);
  });

  it('on a quantity that is no number is broken, not quiet', () => {
    expect(judged(record(`${JULY}\nrevisit-when: ["size > 3"]`)).flaws[0]?.says).toMatch(/size has no number/);
  });
});

it('a record that is out of force troubles nobody', () => {
  expect(
    judged(record(`${JANUARY}\noutputs: { cost: 1 }\nrevisit-when: [2026-01-01]`, 'superseded by x')).verdicts,
  ).toEqual(['retired']);
});

describe('a number that a text prints', () => {
  const PRINTED = '/calculators/rent?v=2&data=2026-01-05&nodes=20';
  const result = (more: string, link = PRINTED) => `It costs <Result link="${link}" ${more}/> a month.`;

  it('is held against today’s facts, and drifts by them', () => {
    const {verdicts, compared} = judged(result('output="cost"'));
    expect(verdicts).toEqual(['drifted']);
    expect(compared).toMatchObject([{was: '1,460.00\u00a0USD/month', now: '1,752.00\u00a0USD/month'}]);
    expect(compared[0]?.causes.map(({cause, share}) => [cause, Math.round(share ?? 0)])).toEqual([['data', 292]]);
  });

  it('is quiet while today’s facts print the same', () => {
    const word = '/calculators/rent?v=2&data=2026-01-05&nodes=13';
    expect(judged(result('output="size"', word)).compared).toMatchObject([{was: 'small', now: 'large', holds: false}]);
    const small = '/calculators/rent?v=2&data=2026-01-05&nodes=1';
    expect(judged(result('output="size"', small))).toMatchObject({verdicts: ['holds'], compared: [{now: 'small'}]});
  });

  it('is held against what the link says that it was', () => {
    const {compared} = judged(result('output="cost"', `${PRINTED}&was=cost:1440`));
    expect(compared[0]?.causes.map(({cause}) => cause)).toEqual(['model', 'data']);
  });

  it('is a claim by itself, however many stand in a line', () => {
    const text = `${result('output="cost"')} ${result('output="size"')}`;
    expect(claimsIn([rent], text, true).claims.map(({printed}) => printed?.output)).toEqual(['cost', 'size']);
  });

  it.each([
    ['', 'add output'],
    ['output="cots"', 'no step called cots'],
    ['output="cost" fail-on="broken"', '“broken” is no verdict to fail on: write drifted or due.'],
  ])('is broken with %j', (more, says) => {
    expect(judged(result(more)).flaws[0]?.says).toContain(says);
  });

  it('carries the mark that makes it fail', () => {
    expect(claimsIn([rent], result('output="cost" fail-on="drifted"'), true).claims[0]?.failOn).toEqual(['drifted']);
  });
});
