// Families of metrics as rows of the form, such that the model counts for each row exactly the series that the files hold.
import type {InputValue} from '../../../model/field';
import {hasUnseen, spellUnseen} from '../../../permalink/unseen';
import {inputs} from '../inputs';

/** A row of the form. */
export type MetricRow = Readonly<Record<'metric' | 'metricType' | 'labels', string>> & {
  readonly parts: number | null;
  readonly created: boolean;
};

/** A family, or a metric name of which nothing else is known. */
export interface CountedFamily {
  readonly name: string;
  readonly type: string;
  readonly series: number;
  /** Labels that tell its label sets apart. */
  readonly labels: readonly string[];
  /** Where every label set is of as many series: buckets, quantiles and the rest. */
  readonly sets?: {readonly count: number; readonly parts: number | null; readonly created: boolean};
}

const {metrics} = inputs;
const MOST_ROWS = metrics.maxRows;
const LONGEST_NAME = metrics.columns.metric.maxLength;
const LONGEST_LABELS = metrics.columns.labels.maxLength;
const [, MOST_PARTS] = metrics.columns.parts.domain;

/** What a label's name must not hold to be written in the form. */
const UNWRITABLE = /[=/,\s]/;
/** What stands in the form for labels that are not written. */
const REST = /^and-\d+-more$/;

/** The largest as rows of their own, the rest as one; what has no series has no row. @param others series of metrics that no family stands for */
export function formRows(families: readonly CountedFamily[], others = 0): readonly MetricRow[] {
  const counted = families.filter(({series}) => series > 0);
  const sorted = counted.sort((a, b) => b.series - a.series || (a.name < b.name ? -1 : 1));
  const single = sorted.length + (others > 0 ? 1 : 0) <= MOST_ROWS ? sorted : sorted.slice(0, MOST_ROWS - 1);
  const rest = sorted.slice(single.length);
  const restSeries = rest.reduce((sum, {series}) => sum + series, others);
  const name = rest.length > 0 && others === 0 ? `all ${rest.length.toLocaleString('en-US')} others` : 'all others';
  return [
    ...single.map(rowOf),
    ...(restSeries > 0 ? [rowOf({name, type: 'untyped', series: restSeries, labels: []})] : []),
  ];
}

/** Rows as the values of the form's field. */
export function rowsInput(rows: readonly MetricRow[]): InputValue {
  return rows as InputValue;
}

function rowOf({name, type, series, labels, sets}: CountedFamily): MetricRow {
  const fits = (sets?.parts ?? 0) <= MOST_PARTS;
  const known = sets && fits ? sets : {count: series, parts: null, created: false};
  return {
    metric: writable(name),
    metricType: sets && fits ? type : 'untyped',
    labels: known.count === 1 && labels.length === 0 ? '' : `${groupOf(labels)}=${known.count}`,
    parts: known.parts,
    created: known.created,
  };
}

/** Labels that belong together, as far as they fit and can be written. */
function groupOf(labels: readonly string[]): string {
  const written: string[] = [];
  const tail = (left: number) => (left > 0 ? [`and-${left}-more`] : []);
  for (const label of labels) {
    const next = [...written, label, ...tail(labels.length - written.length - 1)].join('/');
    // Room for the number behind it.
    if (!isWritable(label) || next.length + 12 > LONGEST_LABELS) break;
    written.push(label);
  }
  if (written.length === 0) return 'label_sets';
  return [...written, ...tail(labels.length - written.length)].join('/');
}

function isWritable(label: string): boolean {
  return label !== '' && !UNWRITABLE.test(label) && !hasUnseen(label) && !REST.test(label);
}

/** A name of blanks, or none, would be a blank cell; a sign that nobody sees is spelt out, as a link refuses it. */
function writable(name: string): string {
  const signs = [...(name.trim() === '' ? `no name “${name}”` : spellUnseen(name))];
  return signs.length <= LONGEST_NAME ? signs.join('') : `${signs.slice(0, LONGEST_NAME - 1).join('')}…`;
}
