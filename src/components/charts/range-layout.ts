// Where everything in range bars goes, for the wide and the narrow drawing: pure, so that a build and a page agree to the pixel.
import type {RangeBar, RangeBars} from '../../model/chart';
import type {Drawing} from './layout';
import {isWithin, rangeScale} from './range-domain';
import type {Scale} from './scale';
import {outline, tenth, type Word} from './shapes';
import {textWidth, wrap} from './text-width';

export interface RangeLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Scale;
  readonly ticks: readonly Word[];
  readonly groups: readonly Word[];
  readonly labels: readonly Word[];
  readonly texts: readonly Word[];
  /** Outlines of the bars; open at the right where a row goes on beyond the axis. */
  readonly bars: string;
  readonly mids: string;
  /** Heads at the right edge for what goes on beyond the axis. */
  readonly beyond: string;
  /** Per alternative: the arrows from each row's mid to its mid there, and the number at each head. */
  readonly moves: readonly {readonly arrows: string; readonly numbers: readonly Word[]}[];
}

const FONT = 13;
const SMALL = 12;
const SPECS = {
  wide: {width: 680, above: false, label: 210, text: 150},
  narrow: {width: 340, above: true, label: 190, text: 150},
} as const;
const BAR = 12;
/** One alternative's arrow, below the bar. */
const LANE = 11;
const GAP = 10;
const ROW_GAP = 12;
const LINE = 18;
/** The room right of the axis for the heads of what goes on. */
const EDGE = 9;
const FOOT = 44;

/** Rows of one group stand together, in the order in which the groups first appear. */
export function grouped(rows: readonly RangeBar[]): readonly RangeBar[] {
  const order = [...new Set(rows.map(({group}) => group))];
  return order.length < 2 ? rows : order.flatMap((group) => rows.filter((row) => row.group === group));
}

export function rangeLayoutOf(chart: RangeBars, drawing: Drawing): RangeLayout {
  const {width, above, ...most} = SPECS[drawing];
  const rows = grouped(chart.rows);
  const x = rangeScale(chart, drawing);
  const widest = (texts: readonly string[], limit: number) =>
    Math.min(limit, Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, FONT)))));
  const textRoom = widest(
    rows.map(({text}) => text),
    most.text,
  );
  const left = above
    ? 3
    : widest(
        rows.map(({label}) => label),
        most.label,
      ) + GAP;
  // Arrows that end at the edge have their number beside them.
  const numbers = chart.alternativeNames.length > 1 ? GAP : 0;
  const right = width - EDGE - (above ? 3 + numbers : textRoom + GAP + numbers);
  const share = (value: number) => Math.max(0, (value - x.domain[0]) / (x.domain[1] - x.domain[0]));
  const axis: RowAxis = {
    right,
    width,
    atX: (value) => left + share(value) * (right - left),
    holds: (value) => isWithin(x, value),
  };
  const groups: Word[] = [];
  const labels: Word[] = [];
  const texts: Word[] = [];
  const paths = {bars: '', mids: '', beyond: ''};
  const moves = chart.alternativeNames.map(() => ({arrows: '', numbers: [] as Word[]}));
  let y = 6;
  rows.forEach((row, index) => {
    if (row.group !== undefined && row.group !== rows[index - 1]?.group) {
      groups.push({key: row.group, text: cut(row.group, width, FONT), x: 0, y: y + LINE - 5});
      y += LINE + 4;
    }
    const words = above ? y + 12 : y + BAR / 2 + 4.5;
    const room = above ? width - textWidth(row.text, FONT) - GAP : left - GAP;
    labels.push({key: row.id, text: cut(row.label, room, FONT), x: 0, y: words});
    texts.push({key: row.id, text: cut(row.text, above ? width : textRoom, FONT), x: width, y: words});
    if (above) y += LINE;
    const drawn = barOf(row, axis, y);
    paths.bars += drawn.bars;
    paths.mids += drawn.mids;
    paths.beyond += drawn.beyond;
    moves.forEach((move, place) => {
      const moved = moveOf(row, place, axis, y + BAR + place * LANE + LANE / 2 + 1);
      if (!moved) return;
      move.arrows += moved.arrow;
      if (moves.length > 1) move.numbers.push(moved.number);
    });
    y += BAR + moves.length * LANE + ROW_GAP;
  });
  const bottom = y - ROW_GAP / 2;
  return {
    width,
    height: bottom + FOOT,
    left,
    right,
    top: 0,
    bottom,
    x: {...x, title: cut(x.title, width, SMALL)},
    ticks: placeTicks(x, axis.atX, bottom + 17, width),
    groups,
    labels,
    texts,
    ...paths,
    moves,
  };
}

