// A change in a few words: what it does, to which labels, in which metrics.
import type {WhatIf} from '../../calculators/cardinality/imports';
import {changeFields} from './change-fields';
import type {Draft} from './draft';
import {listed} from './words';

const FEW = 2;
const JOINED: Readonly<Record<string, string>> = {
  sum: 'their sum',
  max: 'the largest',
  min: 'the smallest',
  mean: 'their mean',
};

/** What a change does, and where and how: the first alone is enough where room is short. */
export interface ChangeTitle {
  readonly what: string;
  readonly where: string;
}

export function changeTitle(whatIf: WhatIf, everywhere: boolean): ChangeTitle {
  switch (whatIf.kind) {
    case 'dropMetrics':
      return {what: `Drop ${listed(whatIf.metrics, FEW)}`, where: ''};
    case 'keepMetrics':
      return {what: `Keep only ${listed(whatIf.metrics, FEW)}`, where: ''};
    case 'dropLabels':
      return {
        what: `Drop ${listed(whatIf.labels)}`,
        where: whatIf.metrics === null ? 'everywhere' : `from ${listed(whatIf.metrics, FEW)}`,
      };
    case 'aggregate':
      return {
        what: `Aggregate ${listed(whatIf.labels)} away`,
        where: `${place(whatIf.metrics, everywhere)}, keeping ${JOINED[whatIf.by]}`,
      };
    case 'template':
      return {what: `Template ${whatIf.label}`, where: place(whatIf.metrics, everywhere)};
    case 'removeBuckets': {
      const buckets = whatIf.bounds.length === 1 ? 'the bucket' : 'the buckets';
      return {
        what: `Remove ${buckets} up to ${listed(whatIf.bounds.map(String))}`,
        where: place(whatIf.metrics, everywhere),
      };
    }
    case 'limitBuckets':
      return {what: `At most ${whatIf.most} buckets`, where: place(whatIf.metrics, everywhere)};
    case 'nativeHistograms':
      return {what: 'Native histograms', where: ''};
    case 'interval':
      return {what: `Scrape every ${whatIf.seconds} seconds`, where: ''};
  }
}

export function inFull({what, where}: ChangeTitle): string {
  return where === '' ? what : `${what} ${where}`;
}

/** Of a change that cannot be made here: its kind, and the names in it. */
export function draftTitle({kind, labels, label}: Draft): ChangeTitle {
  const name = changeFields.kind.options.find(({id}) => id === kind)?.label ?? kind;
  const about = kind === 'template' ? label : kind === 'aggregate' || kind === 'dropLabels' ? listed(labels) : '';
  return {what: about === '' ? name : `${name}: ${about}`, where: ''};
}

function place(metrics: readonly string[], everywhere: boolean): string {
  return everywhere && metrics.length > FEW
    ? `in all ${metrics.length} metrics that it fits`
    : `in ${listed(metrics, FEW)}`;
}
