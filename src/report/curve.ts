// The band that draws from ranges put about a chart's own line, with the words that say so.
import type {Uncertainty} from '../analysis/uncertainty';
import {type ChartData, type ChartSpec, isLines} from '../model/chart';
import {formatNumber, formatQuantity} from '../model/format';

/** "simulated, 2,000 draws from the 3 ranges". */
export function drawsText({draws, places, rivalRanges}: Uncertainty): string {
  const count = places.length + rivalRanges;
  return `simulated, ${formatNumber(draws)} draws from ${count === 1 ? 'the range' : `the ${formatNumber(count)} ranges`}`;
}

/** A chart with the band of its own line, where that was drawn; its finding says what the band is. */
export function withCurve<Chart extends ReturnType<ChartSpec['draw']>>(
  chart: Chart,
  id: string,
  found: Uncertainty | null,
): Chart | ChartData {
  if (!found || 'nothing' in chart || !isLines(chart)) return chart;
  const points = found.curves.find((curve) => curve.chart === id)?.points ?? [];
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return chart;
  const {x, y} = chart;
  const {domain} = y;
  // Where the reader is, or at the line's end.
  const [at, low, high] = points.findLast(([place]) => place <= (chart.dot?.x ?? last[0])) ?? first;
  const where = `“${x.label}” is ${formatQuantity(at, x.unit)}`;
  const spread = `${formatQuantity(low, y.unit)} to ${formatQuantity(high, y.unit)}`;
  return {
    ...chart,
    drawn: {label: 'nine draws in ten', points},
    ...(domain && {
      y: {
        ...y,
        domain: [
          Math.min(domain[0], ...points.map((each) => each[1])),
          Math.max(domain[1], ...points.map((each) => each[2])),
        ] as const,
      },
    }),
    finding: `${chart.finding} The band with a dotted edge holds nine in ten of your line’s draws (${drawsText(found)}): ${spread} where ${where}.`,
  };
}
