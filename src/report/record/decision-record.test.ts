// The file of a decision record: what other programs read in it, which conditions it suggests, and when it refuses.
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {breakEven} from '../../analysis/break-even';
import {numericPlaces} from '../../analysis/numeric-inputs';
import {specimen} from '../../calculators/specimen';
import {answer, defaultState, type State} from '../../model/calculator';
import type {Inputs} from '../../model/field';
import {writeLink} from '../../permalink/permalink';
import type {Report} from '../report';
import {decisionRecord} from './decision-record';

const DAY = '2026-11-28';

function reportOf(inputs: Inputs = {}, more: Partial<Report> = {}): Report {
  const base = defaultState(specimen);
  const state: State = {...base, inputs: {...base.inputs, ...inputs}};
  const link = `https://site.example/calculators/specimen?${writeLink(specimen, state)}`;
  return {calculator: specimen, state, answer: answer(specimen, state, null), data: null, date: null, link, ...more};
}

function written(report: Report, day = DAY) {
  const record = decisionRecord(report, day);
  if ('refused' in record) throw new Error(record.refused);
  const [, yaml = '', body = ''] = record.text.split(/^---\n/m);
  return {...record, yaml, body, front: parse(yaml)};
}

describe('the file', () => {
  it('is this one', async () => {
    await expect(written(reportOf()).text).toMatchFileSnapshot('testing/specimen-record.md');
  });

  it('is called by its day and what was chosen', () => {
    expect(written(reportOf()).name).toBe('20261128-specimen-parcel-post.md');
  });

  it.each(['1.1', '1.2'] as const)(
    'has front matter that a reader of YAML %s takes for texts and numbers',
    (version) => {
      const {yaml} = written(reportOf({client: 'no', insured: false, crates: 60}));
      const {calculations, status, 'decision-makers': makers} = parse(yaml, {version});
      expect({status, makers}).toEqual({status: 'proposed', makers: []});
      expect(calculations[0]).toMatchObject({
        id: 'saved',
        model: 2,
        inputs: {client: 'no', insured: 'no', crates: '60 crates'},
        outputs: {saved: expect.stringMatching(/^\d+ hours$/)},
      });
    },
  );

  it.each([
    'null',
    '~',
    'yes',
    '2027-06-30',
    '0x10',
    '1e3',
    '12:30',
    ' a ',
    '#b',
    'a: b',
    '"q"',
    "it's",
    '- x',
    '{c}',
    '*d',
  ])('keeps a text as it was typed: %s', (client) => {
    expect(written(reportOf({client})).front.calculations[0].inputs.client).toBe(client);
  });

  it('pins version and answer in its link, on the host of the result', () => {
    expect(written(reportOf({crates: 60})).front.calculations[0].link).toMatch(
      /^https:\/\/site\.example\/calculators\/specimen\?v=2&crates=60&was=saved:\d+$/,
    );
  });

  it('has a private link where an input is sensitive, of an alternative as well', () => {
    const link = (report: Report) => written(report).front.calculations[0].link;
    expect(link(reportOf({client: 'Reading room'}))).toContain('/calculators/specimen#v=2&client=Reading%20room');
    const state: State = {...defaultState(specimen), alternatives: [{inputs: {client: 'Reading room'}}]};
    expect(link(reportOf({}, {state, answer: answer(specimen, state, null)}))).toContain('specimen#v=2&');
  });

  it('writes ranges as links do', () => {
    expect(written(reportOf({line: {low: 400, high: 500}})).front.calculations[0].inputs.line).toBe('400..500 GB/hour');
  });

  it('has the headings of MADR, each once, in order', () => {
    const {body} = written(reportOf());
    expect([...body.matchAll(/^##? (.+)$/gm)].map(([, title]) => title)).toEqual([
      'Specimen: Parcel post',
      'Context and Problem Statement',
      'Decision Drivers',
      'Considered Options',
      'Decision Outcome',
      'Pros and Cons of the Options',
      'More Information',
    ]);
    expect(body).toContain('\n### Consequences\n');
    expect(body).toContain('\n### Confirmation\n');
    expect(body).toContain('headroom check 20261128-specimen-parcel-post.md --fail-on broken,drifted,due');
  });

  it('is refused without an answer, with the reason', () => {
    expect(decisionRecord(reportOf({line: 0}), DAY)).toEqual({
      refused: expect.stringMatching(/^A decision record needs an answer, and there is none: .*not a finite number/),
    });
  });
});

describe('the conditions that it suggests', () => {
  const conditions = (report: Report, day = DAY) => written(report, day).front.calculations[0]['revisit-when'];
  const flipsOver = (path: string, target: number) => {
    const report = reportOf();
    const place = numericPlaces(specimen.fields, report.state.inputs).places.find((each) => each.path === path);
    if (!place) throw new Error(`There is no ${path}.`);
    const found = breakEven(specimen, {output: 'saved', against: {target}, place, inputs: report.state.inputs}, null);
    if (!found) throw new Error('Nothing was searched.');
    return {...report, breakEven: {found, rival: null}};
  };

  it('are half of the headline either way, and a year for a calculator without facts', () => {
    expect(conditions(reportOf())).toEqual(['saved < 1060 hours', 'saved > 3190 hours', '2027-11-28']);
    expect(conditions(reportOf(), '2028-02-29').at(-1)).toBe('2029-03-01');
  });

  it('turn round for a headline below nothing', () => {
    const slow = reportOf({line: 1e6});
    const value = slow.answer.base.values.saved as number;
    expect(value).toBeLessThan(0);
    const [low, high] = conditions(slow).map((text: string) => Number(/[<>] (\S+)/.exec(text)?.[1]));
    expect(low).toBeCloseTo(1.5 * value, -1);
    expect(high).toBeCloseTo(0.5 * value, -1);
  });

  it('are the target and the flips that the reader asked about, on the sides where they are not reached', () => {
    const [crossing, flip, ...rest] = conditions(flipsOver('line', 1000));
    expect(crossing).toBe('saved < 1000 hours');
    // 1,000,000 GB ÷ (1,000 + 96) hours.
    expect(flip).toMatch(/^line >= 912\.40875\d* GB\/hour$/);
    expect(rest).toEqual(['2027-11-28']);
    expect(conditions(flipsOver('line', 5000))[0]).toBe('saved >= 5000 hours');
  });

  it('say nothing about the cell of a table, which has no name there', () => {
    expect(conditions(flipsOver('fleet.1.vans', 1000))).toEqual(['saved < 1000 hours', '2027-11-28']);
  });
});
