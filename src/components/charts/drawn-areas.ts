// Which areas are drawn: the largest of all levels, and one for the rest of each whole, so that thousands stay legible and fast.
import type {Area, Areas} from '../../model/chart';
import {formatNumber, formatQuantity} from '../../model/format';
import type {Reading} from './reading';

/** The most that are drawn, rests apart. */
const MOST = 200;
/** Of all: less than this would be a speck. */
const LEAST_SHARE = 1 / 3000;

/** An area with its place among those drawn: a parent comes before its parts. */
export interface DrawnArea {
  /** Ids of the areas around it, and its own. */
  readonly key: string;
  /** Its label, and those of the areas around it, the outermost first. */
  readonly path: readonly string[];
  readonly value: number;
  readonly text: string;
  /** 0 for the outermost. */
  readonly depth: number;
  readonly parts: readonly DrawnArea[];
}

interface Level {
  readonly around: {readonly key: string; readonly path: readonly string[]};
  readonly depth: number;
}

/** The outermost of those that are drawn, the largest first. */
export function drawnAreas(chart: Areas): readonly DrawnArea[] {
  const floor = floorOf(chart);
  return drawn(chart.rows, {around: {key: '', path: []}, depth: 0}, floor, chart.unit);
}

/** All of them, each parent before its parts: the order in which they are read. */
export function flatAreas(areas: readonly DrawnArea[]): readonly DrawnArea[] {
  return areas.flatMap((area) => [area, ...flatAreas(area.parts)]);
}

/** What each says when it is read, in the order of `flatAreas`. */
export function areaReadings(chart: Areas): readonly Reading[] {
  const total = chart.rows.reduce((sum, {value}) => sum + value, 0);
  return flatAreas(drawnAreas(chart)).map(({path, text, value}) => ({
    label: path.join(' · '),
    values: [
      {label: 'Size', text},
      {label: 'Of all', text: formatQuantity(total > 0 ? (100 * value) / total : 0, '%', 1)},
    ],
  }));
}

function drawn(rows: readonly Area[], {around, depth}: Level, floor: number, unit: string): readonly DrawnArea[] {
  const sorted = [...rows].filter(({value}) => value > 0).sort((a, b) => b.value - a.value);
  const kept = sorted.filter(({value}, at) => value >= floor || at === 0);
  const rest = sorted.slice(kept.length);
  const within = (id: string, label: string) => ({key: `${around.key}/${id}`, path: [...around.path, label]});
  const shown = kept.map(({id, label, value, text, parts = []}): DrawnArea => {
    const here = within(id, label);
    return {...here, value, text, depth, parts: drawn(parts, {around: here, depth: depth + 1}, floor, unit)};
  });
  if (rest.length === 0) return shown;
  const value = rest.reduce((sum, each) => sum + each.value, 0);
  const text = formatQuantity(value, unit, 0);
  return [...shown, {...within('', `${formatNumber(rest.length)} more`), value, text, depth, parts: []}];
}

/** What an area must be at least to be drawn: more than a speck, and among the largest. */
function floorOf({rows}: Areas): number {
  const total = rows.reduce((sum, {value}) => sum + value, 0);
  const values = flat(rows)
    .map(({value}) => value)
    .sort((a, b) => b - a);
  return Math.max(total * LEAST_SHARE, values[MOST] ?? 0, Number.MIN_VALUE);
}

function flat(rows: readonly Area[]): readonly Area[] {
  return rows.flatMap((row) => [row, ...flat(row.parts ?? [])]);
}
