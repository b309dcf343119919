// A chart's numbers row by row: the same for the drawing, the reading line and the table below it.
import {bandsOf, type ChartData, type Line} from '../../model/chart';
import {formatQuantity} from '../../model/format';

export interface ChartRow {
  readonly x: number;
  /** One per line, in order; null where a line has no point at this x. */
  readonly y: readonly (number | null)[];
  /** One per band, in order; null where it has no point at this x. */
  readonly bands: readonly (readonly [low: number, high: number] | null)[];
}

/** Every x that a line or the band has, once, in order. A level stretch counts at every x between its ends. */
export function rowsOf(chart: ChartData): readonly ChartRow[] {
  const lines = chart.lines.map(({points}) => ({points, at: new Map(points)}));
  const bands = bandsOf(chart).map(({points}) => new Map(points.map(([x, low, high]) => [x, [low, high] as const])));
  const xs = new Set([...lines.flatMap(({at}) => [...at.keys()]), ...bands.flatMap((each) => [...each.keys()])]);
  return [...xs]
    .sort((a, b) => a - b)
    .map((x) => ({
      x,
      y: lines.map(({points, at}) => at.get(x) ?? levelAt(points, x)),
      bands: bands.map((each) => each.get(x) ?? null),
    }));
}

function levelAt(points: Line['points'], x: number): number | null {
  const after = points.findIndex((point) => point[0] > x);
  const [before, next] = [points[after - 1], points[after]];
  return before && next && before[1] === next[1] ? before[1] : null;
}

/** The numbers of a row in words, with units: what hovering, arrow keys and screen readers say. */
export function rowWords(
  chart: ChartData,
  row: ChartRow,
): {readonly at: string; readonly values: readonly {readonly label: string; readonly text: string}[]} {
  const {unit} = chart.y;
  const values = chart.lines.flatMap(({label}, index) => {
    const y = row.y[index];
    return y === null || y === undefined ? [] : [{label, text: formatQuantity(y, unit)}];
  });
  const bands = bandsOf(chart).flatMap(({label}, index) => {
    const [low, high] = row.bands[index] ?? [];
    if (low === undefined || high === undefined) return [];
    return [{label, text: `${formatQuantity(low, unit)} to ${formatQuantity(high, unit)}`}];
  });
  return {at: `${chart.x.label}: ${formatQuantity(row.x, chart.x.unit)}`, values: [...values, ...bands]};
}
