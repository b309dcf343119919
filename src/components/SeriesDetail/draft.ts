// A change as it stands in its form, whole or not: kept so, and read again for whatever files are there.
import type {Join, WhatIf} from '../../calculators/cardinality/imports';
import type {Row} from '../../model/field';
import type {Amount} from '../../model/interval';
import {changeFields} from './change-fields';

export interface Draft {
  readonly kind: WhatIf['kind'];
  /** Every metric that the change fits, whichever files are there. */
  readonly everywhere: boolean;
  readonly metrics: readonly Row[];
  readonly labels: readonly string[];
  readonly by: Join;
  readonly label: string;
  readonly rules: readonly Row[];
  readonly bounds: readonly number[];
  /** A range is kept as it was typed, and said to be none here. */
  readonly most: Amount;
  /** Between scrapes. */
  readonly seconds: Amount;
}

export const NEW_DRAFT: Draft = {
  ...{kind: 'aggregate', everywhere: true, metrics: [], labels: [], by: 'sum', label: '', rules: [], bounds: []},
  most: changeFields.most.default,
  seconds: changeFields.seconds.default,
};

export type FieldName = Exclude<keyof Draft, 'kind'>;

const ASKED: Readonly<Record<WhatIf['kind'], readonly FieldName[]>> = {
  aggregate: ['labels', 'everywhere', 'metrics', 'by'],
  dropLabels: ['labels', 'everywhere', 'metrics'],
  template: ['label', 'everywhere', 'metrics', 'rules', 'by'],
  dropMetrics: ['metrics'],
  keepMetrics: ['metrics'],
  limitBuckets: ['most', 'everywhere', 'metrics'],
  removeBuckets: ['everywhere', 'metrics', 'bounds'],
  nativeHistograms: [],
  interval: ['seconds'],
};

/** What the change needs to know, in the order in which it is asked. */
export function askedOf({kind, everywhere}: Draft): readonly FieldName[] {
  const asked = ASKED[kind];
  return everywhere && asked.includes('everywhere') ? asked.filter((name) => name !== 'metrics') : asked;
}

export function namesIn(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.map(({metric}) => String(metric ?? '').trim()).filter((name) => name !== ''))];
}
