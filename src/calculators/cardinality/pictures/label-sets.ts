// Labels ranked by the series that dropping them saves, with their values beside: alone, together where they belong together, and in pairs.
import type {Answer} from '../../../model/calculator';
import type {Bar, Bars} from '../../../model/chart';
import {formatNumber, formatQuantity} from '../../../model/format';
import {type LabelSaving, labelSavings} from '../label-savings';
import type {TypedMetric} from '../typed-metric';
import {number} from '../words';
import {typedOf} from './typed';

/** So that pairs do not bury the labels that they are made of. */
const PAIRS = 2;
const MOST = 60;

const series = (value: number) => formatQuantity(value, 'series', 0);

function note({labels, values, together}: LabelSaving): string {
  if (together) return `${formatQuantity(values[0] ?? 0, 'combination')} of ${labels.length} labels`;
  return values.length > 1
    ? `${values.map((each) => formatNumber(each)).join(' and ')} values`
    : formatQuantity(values[0] ?? 0, 'value');
}

/** The largest group of labels that belong together which one of these stands in. */
function groupOf(metrics: readonly TypedMetric[], labels: readonly string[]): number {
  const groups = metrics.flatMap((metric) => metric.groups).filter((group) => group.labels.length > 1);
  const stand = groups.filter((group) => group.labels.some((label) => labels.includes(label)));
  return stand.reduce((most, {values}) => Math.max(most, values), 0);
}

function barOf(saving: LabelSaving, targets: number, group: number, first: boolean): Bar {
  const {labels, saved, most} = saving;
  const [least, greatest] = [saved * targets, most * targets];
  const uncertain = greatest - least > 0.5;
  return {
    id: labels.join(','),
    label: labels.join(', '),
    from: 0,
    to: least,
    tone: first ? 'mine' : 'plain',
    text: uncertain ? `${formatNumber(least, 0)} to ${series(greatest)}` : series(least),
    note: uncertain ? `partly in a group of ${formatNumber(group)}` : note(saving),
  };
}

function mostValues({values, together}: LabelSaving, {label, text}: Bar): string {
  const most = formatNumber(values[0] ?? 0);
  return together
    ? `${label} together have the most combinations (${most}) and save ${text}.`
    : `${label} has the most values (${most}) and saves ${text}.`;
}

export function labelSets({base}: Answer): Bars | {readonly nothing: string} {
  const {metrics, targets, seriesPerNative} = typedOf(base);
  const savings = labelSavings(metrics, seriesPerNative, PAIRS).slice(0, MOST);
  const rows = savings.map((saving, at) => barOf(saving, targets, groupOf(metrics, saving.labels), at === 0));
  const total = number(base, 'activeSeries');
  const [best] = rows;
  if (!best || total === 0) return {nothing: 'No metric has a label that could be dropped.'};
  const first = savings.findIndex(({labels}) => labels.length === 1);
  const single = rows[first] ?? best;
  const certain = (savings[first]?.most ?? 0) > (savings[first]?.saved ?? 0) ? ' for certain' : '';
  const many = savings
    .map((saving, at) => ({saving, bar: rows[at]}))
    .filter(({saving}) => saving.values.length === 1)
    .sort((a, b) => (b.saving.values[0] ?? 0) - (a.saving.values[0] ?? 0))[0];
  const beside = many?.bar && many.bar.id !== single.id ? ` ${mostValues(many.saving, many.bar)}` : '';
  const share = formatQuantity((100 * single.to) / total, '%', 0);
  const alone =
    single.to > 0
      ? `Of single labels ${single.label} saves most: ${single.text}, ${share} of all${certain}.`
      : 'No single label saves series for certain.';
  return {
    kind: 'bars',
    x: {label: 'Series saved', unit: 'series'},
    rows,
    barNames: {label: 'Labels', from: 'From', to: 'Series saved for certain', note: 'Values'},
    finding: `${alone}${beside}`,
  };
}
