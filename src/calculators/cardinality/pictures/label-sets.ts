// Labels ranked by the series that dropping them saves, with their values beside: alone, together where they belong together, and in pairs.
import type {Answer} from '../../../model/calculator';
import type {Bar, Bars} from '../../../model/chart';
import {formatNumber, formatQuantity} from '../../../model/format';
import {type LabelSaving, labelSavings} from '../label-savings';
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

function barOf(saving: LabelSaving, targets: number, first: boolean): Bar {
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
    note: uncertain ? `part of a group of ${formatNumber(saving.values[0] ?? 0)}` : note(saving),
  };
}

export function labelSets({base}: Answer): Bars | {readonly nothing: string} {
  const {metrics, targets, seriesPerNative} = typedOf(base);
  const savings = labelSavings(metrics, seriesPerNative, PAIRS).slice(0, MOST);
  const rows = savings.map((saving, at) => barOf(saving, targets, at === 0));
  const total = number(base, 'activeSeries');
  const [best] = rows;
  if (!best || total === 0) return {nothing: 'No metric has a label that could be dropped.'};
  const single = rows.find((_, at) => savings[at]?.labels.length === 1) ?? best;
  const many = savings
    .map((saving, at) => ({saving, bar: rows[at]}))
    .filter(({saving}) => saving.values.length === 1)
    .sort((a, b) => (b.saving.values[0] ?? 0) - (a.saving.values[0] ?? 0))[0];
  const share = formatQuantity((100 * single.to) / total, '%', 0);
  const beside =
    many?.bar && many.bar.id !== single.id
      ? ` ${many.bar.label} has the most values (${formatNumber(many.saving.values[0] ?? 0)}) and saves ${many.bar.text}.`
      : '';
  return {
    kind: 'bars',
    x: {label: 'Series saved', unit: 'series'},
    rows,
    barNames: {label: 'Labels', from: 'From', to: 'Series saved for certain', note: 'Values'},
    finding: `Of single labels ${single.label} saves most: ${single.text}, ${share} of all.${beside}`,
  };
}
