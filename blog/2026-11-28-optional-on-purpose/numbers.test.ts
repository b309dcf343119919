// Holds what this post says about its numbers in words and pictures against the model, the margin of error and the calculator.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {graviton} from '../../src/calculators/graviton';
import {workOut} from '../../src/cli/work-out';
import {openLink} from '../../src/permalink/permalink';
import {ASPECTS} from './aspect-levels';
import {run} from './code/mandate';
import {answersNeeded, bounds, marginOfError} from './code/margin-of-error';
import {DIALS, FIRMS} from './dial-settings';
import {
  combinations,
  MANDATED_UNTIL,
  MIDDLE,
  MONTHS,
  overtaken,
  RANGES,
  TEAMS,
  teamMonths,
  voiceThatKeepsUp,
} from './scenario';

const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const drawing = (name: string): string => readFileSync(join(__dirname, `${name}.tsx`), 'utf8');
const percent = (share: number): string => `${Math.round(share * 100)} %`;

describe('the model', () => {
  const optional = run(MIDDLE, MONTHS, 0);
  const required = run(MIDDLE, MONTHS, MANDATED_UNTIL);
  const teams = (share = Number.NaN): number => Math.round(share * TEAMS);

  it('is described with the assumptions that it runs on', () => {
    expect(TEAMS).toBe(40);
    for (const said of [
      `Take forty teams. The first release meets the needs of ${percent(MIDDLE.fit)} of them`,
      `${percent(MIDDLE.learning)} of the unmet needs that the platform team can *see*`,
      `that somebody complains about: ${percent(MIDDLE.voice)}`,
      `Users tell others (a rate of ${percent(MIDDLE.wordOfMouth)} a month), and ${percent(MIDDLE.outreach)} of the teams that it would suit`,
      `gets ${percent(MIDDLE.compliance)} on board within six months`,
    ])
      expect(post).toContain(said);
    expect(MIDDLE.ramp).toBe(6);
    expect(post).toContain('after two years its sponsor leaves');
    expect(MANDATED_UNTIL).toBe(24);
  });

  it('prints its ranges as they are, with the middle in the middle', () => {
    for (const [name, label] of [
      ['fit', 'needs met by the first release'],
      ['learning', 'seen needs met in a month'],
      ['voice', 'needs that still show under a mandate'],
      ['wordOfMouth', 'word of mouth, a month'],
      ['outreach', 'teams that come of themselves, a month'],
    ] as const) {
      expect(post).toContain(`| ${label} | ${RANGES[name].map(percent).join(' | ')} |`);
      expect(RANGES[name][1]).toBe(MIDDLE[name]);
    }
  });

  it('serves and counts what the text says', () => {
    expect([teams(required[6]?.served), teams(optional[6]?.served), teams(required[6]?.counted)]).toEqual([15, 4, 38]);
    expect(post).toContain('It serves 15 teams in month 6, when the optional platform serves 4');
    expect(post).toContain('it *counts* 38 teams in month 6, so 23 have moved and got nothing');
    expect([teams(optional[24]?.served), teams(required[24]?.served)]).toEqual([34, 24]);
    expect(post).toContain('By month 24 it is 34 teams to 24');
    expect(overtaken(MIDDLE)).toBe(15);
    expect(post).toContain('from month 15 on the optional platform is ahead');
    expect(post).toContain('in the middle of our assumptions fourteen months of it');
    const sums = [required, optional].map((path) => Math.round(teamMonths(path.slice(0, MANDATED_UNTIL + 1))));
    expect(sums).toEqual([439, 400]);
    expect(post).toContain('439 team-months against 400');
  });

  it('is drawn as it runs', () => {
    const said = drawing('AdoptionCurves');
    expect(said).toContain('The rule leads for fourteen months');
    expect(said).toContain('38 are counted from month 6 on, but 15 are served then and 24 in month 24');
    expect(said).toContain('serves 4 in month 6, passes the mandate in month 15 and serves 34 in month 24');
    expect(teams(required[25]?.counted)).toBe(24);
    expect(said).toContain('the counted teams fall to the 24 that are served');
  });

  it('comes out in the combinations as the text says', () => {
    const all = combinations();
    expect(all).toHaveLength(243);
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(243);
    const at = (each: (typeof all)[number], until: number) => run(each, MANDATED_UNTIL, until);
    const ahead = all.filter((each) => (at(each, 0)[24]?.served ?? 0) > (at(each, 24)[24]?.served ?? 0));
    expect(ahead).toHaveLength(210);
    const months = ahead.map((each) => overtaken(each) ?? Number.NaN);
    expect([Math.min(...months), Math.max(...months)]).toEqual([8, 24]);
    expect(post).toContain(
      'In 210 of them the optional platform is ahead after two years, having passed in month 8 at the earliest and 24 at the latest',
    );
    expect(all.filter((each) => teamMonths(at(each, 0)) > teamMonths(at(each, 24)))).toHaveLength(67);
    expect(post).toContain('In only 67 had it by then served more team-months');
  });

  it('turns, after two years, most on what still shows', () => {
    const lead = (a: typeof MIDDLE) =>
      (run(a, MANDATED_UNTIL, 0)[MANDATED_UNTIL]?.served ?? 0) -
      (run(a, MANDATED_UNTIL, MANDATED_UNTIL)[MANDATED_UNTIL]?.served ?? 0);
    const swings = Object.entries(RANGES).map(([name, [low, , high]]) => {
      const swing = Math.abs(lead({...MIDDLE, [name]: high}) - lead({...MIDDLE, [name]: low}));
      return {name, swing};
    });
    expect(swings.sort((a, b) => b.swing - a.swing)[0]?.name).toBe('voice');
    expect(post).toContain('For the distance after two years, the row that matters most is the third');
  });

  it('varies what matters: how many comply and how fast moves neither the crossing nor the distance', () => {
    expect(post).toContain('the five that matter are varied below');
    expect(Object.keys(MIDDLE).filter((name) => !(name in RANGES))).toEqual(['compliance', 'ramp']);
    const result = (a: typeof MIDDLE) => [overtaken(a), run(a, MANDATED_UNTIL, MANDATED_UNTIL)[MANDATED_UNTIL]?.served];
    for (const other of [{compliance: 0.75}, {compliance: 1}, {ramp: 3}, {ramp: 12}])
      expect(result({...MIDDLE, ...other})).toEqual(result(MIDDLE));
  });

  it('is never overtaken where enough still shows', () => {
    expect(voiceThatKeepsUp(MIDDLE)).toBe(0.86);
    expect(post).toContain('If 86 % of the needs still reached the platform team');
  });
});

