// The cliff: how many series percentile billing counts, over deploys a day.
import type {Answer} from '../../../model/calculator';
import type {ChartData} from '../../../model/chart';
import {formatNumber, formatQuantity} from '../../../model/format';
import {isSeries} from '../../../model/value';
import {number, seen} from '../words';

export function cliff({base}: Answer): ChartData | {readonly nothing: string} {
  const series = base.values.cliff;
  if (!isSeries(series)) return {nothing: 'The series are not known.'};
  const points = series.map((row) => [row.deploys ?? 0, row.counted ?? 0] as const);
  const [now] = points[0] ?? [0];
  const first = points[0]?.[1] ?? 0;
  const edge = points.find(([, counted], at) => at > 0 && counted > (points[at - 1]?.[1] ?? counted));
  const deploys = seen(base, 'deploysPerDay');
  const samples = number(base, 'samplesPerMinute');
  const most = Math.max(...points.map(([, counted]) => counted));
  return {
    x: {label: 'Deploys', unit: 'deploy/day'},
    y: {label: 'Series at the 95th percentile', unit: 'series'},
    lines: [{id: 'counted', label: '95th percentile', tone: 'mine', points}],
    stepped: true,
    marks: edge ? [{x: edge[0], label: 'the peak counts'}] : [],
    dot: {x: Math.max(now, Math.min(deploys, points.at(-1)?.[0] ?? deploys)), y: number(base, 'percentileSeries')},
    finding: `${
      edge
        ? `From ${formatNumber(edge[0])} deploys a day on, ${formatQuantity(edge[1], 'series', 0)} count instead of ${formatNumber(first, 0)}.`
        : `However many deploys there are up to ${formatNumber(points.at(-1)?.[0] ?? 0)} a day, ${formatQuantity(first, 'series', 0)} count.`
    }${samples > most ? ` Where samples are billed too, their ${formatNumber(samples, 0)} a minute are more than either.` : ''}`,
  };
}
