// The pictures: billed series over deploys a day, and what a month costs at each tariff.
import type {Answer} from '../../model/calculator';
import type {ChartData, ChartSpec, RangeBar, RangeBars} from '../../model/chart';
import type {Evaluation} from '../../model/evaluate';
import {formatNumber, formatQuantity} from '../../model/format';
import {isSeries} from '../../model/value';
import {type TARIFFS, tariffName} from './tariff-choice';
import {number, seen} from './words';

const COSTS = [
  ['grafana-cloud-pro', 'costGrafana'],
  ['amp', 'costAmp'],
  ['gmp', 'costGmp'],
  ['azure-monitor', 'costAzure'],
  ['alibaba', 'costAlibaba'],
  ['datadog-pro', 'costDatadogPro'],
  ['datadog-enterprise', 'costDatadogEnterprise'],
  ['cloudwatch', 'costCloudWatch'],
  ['cloudwatch-otel', 'costCloudWatchOtel'],
  ['new-relic', 'costNewRelic'],
  ['chronosphere', 'costChronosphere'],
] as const satisfies readonly (readonly [(typeof TARIFFS)[number]['id'], string])[];

function cliff({base}: Answer): ChartData | {readonly nothing: string} {
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

function barsOf(base: Evaluation, alternatives: readonly Evaluation[]): readonly RangeBar[] {
  return COSTS.flatMap(([id, step]) => {
    const cost = base.values[step];
    if (typeof cost !== 'number') return [];
    return [
      {
        ...{id, label: tariffName(id), low: cost, mid: cost, high: cost},
        alternatives: alternatives.map((each) => {
          const other = each.values[step];
          return typeof other === 'number' ? other : undefined;
        }),
        text: formatQuantity(cost, 'USD', 0),
      },
    ];
  }).sort((a, b) => a.mid - b.mid);
}

function costs({base, alternatives}: Answer, names: readonly string[]): RangeBars | {readonly nothing: string} {
  const rows = barsOf(base, alternatives);
  const [least] = rows;
  const most = rows.at(-1);
  if (!least || !most) return {nothing: 'No tariff has a cost that can be known.'};
  const without = COSTS.filter(([id]) => !rows.some((row) => row.id === id)).map(([id]) => tariffName(id));
  return {
    kind: 'ranges',
    x: {label: 'USD a month', unit: 'USD'},
    rows,
    alternativeNames: names,
    never: 'no cost',
    barNames: {low: 'least', mid: 'a month', high: 'most'},
    finding: `From ${least.text} at ${least.label} to ${most.text} at ${most.label}.${without.length > 0 ? ` Without a cost that can be known: ${without.join(', ')}.` : ''}`,
  };
}

export const charts: readonly ChartSpec[] = [
  {id: 'cliff', title: 'Deploys are free up to a number, and then their peak counts all month', draw: cliff},
  {id: 'costs', title: 'Vendors count different things, and so differ by multiples', draw: costs},
];
