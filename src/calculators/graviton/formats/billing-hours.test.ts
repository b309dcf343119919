// Hours from the billing export, end to end: what is taken, what is left out and why.
import {describe, expect, it} from 'vitest';
import {fixture} from '../../../importers/testing/text';
import {expectNothingLost, imported, summary} from './testing/imported';

describe('hours from the billing export', () => {
  it('sums hours by type and names every row that is left out', async () => {
    const {id, result} = await imported(fixture('billing-hours.csv'));
    expect(id).toBe('billing-hours');
    expect(result.inputs).toEqual({
      region: 'eu-west-1',
      fleet: [
        {type: 'm5.xlarge', count: null, hours: 15624.5, to: null},
        {type: 'c5.large', count: null, hours: 1200, to: null},
        {type: 'r5.2xlarge', count: null, hours: 744, to: null},
      ],
    });
    expect(summary(result)).toEqual([
      'skipped 1 from 5: Windows',
      'skipped 1 from 7: Already on Arm (Graviton)',
      'skipped 1 from 8: The hours are not a plain number such as 8760.5 (point for decimals, no thousands separator)',
      'skipped 1 from 10: The row does not have the 6 cells of the heading',
      'skipped 1 from 9: In us-east-1',
      'changed 1 from 4: Purchased as spot',
      'changed 1 from 6: SUSE Linux',
    ]);
    expectNothingLost(result);
  });

  it('takes the mean of several months, also of a type that ran in one of them', async () => {
    const {result} = await imported(
      'month;instance_type;usage_hours\n2026-08;m5.large;300\n2026-09;m5.large;600\n2026-09;c5.large;50\n',
      'hours.csv',
    );
    expect(result.inputs?.fleet).toEqual([
      {type: 'm5.large', count: null, hours: 450, to: null},
      {type: 'c5.large', count: null, hours: 25, to: null},
    ]);
    expect(result.notes).toMatchObject([
      {kind: 'changed', rows: 3, message: expect.stringContaining('2 months (2026-08, 2026-09)')},
    ]);
  });

  it('counts a repeated heading, a correction and another way to write a month as no month and no machine', async () => {
    const heading = 'month,instance_type,usage_hours';
    const {result} = await imported(
      [
        heading,
        '2026-10,m5.large,730',
        heading,
        '2026-10,m5.large,-3',
        '10/2026,m5.large,730',
        '2026-10,m5.large,1e300',
        '',
      ].join('\n'),
    );
    expect(result.taken).toBe(0);
    const {result: sound} = await imported(
      [heading, '2026-10,m5.large,730', heading, '2026-10,m5.large,-3', '10/2026,m5.large,730', ''].join('\n'),
    );
    expect(sound.inputs?.fleet).toEqual([{type: 'm5.large', count: null, hours: 730, to: null}]);
    expect(summary(sound)).toEqual([
      'skipped 1 from 3: The heading once more',
      'skipped 1 from 4: Negative hours',
      'skipped 1 from 5: The month is not written as 2026-10',
    ]);
    expectNothingLost(sound);
  });

  it('says how to get the heading, and which column is there twice', async () => {
    const {result} = await imported('"2026-10","eu-west-1","m5.large","Linux","on demand","730.000"\n');
    expect(result.notes[0]?.message).toContain('CSV_HEADER');
    const {result: twice} = await imported('instance_type,usage_hours,usage_hours\nm5.large,1,2\n');
    expect(twice.notes[0]?.message).toContain('two columns usage_hours');
  });

  it('says so when no month is given', async () => {
    const {result} = await imported('instance_type\tusage_hours\nm5.large\t730\n');
    expect(result).toMatchObject({
      taken: 1,
      notes: [{kind: 'changed', rows: 1, message: expect.stringContaining('no column month')}],
    });
  });

  it('names missing columns, and recognises the raw export', async () => {
    const {result} = await imported('type,hours\nm5.large,3\n', 'fleet.csv');
    expect(result.notes[0]?.message).toContain(
      'the columns instance_type and usage_hours are missing. Found, separated by commas: "type", "hours"',
    );
    const {result: raw} = await imported('identity_line_item_id,line_item_usage_type\nx,BoxUsage:m5.large\n');
    expect(raw.notes[0]?.message).toContain('This is the billing export itself');
  });
});