interface RowAxis {
  readonly right: number;
  readonly width: number;
  readonly atX: (value: number) => number;
  /** Whether a value is on the axis, and not beyond its end. */
  readonly holds: (value: number | null) => value is number;
}

function barOf({low, mid, high}: RangeBar, {atX, holds, right}: RowAxis, y: number) {
  const open = (from: number) => `M${tenth(right)} ${tenth(y)}H${tenth(from)}V${tenth(y + BAR)}H${tenth(right)}`;
  return {
    bars: !holds(low)
      ? ''
      : holds(high)
        ? outline({x: atX(low), y, width: atX(high) - atX(low), height: BAR})
        : open(atX(low)),
    mids: holds(mid) ? `M${tenth(atX(mid))} ${tenth(y - 2)}V${tenth(y + BAR + 2)}` : '',
    beyond: holds(high) ? '' : head(right, y + BAR / 2, EDGE, 5),
  };
}

/** From a row's mid to where it is in an alternative; nothing where both are beyond the axis. */
function moveOf({id, mid, alternatives}: RangeBar, place: number, {atX, holds, right, width}: RowAxis, y: number) {
  const there = alternatives?.[place];
  if (there === undefined || (!holds(mid) && !holds(there))) return null;
  const from = holds(mid) ? atX(mid) : right;
  const to = holds(there) ? atX(there) : right + EDGE - 2;
  const x = Math.min(to < from ? to - 7 : to + 7, width - 3);
  return {arrow: arrow(from, to, y), number: {key: id, text: String(place + 1), x, y: y + 3.5}};
}

function cut(text: string, width: number, size: number): string {
  return wrap(text, width, size, 1)[0] ?? text;
}

function head(x: number, y: number, long: number, half: number): string {
  return `M${tenth(x)} ${tenth(y - half)}L${tenth(x + long)} ${tenth(y)}L${tenth(x)} ${tenth(y + half)}Z`;
}

/** A line with a head; where it would be no longer than its head, a dot: nothing moves. */
function arrow(from: number, to: number, y: number): string {
  if (Math.abs(to - from) < 3) return `M${tenth(to - 2)} ${tenth(y)}h4`;
  const back = to > from ? -4 : 4;
  return `M${tenth(from)} ${tenth(y - 3)}v6M${tenth(from)} ${tenth(y)}H${tenth(to)}M${tenth(to + back)} ${tenth(y - 3.5)}L${tenth(to)} ${tenth(y)}L${tenth(to + back)} ${tenth(y + 3.5)}`;
}

/** Leaves out ticks whose words would touch; those at the ends stay inside the drawing. */
function placeTicks({ticks}: Scale, atX: (value: number) => number, y: number, width: number): readonly Word[] {
  let edge = Number.NEGATIVE_INFINITY;
  return ticks.flatMap(({value, text}) => {
    const half = textWidth(text, SMALL) / 2;
    const x = Math.min(Math.max(atX(value), half), width - half);
    if (x - half < edge) return [];
    edge = x + half + GAP;
    return [{key: text, text, x, y}];
  });
}
