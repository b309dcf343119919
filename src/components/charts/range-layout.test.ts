// Range bars: an axis on which the ordinary rows are legible, open ends for what lies beyond it, words that never leave the drawing.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {RangeBar, RangeBars} from '../../model/chart';
import {FIRST_ROWS, firstRows} from './first-rows';
import {goesBeyond, rangeScale} from './range-domain';
import {grouped, rangeLayoutOf} from './range-layout';
import {textWidth} from './text-width';

function bar(id: string, low: number | null, mid: number | null, high: number | null, more: Partial<RangeBar> = {}) {
  return {id, label: id, low, mid, high, text: `${mid} months`, ...more};
}

function bars(rows: readonly RangeBar[], names: readonly string[] = []): RangeBars {
  return {
    kind: 'ranges',
    x: {label: 'Months from now', unit: 'month'},
    rows,
    alternativeNames: names,
    never: 'not within 100 years',
    barNames: {low: 'early', mid: 'middle', high: 'late'},
    finding: 'It ends.',
  };
}

const value = fc.option(fc.double({min: 0, max: 1e6, noNaN: true}), {nil: null});
const anyBar = fc
  .record({
    ends: fc.tuple(value, value, value),
    label: fc.string({maxLength: 80}),
    group: fc.constantFrom('a', 'b'),
    alternatives: fc.array(value),
  })
  .map(({ends, label, ...more}): RangeBar => {
    const [low = null, mid = null, high = null] = [...ends].sort(
      (x, y) => (x ?? Number.POSITIVE_INFINITY) - (y ?? Number.POSITIVE_INFINITY) || 0,
    );
    return {...bar(label, low, mid, high), ...more};
  });

describe('the axis of range bars', () => {
  it('is not stretched by a row that is far away', () => {
    const near = Array.from({length: 8}, (_, at) => bar(`near ${at}`, 3, 5, 8));
    const {domain} = rangeScale(bars([...near, bar('far', 900, 1200, null)]), 'wide');
    expect(domain[0]).toBe(0);
    expect(domain[1]).toBeGreaterThanOrEqual(8);
    expect(domain[1]).toBeLessThan(40);
  });

  it('holds every row when they are of one order', () => {
    expect(rangeScale(bars([bar('a', 2, 4, 9), bar('b', 10, 20, 47)]), 'wide').domain[1]).toBeGreaterThanOrEqual(47);
  });

  it('is the one that the chart gives', () => {
    const given = {...bars([bar('a', 2, 4, 900)]), x: {label: 'Months', unit: 'month', domain: [0, 24] as const}};
    expect(rangeScale(given, 'wide').domain).toEqual([0, 24]);
  });

  it('has no ticks where nothing has a number', () => {
    expect(rangeScale(bars([bar('a', null, null, null)]), 'wide').ticks).toEqual([]);
  });
});

describe('something goes on beyond the axis', () => {
  const near = Array.from({length: 8}, (_, at) => bar(`near ${at}`, 3, 5, 8));

  it.each([
    ['where every end is on it', near, false],
    ['where one is far away', [...near, bar('far', 900, 1200, 1300)], true],
    ['where one never ends', [...near, bar('open', 3, 5, null)], true],
    ['where it never ends with a change', [bar('moved', 3, 5, 8, {alternatives: [null]})], true],
    ['where a change says nothing of it', [bar('still', 3, 5, 8, {alternatives: [undefined]})], false],
  ])('%s: %#', (_, rows, wanted) => {
    expect(goesBeyond(bars(rows))).toBe(wanted);
    const heads = (['wide', 'narrow'] as const).some((each) => rangeLayoutOf(bars(rows), each).beyond !== '');
    if (heads) expect(goesBeyond(bars(rows))).toBe(true);
  });
});

describe('a row', () => {
  const layoutOf = (row: RangeBar, names: readonly string[] = []) => rangeLayoutOf(bars([row], names), 'wide');

  it('is a closed box with a line at its middle', () => {
    const {bars: drawn, mids, beyond} = layoutOf(bar('a', 2, 4, 9));
    expect(drawn).toMatch(/^M[^Z]+Z$/);
    expect(mids).toMatch(/^M[\d.]+ [\d.]+V[\d.]+$/);
    expect(beyond).toBe('');
  });

  it('is open, with a head, where it never ends; and only a head where it never begins', () => {
    const open = layoutOf(bar('a', 2, 4, null));
    expect(open.bars).not.toContain('Z');
    expect(open.beyond).toContain('Z');
    const never = layoutOf(bar('a', null, null, null));
    expect([never.bars, never.mids]).toEqual(['', '']);
    expect(never.beyond).toContain('Z');
  });

  it('has an arrow to each alternative, with its number where there are several', () => {
    const row = bar('a', 2, 4, 9, {alternatives: [8, null, undefined]});
    const {moves} = layoutOf(row, ['x', 'y', 'z']);
    expect(moves.map(({arrows}) => arrows !== '')).toEqual([true, true, false]);
    expect(moves.map(({numbers}) => numbers.map(({text}) => text))).toEqual([['1'], ['2'], []]);
    expect(layoutOf(row, ['x']).moves[0]?.numbers).toEqual([]);
  });
});

describe('the rows', () => {
  it('stand with their group, in the order in which the groups appear', () => {
    const rows = ['b', 'a', 'b', 'c', 'a'].map((group, at) => bar(`${at}`, 1, 2, 3, {group}));
    expect(grouped(rows).map(({id}) => id)).toEqual(['0', '2', '1', '4', '3']);
    expect(rangeLayoutOf(bars(rows), 'narrow').groups.map(({text}) => text)).toEqual(['b', 'a', 'c']);
  });

  it('are cut to the first that matter', () => {
    const rows = Array.from({length: 400}, (_, at) => bar(`${at}`, at, at + 1, at + 2));
    expect(firstRows(bars(rows)).rows).toEqual(rows.slice(0, FIRST_ROWS));
  });

  it('stay inside the drawing, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(anyBar, {minLength: 1, maxLength: 20}),
        fc.constantFrom('wide' as const, 'narrow' as const),
        (rows, drawing) => {
          const {width, height, labels, texts, moves, ...paths} = rangeLayoutOf(bars(rows, ['x', 'y']), drawing);
          for (const {text, x} of labels) expect(x + textWidth(text, 13)).toBeLessThanOrEqual(width + 1);
          for (const {y} of [...labels, ...texts]) expect(y).toBeLessThan(height);
          const numbers = [paths.bars, paths.mids, paths.beyond, ...moves.map(({arrows}) => arrows)]
            .join(' ')
            .matchAll(/[MH](-?[\d.]+)|NaN|Infinity/g);
          for (const [found, x] of numbers) {
            expect(found).not.toMatch(/NaN|Infinity/);
            expect(Number(x)).toBeGreaterThanOrEqual(0);
            expect(Number(x)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });
});