describe('the survey', () => {
  it('has the margins and bounds of the text', () => {
    expect(marginOfError(28, 40)).toBeCloseTo(0.103, 3);
    expect(marginOfError(28, 1e9)).toBeCloseTo(0.185, 3);
    expect(post).toContain('With 28 answers of 40 the margin is 10 points; without the last factor it would be 19');
    expect(marginOfError(28, 40, 20 / 28)).toBeCloseTo(0.093, 3);
    expect(post).toContain(`that is ${percent(20 / 28)}, give or take 9`);
    expect(bounds(20, 28, 40)).toEqual([0.5, 0.8]);
    expect(post).toContain('it is 50 %; if all would, 80 %. So the scorecard takes the 50.');
    expect(Math.ceil(answersNeeded(0.1, 40))).toBe(29);
  });
});

describe('the pictures', () => {
  it('the table of the five aspects is the one drawn', () => {
    for (const {aspect, levels, stands} of ASPECTS) {
      expect(post).toContain(`| ${aspect} | ${levels.join(' | ')} | ${stands} |`);
      expect(drawing('Aspects')).toContain(`${aspect} ${stands}, ${levels[stands - 1]?.toLowerCase()}`);
    }
    const lagging = ASPECTS.filter(({stands}) => stands < 3).map(({aspect}) => aspect);
    expect(lagging).toEqual(['Adoption', 'Measurement']);
  });

  it('no two dials are set alike', () => {
    for (const {settings} of DIALS) expect(settings).toHaveLength(FIRMS.length);
    const order = (settings: readonly number[]) => [1, 0, 2].map((firm) => settings[firm]);
    expect(new Set(DIALS.map(({settings}) => JSON.stringify(order(settings)))).size).toBe(DIALS.length);
    const [standard, power, extension] = DIALS.map(({settings}) => settings);
    // The payments firm is the strictest on the first dial and not on the two others.
    expect(standard?.[0]).toBe(Math.min(...(standard ?? [])));
    expect(power?.[0]).toBeGreaterThan(power?.[1] ?? 1);
    expect(extension?.[0]).toBeGreaterThan(extension?.[1] ?? 1);
  });
});

describe('the rule that is to be proposed', () => {
  const links = [...post.matchAll(/<Result link="\/calculators\/graviton\?([^"]+)" output="cumulativeEnd"/g)];

  it('ends as the text says', async () => {
    const ends = await Promise.all(
      links.map(async ([, query = '']) => {
        const {state, notices} = openLink(graviton, query);
        expect(notices).toEqual([]);
        return (await workOut(graviton, state, '2026-08-22')).answer.base.values.cumulativeEnd as number;
      }),
    );
    const [decreed = 0, , lane = 0, chosen = 0] = ends;
    expect(ends).toHaveLength(4);
    expect(decreed).toBeLessThan(0);
    expect(post).toContain('the saving does not pay for the work in three years');
    expect(lane).toBeGreaterThan(0);
    expect(chosen).toBeGreaterThan(decreed);
    expect(post).toContain('half of the teams by choice end ahead of all of them by decree');
    expect(lane).toBeGreaterThan(chosen);
    expect(post).toContain('Once the lane stands, a rule that brings in the other half pays too');
  });

  it('counts the hours of the guide and of the lane', () => {
    expect(post).toContain('95 USD for each, 16 hours to write a guide and 80 to build the lane');
    const fixed = links.map(([, query = '']) => Number(/fixedCost=(\d+)/.exec(query)?.[1] ?? 0));
    expect(fixed).toEqual([0, 16 * 95, 80 * 95, 80 * 95]);
  });
});
