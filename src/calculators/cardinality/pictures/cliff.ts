// The cliff: how many series percentile billing counts, over deploys a day.
import type {Answer} from '../../../model/calculator';
import type {ChartData} from '../../../model/chart';
import {formatNumber, formatQuantity, unitAfter} from '../../../model/format';
import {isSeries} from '../../../model/value';
import {number, rateOfDeploys, seen} from '../words';

/** The next number above with a single digit that is not 0: there is a tick there. */
function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / power) * power;
}

export function cliff({base}: Answer): ChartData | {readonly nothing: string} {
  const series = base.values.cliff;
  if (!isSeries(series)) return {nothing: 'The series are not known.'};
  const points = series.map((row) => [row.deploys ?? 0, row.counted ?? 0] as const);
  const [least = 0, most = 0] = [points[0]?.[1], points.at(-1)?.[1]];
  // The last point before the rise: the model has one where it rises.
  const edge = Math.round(most) > Math.round(least) ? points.findLast(([, counted]) => counted < most)?.[0] : undefined;
  const end = points.at(-1)?.[0] ?? 0;
  const samples = number(base, 'samplesPerMinute');
  const free = rateOfDeploys(edge ?? end);
  const deploys = `${free} ${unitAfter(free, 'deploy')} a day`;
  const few = formatQuantity(least, 'series', 0);
  return {
    x: {label: 'Deploys', unit: 'deploy/day'},
    // From 0, so that twice as many look twice as many.
    y: {label: 'Series at the 95th percentile', unit: 'series', ...(most > 0 ? {domain: [0, roundAbove(most)]} : {})},
    lines: [{id: 'counted', label: '95th percentile', tone: 'mine', points}],
    stepped: true,
    marks: edge === undefined ? [] : [{x: edge, label: `free up to ${free}`}],
    dot: {x: Math.min(seen(base, 'deploysPerDay'), end), y: number(base, 'percentileSeries')},
    finding: `${
      edge === undefined
        ? `However many deploys there are up to ${free} a day, ${few} count.`
        : `Up to ${deploys}, ${few} count; beyond that, ${formatNumber(most, 0)}.`
    }${samples > most ? ` Where samples are billed too, their ${formatNumber(samples, 0)} a minute are more.` : ''}`,
  };
}
