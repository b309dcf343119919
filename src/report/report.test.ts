// Documents of the specimen: whole snapshots, what missing values become, and files that open again.
import Papa from 'papaparse';
import {describe, expect, it} from 'vitest';
import {specimen} from '../calculators/specimen';
import {answer, defaultState, type State} from '../model/calculator';
import type {Inputs} from '../model/field';
import {writeLink} from '../permalink/permalink';
import {alternativeName} from './alternative-name';
import {resultJson} from './json';
import {resultMarkdown} from './markdown';
import type {Report} from './report';
import {readStateFile, stateFile} from './state-file';
import {resultCsv} from './table';

function reportOf(inputs: Inputs = {}, more: Partial<Report> = {}): Report {
  const base = defaultState(specimen);
  const state: State = {...base, inputs: {...base.inputs, ...inputs}};
  const link = `https://site.example/calculators/specimen?${writeLink(specimen, state)}`;
  return {calculator: specimen, state, answer: answer(specimen, state, null), data: null, date: null, link, ...more};
}

function records(report: Report): Record<string, string>[] {
  const {data, errors} = Papa.parse<Record<string, string>>(resultCsv(report).trimEnd(), {
    header: true,
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  return data;
}

describe('a result as documents', () => {
  it('is Markdown', async () => {
    await expect(resultMarkdown(reportOf())).toMatchFileSnapshot('testing/specimen.md');
  });

  it('is CSV', async () => {
    const text = resultCsv(reportOf());
    expect(text).toMatch(/\r\n$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    await expect(text.replaceAll('\r\n', '\n')).toMatchFileSnapshot('testing/specimen.csv');
  });

  it('is JSON', async () => {
    await expect(`${JSON.stringify(resultJson(reportOf()), null, 2)}\n`).toMatchFileSnapshot('testing/specimen.json');
  });
});

describe('JSON', () => {
  it('has every input and every single output, with units and full precision', () => {
    const json = resultJson(reportOf({load: 1 / 3}));
    expect(Object.keys(json.inputs)).toEqual(Object.keys(specimen.fields));
    expect(Object.keys(json.outputs)).toEqual([...specimen.outputs]);
    expect(json.inputs.load).toEqual({value: 1 / 3, unit: 'GB/crate', yours: true});
    expect(json.inputs.crates).toEqual({value: 50, unit: 'crate', yours: false});
    expect(json.steps.volume?.value).toBe(answer(specimen, reportOf({load: 1 / 3}).state, null).base.values.volume);
  });

  it('says why a value is missing and what null means', () => {
    const json = resultJson(reportOf({service: 'charter', far: null}));
    expect(json.outputs.roadCost).toEqual({value: null, unit: 'USD', missing: 'A charter has no published tariff.'});
    expect(json.outputs.receivers).toEqual({value: null, unit: 'address', means: 'no IPv6 range given'});
  });

  it('names rows that are left out of the totals', () => {
    const fleet = [
      ...(defaultState(specimen).inputs.fleet as []),
      {van: 'lorry', vans: 1, owner: 'hired', cooled: false, room: null, remark: ''},
    ];
    const json = resultJson(reportOf({fleet}));
    expect(json.rows.fleet?.map(({leftOut}) => leftOut === null)).toEqual([true, true, false]);
    expect(json.rows.fleet?.[2]?.values.carried?.missing).toContain('lorry');
  });

  it('has no sentence where the headline is missing', () => {
    const {sentence, outputs} = resultJson(reportOf({line: 0}));
    expect(sentence).toBeNull();
    expect(outputs.saved?.missing).toContain('not a finite number');
  });
});

describe('CSV', () => {
  it('has the numbers of the JSON', () => {
    const json = resultJson(reportOf());
    const found = records(reportOf());
    for (const [name, {value, unit}] of Object.entries(json.outputs)) {
      const record = found.find((each) => each.part === 'output' && each.scenario === 'base' && each.name === name);
      expect(record).toMatchObject({unit, value: value === null ? '' : String(value)});
    }
    const series = found.filter(({part, name}) => part === 'series' && name === 'backlog.left');
    expect(series.map(({value}) => Number(value))).toEqual(json.series.backlog?.rows.map(({left}) => left));
  });

  it('has the inputs of rows, alternatives and ranges', () => {
    const found = records(reportOf({line: {low: 400, high: 500}}));
    expect(found).toContainEqual(
      expect.objectContaining({part: 'input', name: 'line', value: '400..500', unit: 'GB/hour'}),
    );
    expect(found).toContainEqual(
      expect.objectContaining({part: 'input', name: 'fleet.van', row: '2', value: 'sprinter'}),
    );
    expect(found).toContainEqual(
      expect.objectContaining({part: 'input', scenario: 'By courier', name: 'service', value: 'courier'}),
    );
  });
});

describe('the name of an alternative', () => {
  const names = (...inputs: Inputs[]) => {
    const state: State = {...defaultState(specimen), alternatives: inputs.map((patch) => ({inputs: patch}))};
    const found = answer(specimen, state, null);
    return inputs.map((_, place) => alternativeName(specimen, state, found, place));
  };

  it('is the short one where it tells them apart, and says what else differs where it does not', () => {
    expect(names({service: 'courier'})).toEqual(['Courier']);
    expect(names({service: 'courier'}, {service: 'courier', crates: 7})).toEqual([
      'Courier',
      'Courier, Crates of disks 7\u00a0crates',
    ]);
    expect(names({crates: 7})).toEqual(['Parcel post, Crates of disks 7\u00a0crates']);
    expect(new Set(names({service: 'courier'}, {service: 'courier'}, {service: 'courier'})).size).toBe(3);
  });
});

describe('a state file', () => {
  it('opens again with what it was saved from', () => {
    expect(readStateFile(stateFile('specimen', 'v=2&crates=7'))).toEqual({
      calculator: 'specimen',
      query: 'v=2&crates=7',
    });
  });

  it('may also be a result downloaded as JSON', () => {
    const report = reportOf({crates: 7});
    expect(readStateFile(JSON.stringify(resultJson(report)))).toEqual({
      calculator: 'specimen',
      query: writeLink(specimen, report.state),
    });
  });

  it.each([
    ['no JSON', 'region,cost', 'is not JSON'],
    ['a list', '[]', 'Expected an object'],
    ['another file', '{"name":"x"}', '"calculator" is missing'],
    ['without its query', '{"format":"headroom-state","calculator":"specimen"}', '"query" is missing'],
    ['without a link', '{"calculator":"specimen","link":7}', 'neither "query" nor a "link"'],
  ])('says what is wrong with %s', (_, text, reason) => {
    expect(readStateFile(text)).toEqual({error: expect.stringContaining(reason)});
  });
});
