// How far the axis of range bars goes: as far as the ordinary rows, so that a row that is far away squashes none of them.
import type {RangeBar, RangeBars} from '../../model/chart';
import type {Drawing} from './layout';
import {type Scale, scaleOf} from './scale';

/** So many ticks are wished for. */
const WISH = {wide: 6, narrow: 4} as const;

/** The axis may be this many times as long as the row in the middle: shorter ones are many, or few and near its start. */
const LEGIBLE = 20;
/** Shorter than this is nothing. */
const LEAST = 1e-9;

/** Rows that end beyond the domain are open there. Without any number, the axis has no ticks. */
export function rangeScale({x, rows}: RangeBars, drawing: Drawing): Scale {
  const wish = WISH[drawing];
  const numbers = rows.flatMap(numbersOf);
  const start = Math.min(0, ...numbers);
  const ends = rows
    .flatMap((row) => (numbersOf(row).length > 0 ? [Math.max(...numbersOf(row)) - start] : []))
    .filter((end) => end > LEAST)
    .sort((a, b) => a - b);
  if (!x.domain && ends.length === 0)
    return {domain: [start, start + 1], ticks: [], title: scaleOf(x, [], wish, 'data').title};
  const most = LEGIBLE * (ends[Math.floor((ends.length - 1) / 2)] ?? 0);
  return scaleOf(x, [start, start + Math.max(...ends.filter((end) => end <= most))], wish, 'ticks');
}

/** Whether a value is on the axis, and not beyond its end. */
export function isWithin({domain}: Scale, value: number | null): value is number {
  return value !== null && value <= domain[1];
}

/** Whether anything in either drawing goes on beyond its axis: their ticks, and so their ends, can differ. */
export function goesBeyond(chart: RangeBars): boolean {
  return (['wide', 'narrow'] as const).some((drawing) => {
    const scale = rangeScale(chart, drawing);
    return chart.rows.some(({high, alternatives = []}) =>
      [high, ...alternatives].some((end) => end !== undefined && !isWithin(scale, end)),
    );
  });
}

/** Where a row stands, its alternatives included. */
function numbersOf({low, mid, high, alternatives = []}: RangeBar): readonly number[] {
  return [low, mid, high, ...alternatives].filter((number) => typeof number === 'number');
}
