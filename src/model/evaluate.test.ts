// Checks that a missing step stops only those that ask for it, also below a block of rows.
import {describe, expect, it} from 'vitest';
import {evaluate} from './evaluate';
import {count, rows} from './field';
import {model} from './step';
import {missing} from './value';

const fields = {
  fleet: rows({
    label: 'Fleet',
    help: 'Rows.',
    source: 'yours',
    rowName: 'row',
    minRows: 0,
    maxRows: 9,
    default: [{size: 3}],
    columns: {size: count('node', {label: 'Size', help: 'Its size.', source: 'yours', default: 1})},
  }),
};

const {stages} = model<typeof fields, null>(fields)
  .look('above', {
    label: 'Above',
    formula: 'nobody knows',
    compute: (): number | ReturnType<typeof missing> => missing('Nobody knows.'),
  })
  .each('fleet', (row) =>
    row
      .step('twice', {label: 'Twice', unit: 'node', formula: '2 × size', compute: (s) => 2 * s.size})
      .step('mixed', {label: 'Mixed', unit: 'node', formula: 'size × above', compute: (s) => s.size * s.above}),
  )
  .step('other', {label: 'Other', unit: '', formula: '1', compute: () => 1});

describe('a missing step above rows', () => {
  const {values, rows: evaluated} = evaluate(stages, {fleet: [{size: 3}]}, null);

  it('leaves the steps alone that do not ask for it', () => {
    expect(evaluated.fleet?.[0]?.values.twice).toBe(6);
    expect(values.other).toBe(1);
  });

  it('is the reason of those that do', () => {
    expect(evaluated.fleet?.[0]?.values.mixed).toEqual(missing('Nobody knows.'));
    expect(evaluated.fleet?.[0]?.leftOut?.reason).toBe('Nobody knows.');
  });
});
