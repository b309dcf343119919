// Holds what this post says about its numbers in words, tables and pictures against the functions that give them.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {ipv4} from '../../src/calculators/ipv4';
import {workOut} from '../../src/cli/work-out';
import {openLink} from '../../src/permalink/permalink';
import {endingIn, MINORS, monthsAfter, PATCHES, placeOf, STANDARD, WHOLE} from './calendar';
import {moves, shareToSave, yearOf} from './upkeep';

const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const drawing = readFileSync(join(__dirname, 'Upkeep.tsx'), 'utf8');
const record = readFileSync(join(__dirname, 'code', 'decision.md'), 'utf8');

describe('the upkeep', () => {
  it('of three clusters with eight add-ons is nine upgrades and 72 checks', () => {
    const {upgrades, checks} = moves(3, 8, 3);
    expect(post).toContain('three clusters and eight add-ons on each, both assumed, and three versions a year');
    expect(post).toContain(`that is ${upgrades} upgrades and ${checks} checks`);
    expect([upgrades, checks]).toEqual([9, 72]);
  });

  it('costs in fees what the post says', () => {
    const usd = (price: number) => Math.round(yearOf(price)).toLocaleString('en-US');
    expect(post).toContain(`${usd(0.1)} or ${usd(0.6)} USD a year`);
    expect([usd(0.1), usd(0.6)]).toEqual(['876', '5,256']);
    expect(post).toContain('80 USD for an hour of work, the first is eleven hours');
    expect(yearOf(0.1) / 80).toBeCloseTo(11, 0);
  });
});

describe('the thirty developers', () => {
  it('and the others have the shares of the table', () => {
    expect(post).toContain('two people keep the platform');
    for (const developers of [9, 30, 150]) {
      const share = shareToSave(2, developers) * 100;
      expect(post).toContain(`| ${developers} | ${share < 2 ? share.toFixed(1) : share.toFixed(0)} % |`);
    }
  });

  it('are explained by them', () => {
    expect(post).toContain('a fifth of nine people’s time');
    expect(shareToSave(2, 9)).toBeGreaterThan(1 / 5);
    expect(post).toContain('under three hours of a forty-hour week');
    expect(shareToSave(2, 30) * 40).toBeLessThan(3);
    expect(shareToSave(2, 30) * 40).toBeGreaterThan(2.5);
    expect(post).toContain(
      'Two keepers at half their time, which the managed parts above make thinkable, get there at fifteen',
    );
    expect(shareToSave(2 / 2, 15)).toBe(shareToSave(2, 30));
  });
});

describe('the calendar', () => {
  it('has the ends that the EKS user guide prints', () => {
    expect(endingIn(2026, STANDARD)).toEqual([
      {name: '1.32', day: '2026-03-23'},
      {name: '1.33', day: '2026-07-29'},
      {name: '1.34', day: '2026-12-02'},
    ]);
    expect(endingIn(2026, WHOLE)).toEqual([
      {name: '1.29', day: '2026-03-23'},
      {name: '1.30', day: '2026-07-23'},
      {name: '1.31', day: '2026-11-26'},
    ]);
    expect(post).toContain('EKS supports each for 14 months, for 12 more at a higher price');
    expect([STANDARD, WHOLE]).toEqual([14, 14 + 12]);
  });

  it('counts months as calendars do', () => {
    expect(monthsAfter('2024-12-31', 2)).toBe('2025-03-03');
    expect(monthsAfter('2025-10-02', 14)).toBe('2026-12-02');
    expect([placeOf('2026-01-01'), placeOf('2026-12-31')]).toEqual([0, 364 / 365]);
  });

  it('is described by what it draws', () => {
    expect(drawing).toContain('minor versions came in April and August');
    expect(MINORS.map(({day}) => day.slice(5, 7))).toEqual(['04', '08']);
    expect(drawing).toContain('version 1.35 alone had nine patches by mid-September');
    expect(PATCHES).toHaveLength(9);
    expect(PATCHES.at(-1)).toBe('2026-09-15');
    expect([...PATCHES].sort()).toEqual(PATCHES);
    expect(drawing).toContain('1.32 in March, 1.33 in July and 1.34 in early December');
    expect(drawing).toContain('1.29 after March, 1.30 after July and 1.31 after November');
  });
});

describe('the room in the subnets', () => {
  const [, query = ''] = /link: \/calculators\/ipv4\?(\S+)/.exec(record) ?? [];

  it('is the same scenario in the record, the text and the closing link', () => {
    expect(post).toContain(`<Result link="/calculators/ipv4?${query}" output="runsOut"/>`);
    expect(post).toContain(`(/calculators/ipv4?${query}&was=runsOut:14.2)`);
  });

  it('is what the words beside it say', async () => {
    const {state, notices} = openLink(ipv4, query);
    expect(notices).toEqual([]);
    const {base} = (await workOut(ipv4, state, '2026-09-04')).answer;
    expect(post).toContain('Six m7g.large with eighteen pods each, growing 5 % a month');
    expect(base.inputs.groups).toMatchObject([{type: 'm7g.large', nodes: 6, pods: 18}]);
    expect(base.inputs.growth).toBe(5);
    expect((base.values.runsOut as number).toFixed(1)).toBe('14.2');
    expect(record).toContain('outputs: {runsOut: 14.2 months}');
  });
});
