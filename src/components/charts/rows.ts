// A chart's numbers row by row: the same for the drawing, the reading line and the table below it.
import type {ChartData, Line} from '../../model/chart';
import {formatQuantity} from '../../model/format';

export interface ChartRow {
  readonly x: number;
  /** One per line, in order; null where a line has no point at this x. */
  readonly y: readonly (number | null)[];
  readonly band: readonly [low: number, high: number] | null;
}

/** Every x that a line or the band has, once, in order. A level stretch counts at every x between its ends. */
export function rowsOf(chart: ChartData): readonly ChartRow[] {
  const lines = chart.lines.map(({points}) => ({points, at: new Map(points)}));
  const band = new Map(chart.band?.points.map(([x, low, high]) => [x, [low, high] as const]));
  const xs = new Set([...lines.flatMap(({at}) => [...at.keys()]), ...band.keys()]);
  return [...xs]
    .sort((a, b) => a - b)
    .map((x) => ({x, y: lines.map(({points, at}) => at.get(x) ?? levelAt(points, x)), band: band.get(x) ?? null}));
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
  const band =
    row.band && chart.band
      ? [
          {
            label: chart.band.label,
            text: `${formatQuantity(row.band[0], unit)} to ${formatQuantity(row.band[1], unit)}`,
          },
        ]
      : [];
  return {at: `${chart.x.label}: ${formatQuantity(row.x, chart.x.unit)}`, values: [...values, ...band]};
}
