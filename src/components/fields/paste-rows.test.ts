// Pasted tables become rows, and every line that does not is named.
import {describe, expect, it} from 'vitest';
import {count, quantity, rows, text} from '../../model/field';
import {completeRow, freshRow, startFrom} from './part-row';
import {isTable, pastedRows} from './paste-rows';

const words = {help: '', source: 'yours'} as const;
const fleet = rows({
  ...words,
  label: 'Fleet',
  rowName: 'type',
  minRows: 1,
  maxRows: 5,
  default: [],
  columns: {
    type: text({...words, label: 'Type', default: '', maxLength: 20}),
    nodes: count('node', {...words, label: 'Nodes', default: 1}),
    hours: quantity('hour', {...words, label: 'Hours', default: null, blank: 'not given'}),
  },
});

describe('pastedRows', () => {
  it.each([
    ['tabs', 'a\t1\nb\t2'],
    ['commas', 'a,1\nb,2\n'],
    ['semicolons', 'a;1\r\nb;2'],
    ['spaces', 'a   1\nb 2'],
    ['a heading', 'type\tnodes\na\t1\nb\t2'],
    ['empty lines', '\na\t1\n\nb\t2\n\n'],
  ])('reads %s', (_, pasted) => {
    expect(pastedRows(fleet, pasted)).toEqual({
      rows: [
        {type: 'a', nodes: 1, hours: null},
        {type: 'b', nodes: 2, hours: null},
      ],
      skipped: [],
    });
  });

  it('names lines that it cannot take', () => {
    const {rows: read, skipped} = pastedRows(fleet, 'a\t1\nb\tmany\nc\t2\t3\t4\n\t5');
    expect(read).toHaveLength(1);
    expect(skipped.map(({line}) => line)).toEqual([2, 3, 4]);
    expect(skipped[0]?.says).toContain('Nodes');
    expect(skipped[2]?.says).toBe('Type is missing.');
  });

  it('does not take a first line with figures for a heading', () => {
    expect(pastedRows(fleet, 'a\t1.5\nb\t2').skipped.map(({line}) => line)).toEqual([1]);
  });

  it('leaves a single cell to the browser', () => {
    expect(isTable('m7i.xlarge\n')).toBe(false);
    expect(isTable('a\tb')).toBe(true);
  });
});

describe('rows being filled in', () => {
  it('count once nothing that only the reader knows is open', () => {
    const fresh = freshRow(fleet);
    expect(completeRow(fleet, fresh)).toBeNull();
    expect(completeRow(fleet, {...fresh, type: 'a'})).toEqual({type: 'a', nodes: 1, hours: null});
  });

  it('begin with what an offer gives and ask for the cell that it leaves out', () => {
    expect(startFrom(fleet, {type: 'a'})).toEqual({row: {type: 'a', nodes: undefined, hours: null}, column: 'nodes'});
    expect(startFrom(fleet, {type: 'a', nodes: 3})).toEqual({row: {type: 'a', nodes: 3, hours: null}, column: 'hours'});
  });
});
