// What a chart shows, over the series that steps compute: no pixels, no colours.
import type {Answer} from './answer';

/** `mine` is the reader's scenario, `alternative` is dashed, `plain` is what both are held against. */
export type Tone = 'mine' | 'alternative' | 'plain';

export interface Line {
  readonly id: string;
  /** Set directly at the line's end. */
  readonly label: string;
  readonly tone: Tone;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Band {
  readonly label: string;
  readonly points: readonly (readonly [x: number, low: number, high: number])[];
}

export interface Axis {
  readonly label: string;
  readonly unit: string;
  readonly ticks?: readonly number[];
  readonly domain?: readonly [number, number];
}

/** A chart with its numbers: everything a drawing, a table and a sentence need. */
export interface ChartData {
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly Line[];
  readonly band?: Band;
  /** Where the reader's own line lies in nine draws of ten, where ranges were drawn from. */
  readonly drawn?: Band;
  /** A staircase: between two points a line is where it will be at the next. */
  readonly stepped?: boolean;
  /** A vertical line with a word, e.g. where threads start to share a core. */
  readonly marks: readonly {readonly x: number; readonly label: string}[];
  /** Where the reader's scenario is. */
  readonly dot?: {readonly x: number; readonly y: number};
  /** The finding, as a sentence made from the numbers. */
  readonly finding: string;
}

/** The bands of a chart, the widest meaning first. */
export function bandsOf({band, drawn}: ChartData): readonly Band[] {
  return [band, drawn].filter((each) => each !== undefined);
}

/** One row of range bars: from `low` to `high`, with a tick at `mid`. Null lies beyond the axis' end: "never". */
export interface RangeBar {
  readonly id: string;
  readonly label: string;
  /** Printed once above the rows that share it, e.g. an availability zone. Rows of one group stand together. */
  readonly group?: string;
  /** low ≤ mid ≤ high, where null counts as more than any number. */
  readonly low: number | null;
  readonly mid: number | null;
  readonly high: number | null;
  /** The same row's mid in each alternative, in the alternatives' order; undefined where it has no such row. */
  readonly alternatives?: readonly (number | null | undefined)[];
  /** What stands at the row's end: "14 Mar 2027". */
  readonly text: string;
}

/** Rows on one axis, each a range: when a thing happens, or how large it may be. Rows come in the order of their importance. */
export interface RangeBars {
  readonly kind: 'ranges';
  /** Without a domain, one is chosen at which the ordinary rows are legible; what lies beyond it ends in an arrow. */
  readonly x: Axis;
  readonly rows: readonly RangeBar[];
  /** One for each of the answer's alternatives. */
  readonly alternativeNames: readonly string[];
  /** What null means: "not within 100 years". */
  readonly never: string;
  /** What low, mid and high are: the columns of the table. */
  readonly barNames: {readonly low: string; readonly mid: string; readonly high: string};
  readonly finding: string;
}

/** One bar on a common axis that begins at 0: a size from 0, or what a change takes away, from what is left to what there was. */
export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** `plain` bars are totals or what others are held against. */
  readonly tone: 'mine' | 'plain';
  /** What stands at the bar's end: "209,248 series". */
  readonly text: string;
  /** A second, quieter word behind the label: "38,485 values". */
  readonly note?: string;
}

/** Ranked bars, or the steps of a waterfall. Rows come in the order in which they are drawn. */
export interface Bars {
  readonly kind: 'bars';
  readonly x: Axis;
  readonly rows: readonly Bar[];
  /** A thin line leads from each bar's `from` to the next row: each change acts on what the one before it left. */
  readonly linked?: boolean;
  /** Columns of the table. */
  readonly barNames: {readonly label: string; readonly from: string; readonly to: string; readonly note?: string};
  readonly finding: string;
}

/** A part of a whole, and what it is made of in turn. */
export interface Area {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** "209,248 series". */
  readonly text: string;
  /** Their values add up to no more than this area's. */
  readonly parts?: readonly Area[];
}

/** Areas as large as their shares, the largest first; parts within them. */
export interface Areas {
  readonly kind: 'areas';
  readonly unit: string;
  /** What an area and, where there are any, its parts are: "Metric", "handler". */
  readonly levels: readonly string[];
  readonly rows: readonly Area[];
  readonly finding: string;
}

/** Lines over a quantity have no `kind`; everything else says what it is. */
export type Drawable = ChartData | RangeBars | Bars | Areas;

export function isRangeBars(chart: Drawable): chart is RangeBars {
  return 'kind' in chart && chart.kind === 'ranges';
}

export function isBars(chart: Drawable): chart is Bars {
  return 'kind' in chart && chart.kind === 'bars';
}

export function isAreas(chart: Drawable): chart is Areas {
  return 'kind' in chart && chart.kind === 'areas';
}

export function isLines(chart: Drawable): chart is ChartData {
  return !('kind' in chart);
}

export interface ChartSpec {
  readonly id: string;
  /** The heading above it: the finding in general. */
  readonly title: string;
  /**
   * What there is to draw, or why there is nothing.
   * @param names what the answer's alternatives are called, in their order.
   */
  readonly draw: (answer: Answer, names: readonly string[]) => Drawable | {readonly nothing: string};
}
