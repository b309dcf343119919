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

export function changeTitle(whatIf: WhatIf, everywhere: boolean): string {
  switch (whatIf.kind) {
    case 'dropMetrics':
      return `Drop ${listed(whatIf.metrics, FEW)}`;
    case 'keepMetrics':
      return `Keep only ${listed(whatIf.metrics, FEW)}`;
    case 'dropLabels':
      return `Drop ${listed(whatIf.labels)} ${whatIf.metrics === null ? 'everywhere' : `from ${listed(whatIf.metrics, FEW)}`}`;
    case 'aggregate':
      return `Aggregate ${listed(whatIf.labels)} away ${place(whatIf.metrics, everywhere)}, keeping ${JOINED[whatIf.by]}`;
    case 'template':
      return `Template ${whatIf.label} ${place(whatIf.metrics, everywhere)}`;
    case 'removeBuckets':
      return `Remove ${whatIf.bounds.length === 1 ? 'the bucket' : 'the buckets'} up to ${listed(whatIf.bounds.map(String))} ${place(whatIf.metrics, everywhere)}`;
    case 'limitBuckets':
      return `At most ${whatIf.most} buckets ${place(whatIf.metrics, everywhere)}`;
    case 'nativeHistograms':
      return 'Native histograms';
    case 'interval':
      return `Scrape every ${whatIf.seconds} seconds`;
  }
}

/** Of a change that cannot be made here: its kind, and the names in it. */
export function draftTitle({kind, labels, label}: Draft): string {
  const name = changeFields.kind.options.find(({id}) => id === kind)?.label ?? kind;
  const about = kind === 'template' ? label : kind === 'aggregate' || kind === 'dropLabels' ? listed(labels) : '';
  return about === '' ? name : `${name}: ${about}`;
}

function place(metrics: readonly string[], everywhere: boolean): string {
  return everywhere && metrics.length > FEW
    ? `in all ${metrics.length} metrics that it fits`
    : `in ${listed(metrics, FEW)}`;
}
