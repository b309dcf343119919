// Proves the code samples of this post: shown as stored, the scorecard by its schema, the survey and the guide by their form, the margin by a printed table.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv2020} from 'ajv/dist/2020';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {testShownCode} from '../shown-code';
import {run} from './code/mandate';
import {answersNeeded, bounds, marginOfError} from './code/margin-of-error';
import {MIDDLE} from './scenario';

const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const codeFolder = join(__dirname, 'code');
// “.markdown”, because every “.md” under blog would become a post.
const read = (name: string): string => readFileSync(join(codeFolder, name), 'utf8');

testShownCode(__dirname);

describe('platform-scorecard.yaml', () => {
  const validate = new Ajv2020({strict: true}).compile(JSON.parse(read('platform-scorecard.schema.json')));
  const scorecard = () => parse(read('platform-scorecard.yaml'));
  const errors = () => validate.errors?.map(({instancePath, keyword}) => `${instancePath} ${keyword}`) ?? [];

  it('has ten measures and keeps its schema', () => {
    validate(scorecard());
    expect(errors()).toEqual([]);
    expect(Object.keys(scorecard().measures)).toHaveLength(10);
  });

  it.each(Object.keys(parse(read('platform-scorecard.yaml')).measures))('%s needs each of its six parts', (name) => {
    const parts = ['question', 'counts', 'source', 'owner', 'threshold', 'if_it_moves'];
    expect(Object.keys(scorecard().measures[name])).toEqual(parts);
    for (const part of parts) {
      const without = scorecard();
      delete without.measures[name][part];
      expect(validate(without), part).toBe(false);
    }
  });

  it.each([
    ['what is no question', {question: 'Leavers'}, 'pattern'],
    ['a count in a word', {counts: 'leavers'}, 'minLength'],
    ['a source in a word', {source: 'logs'}, 'minLength'],
    ['an owner that is everybody', {owner: 'the whole team'}, 'not'],
    ['an owner that is everybody, with a full stop', {owner: 'both teams.'}, 'not'],
    ['a threshold on both sides', {threshold: {above: 1, below: 2, unit: 'days'}}, 'maxProperties'],
    ['a threshold on neither side', {threshold: {unit: 'days'}}, 'minProperties'],
    ['an action in one word', {if_it_moves: 'Escalate.'}, 'minLength'],
    ['a part that nobody reads', {colour: 'red'}, 'additionalProperties'],
  ])('refuses %s', (_, change, keyword) => {
    const changed = scorecard();
    Object.assign(changed.measures.left, change);
    expect(validate(changed)).toBe(false);
    expect(errors().map((error) => error.split(' ')[1])).toContain(keyword);
  });

  it('lets a role end like the word for everybody', () => {
    const named = scorecard();
    named.measures.left.owner = 'curator of the town hall';
    expect(validate(named)).toBe(true);
  });

  it('refuses an eleventh measure, and one without refusals', () => {
    const more = scorecard();
    more.measures.eleventh = more.measures.left;
    expect(validate(more)).toBe(false);
    expect(errors()).toEqual(['/measures maxProperties']);
    const deaf = scorecard();
    delete deaf.measures.declined;
    expect(validate(deaf)).toBe(false);
    expect(errors()).toEqual(['/measures required']);
  });

  it('can be downloaded with its schema', () => {
    expect(post).toContain('](./code/platform-scorecard.yaml)');
    expect(post).toContain('](./code/platform-scorecard.schema.json)');
  });
});

describe('the survey and the guide', () => {
  const questionsOf = (name: string) => [...read(name).matchAll(/^\d\. ([\s\S]*?\?)/gm)].map(([, text = '']) => text);

  it('the survey has three questions, asks everybody and ends with why', () => {
    expect(questionsOf('pulse-survey.markdown')).toHaveLength(3);
    expect(read('pulse-survey.markdown')).toContain('to every developer');
    expect(questionsOf('pulse-survey.markdown')[2]).toContain('why');
  });

  it('the guide has eight questions, and none can be answered by yes', () => {
    const questions = questionsOf('interview-guide.markdown');
    expect(questions).toHaveLength(8);
    for (const question of questions) expect(question).toMatch(/^(What|Where|When|Who|How) /);
    expect(read('interview-guide.markdown')).toContain('one who declined');
  });
});

// Krejcie and Morgan, “Determining sample size for research activities”, 1970: population and sample for ±5 points at 95 %.
const TABLE = [
  ...[
    [10, 10],
    [15, 14],
    [20, 19],
    [25, 24],
    [30, 28],
    [35, 32],
    [40, 36],
    [45, 40],
    [50, 44],
    [55, 48],
    [60, 52],
  ],
  ...[
    [65, 56],
    [70, 59],
    [75, 63],
    [80, 66],
    [85, 70],
    [90, 73],
    [95, 76],
    [100, 80],
    [110, 86],
    [220, 140],
  ],
  ...[
    [230, 144],
    [240, 148],
    [250, 152],
    [500, 217],
    [1200, 291],
    [1300, 297],
    [1400, 302],
    [1500, 306],
    [9000, 368],
  ],
] as const;

