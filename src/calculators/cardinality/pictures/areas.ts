// Metrics as areas by their series, and in each what its labels multiply: dropped one after the other, the most saving first.
import type {Answer} from '../../../model/calculator';
import type {Area, Areas} from '../../../model/chart';
import {formatNumber, formatQuantity} from '../../../model/format';
import {labelShares} from '../label-savings';
import {typedSeries} from '../typed-metric';
import {seen} from '../words';
import {typedOf} from './typed';

const series = (value: number) => formatQuantity(value, 'series', 0);

function partsOf(shares: ReturnType<typeof labelShares>, targets: number): readonly Area[] {
  return shares.map(({label, values, series: each}) => ({
    ...{id: label, label: `${label} × ${formatNumber(values)}`, value: each * targets},
    text: series(each * targets),
  }));
}

export function areas({base}: Answer): Areas | {readonly nothing: string} {
  const {metrics, targets, seriesPerNative} = typedOf(base);
  const rows = metrics
    .map((metric, at) => {
      const value = typedSeries(metric, seriesPerNative) * targets;
      const parts = partsOf(labelShares(metric, seriesPerNative), targets);
      return {id: `${at}`, label: metric.name, value, text: series(value), ...(parts.length > 0 ? {parts} : {})};
    })
    .filter(({value}) => value > 0)
    .sort((a, b) => b.value - a.value);
  const scrape = seen(base, 'scrapeSeries') * targets;
  const [first] = rows;
  if (!first) return {nothing: 'There are no series of metrics to draw.'};
  const total = rows.reduce((sum, {value}) => sum + value, scrape);
  const share = (part: number, whole: number) => formatQuantity((100 * part) / whole, '%', 0);
  const label = first.parts?.[0];
  return {
    kind: 'areas',
    unit: 'series',
    levels: ['Metric', 'Label × values'],
    rows: [
      ...rows,
      ...(scrape > 0 ? [{id: 'scrape', label: 'added by scrapes', value: scrape, text: series(scrape)}] : []),
    ],
    finding: `${first.label} makes ${share(first.value, total)} of all series${
      label ? `, and ${share(label.value, first.value)} of it would be gone without ${label.id}` : ''
    }.`,
  };
}
