// How far a chart's own line may lie from where it is drawn: its heights in every draw, and the band that holds nine in ten of them.
import type {Calculator} from '../model/calculator';
import {type ChartData, type ChartSpec, type Drawable, isLines, type Line} from '../model/chart';
import type {Evaluation} from '../model/evaluate';
import {quantile} from './quantile';

/** A chart with a line of the reader's own, and where along it is looked. */
export interface Grid {
  readonly chart: ChartSpec;
  readonly xs: readonly number[];
}

/** The 5 % and the 95 % point of the draws at each place of a chart's own line. */
export interface Curve {
  /** The chart's id. */
  readonly chart: string;
  readonly points: readonly (readonly [x: number, low: number, high: number])[];
}

/** Places along one line: as many as a drawing can show. */
const MOST = 64;
/** Where less than this share of the draws has a line, there is no band: it would be of those alone. */
const ENOUGH = 0.9;

/** Of the calculator's charts those that are lines over a quantity, with the places of the answer's own line. */
export function gridsOf<Data>({charts}: Calculator<Data>, base: Evaluation): readonly Grid[] {
  return charts.flatMap((chart) => {
    const xs = ownLine(chart.draw({base, alternatives: []}, []))?.line.points.map(([x]) => x) ?? [];
    return xs.length === 0 ? [] : [{chart, xs: thinned([...new Set(xs)])}];
  });
}

/** Heights of the own line of one evaluation; undefined where it does not reach. */
export function heightsOf({chart, xs}: Grid, evaluation: Evaluation): readonly (number | undefined)[] {
  const own = ownLine(chart.draw({base: evaluation, alternatives: []}, []));
  return xs.map((x) => (own ? heightAt(own.line.points, x, own.chart.stepped === true) : undefined));
}

/** @param all heights of every draw. Without points where no range moves the line. */
export function curveOf({chart, xs}: Grid, all: readonly (readonly (number | undefined)[])[]): Curve {
  const points = xs.flatMap((x, place): readonly (readonly [number, number, number])[] => {
    const heights = all.flatMap((each) => each[place] ?? []).sort((a, b) => a - b);
    if (heights.length < ENOUGH * all.length || heights.length === 0) return [];
    return [[x, quantile(heights, 0.05), quantile(heights, 0.95)]];
  });
  return {chart: chart.id, points: points.some(isWide) ? points : []};
}

/** Wider than what rounding makes of one and the same number. */
function isWide([, low, high]: Curve['points'][number]): boolean {
  return high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high));
}

function ownLine(
  drawn: Drawable | {readonly nothing: string},
): {readonly chart: ChartData; readonly line: Line} | null {
  if ('nothing' in drawn || !isLines(drawn)) return null;
  const line = drawn.lines.find(({tone}) => tone === 'mine');
  return line ? {chart: drawn, line} : null;
}

/** On a straight line between two points; of a staircase where it will be at the next. */
function heightAt(points: Line['points'], x: number, stepped: boolean): number | undefined {
  const next = points.findIndex((point) => point[0] >= x);
  const [to, from] = [points[next], points[next - 1]];
  if (!to) return undefined;
  if (to[0] === x || (stepped && from)) return to[1];
  return from && from[1] + ((to[1] - from[1]) * (x - from[0])) / (to[0] - from[0]);
}

function thinned(xs: readonly number[]): readonly number[] {
  if (xs.length <= MOST) return xs;
  const places = Array.from({length: MOST}, (_, index) => Math.round((index * (xs.length - 1)) / (MOST - 1)));
  return places.map((place) => xs[place] as number);
}