describe('margin-of-error.ts', () => {
  it.each(TABLE)('of %i people needs %i answers, as the table prints', (people, answers) => {
    expect(Math.round(answersNeeded(0.05, people))).toBe(answers);
  });

  it('is the usual 1.96 √(pq/n) in a crowd, and nothing where everybody answered', () => {
    expect(marginOfError(1000, 1e9)).toBeCloseTo(0.031, 4);
    for (const people of [1, 2, 40]) expect(marginOfError(people, people)).toBe(0);
  });

  it('and its other way round agree', () => {
    fc.assert(
      fc.property(fc.double({min: 0.01, max: 0.4, noNaN: true}), fc.integer({min: 2, max: 1e6}), (margin, people) => {
        expect(marginOfError(answersNeeded(margin, people), people)).toBeCloseTo(margin, 9);
      }),
    );
  });

  it('falls with every further answer', () => {
    fc.assert(
      fc.property(fc.integer({min: 3, max: 500}), fc.integer({min: 1, max: 499}), (people, answers) => {
        fc.pre(answers < people);
        expect(marginOfError(answers + 1, people)).toBeLessThan(marginOfError(answers, people));
      }),
    );
  });

  it('refuses more answers than people, and none', () => {
    for (const answers of [0, -1, 41, Number.NaN]) expect(() => marginOfError(answers, 40)).toThrow(RangeError);
  });

  it('refuses a share given in per cent, or as a count', () => {
    for (const share of [71, -0.1, Number.NaN]) expect(() => marginOfError(28, 40, share)).toThrow(RangeError);
  });

  it('has bounds that hold whatever the silent ones think', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), (yes, no, silentYes, silentNo) => {
        fc.pre(yes + no > 0);
        const people = yes + no + silentYes + silentNo;
        const [least, most] = bounds(yes, yes + no, people);
        const all = (yes + silentYes) / people;
        expect(all).toBeGreaterThanOrEqual(least - 1e-12);
        expect(all).toBeLessThanOrEqual(most + 1e-12);
      }),
    );
  });
});

describe('mandate.ts', () => {
  it('learns what the closed form says: each month the same part of what shows', () => {
    for (const until of [0, 24])
      for (const {month, fit} of run(MIDDLE, 24, until)) {
        const seen = MIDDLE.learning * (until ? MIDDLE.voice : 1);
        expect(fit).toBeCloseTo(1 - (1 - MIDDLE.fit) * (1 - seen) ** month, 12);
      }
  });

  it('spreads by outreach alone as the closed form says', () => {
    const path = run({...MIDDLE, fit: 1, wordOfMouth: 0}, 36, 0);
    for (const {month, served} of path) expect(served).toBeCloseTo(1 - (1 - MIDDLE.outreach) ** month, 12);
  });

  it('spreads by word of mouth as the logistic curve does, in steps small enough', () => {
    const step = 1e-3;
    const outreach = 1e-9;
    const path = run({...MIDDLE, fit: 1, outreach, wordOfMouth: step}, 40_000, 0);
    const odds = (at: number) => (path[at]?.served ?? 0) / (1 - (path[at]?.served ?? 0));
    expect(Math.log(odds(22_000) / odds(18_000))).toBeCloseTo(4000 * step, 1);
  });

  const shares = fc.double({min: 0.01, max: 1, noNaN: true});
  const assumptions = fc.record({
    fit: shares,
    learning: shares,
    voice: shares,
    wordOfMouth: fc.double({min: 0, max: 0.6, noNaN: true}),
    outreach: fc.double({min: 0, max: 0.3, noNaN: true}),
    compliance: shares,
    ramp: fc.integer({min: 1, max: 24}),
  });

  it('never serves more than it counts or than it fits', () => {
    fc.assert(
      fc.property(assumptions, fc.integer({min: 0, max: 36}), (given, until) => {
        for (const {counted, served, fit} of run(given, 36, until)) {
          expect(served).toBeLessThanOrEqual(counted + 1e-12);
          expect(served).toBeLessThanOrEqual(fit + 1e-12);
          expect(fit).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('a mandate under which every reason still shows learns as fast as none', () => {
    fc.assert(
      fc.property(assumptions, (given) => {
        const [required, optional] = [run({...given, voice: 1}, 36, 36), run(given, 36, 0)];
        expect(required.map(({fit}) => fit)).toEqual(optional.map(({fit}) => fit));
      }),
    );
  });
});
