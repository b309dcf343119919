// Labels aggregated away by recording rules: the sums go on to the store, the raw series stay behind.
import type {Configuration, NotPossible, Setting} from './configuration';
import {quote} from './go-regexp';
import {isPlainMetric, labelList, selector} from './promql';
import type {Family} from './series-index';
import type {Effect} from './verdict';
import {familiesOf, type Join, seriesNames, type WhatIf} from './what-if';
import {yaml} from './yaml';

/** A rate needs four scrapes in its window, and five minutes is what most people write. */
const LEAST_WINDOW = 300;
const SCRAPES_IN_WINDOW = 4;
const OPERATOR: Readonly<Record<Join, string>> = {sum: 'sum', max: 'max', min: 'min', mean: 'avg'};

type Aggregate = Extract<WhatIf, {kind: 'aggregate'}>;

interface Rule {
  readonly record: string;
  readonly expr: string;
}

/** Counters are added up as rates: the sum of counters falls whenever one of them goes, which rate() takes for a restart. */
function rulesOf(whatIf: Aggregate, family: Family, window: string): readonly Rule[] {
  const level = `without_${whatIf.labels.join('_')}`;
  const without = `without (${labelList(whatIf.labels)})`;
  return family.names.map((name) => {
    const counts = family.type === 'counter' || family.type === 'histogram' || family.type === 'nativeHistogram';
    if (!counts) {
      const operator = OPERATOR[whatIf.by];
      return {record: `${level}:${name}:${operator}`, expr: `${operator} ${without} (${selector(name)})`};
    }
    const stem = family.type === 'counter' ? name.replace(/_total$/, '') : name;
    return {record: `${level}:${stem}:rate${window}`, expr: `sum ${without} (rate(${selector(name, {window})}))`};
  });
}

/** Two files: the rules, and what keeps the raw series from being sent on. */
export function recordingRules(
  {whatIf, safe, reasons}: Effect,
  setting: Setting,
): readonly (Configuration | NotPossible)[] {
  const program = 'Prometheus';
  if (whatIf.kind !== 'aggregate') return [{program, why: 'Recording rules are for labels that are aggregated away.'}];
  if (!safe) return [{program, why: reasons.join(' ')}];
  const families = familiesOf(whatIf.metrics, setting.families);
  const odd = [...seriesNames(families), ...whatIf.labels].find((name) => !isPlainMetric(name));
  if (odd !== undefined) return [{program, why: `A rule that is named for ${odd} is only read by Prometheus 3.`}];
  const seconds = Math.max(LEAST_WINDOW, SCRAPES_IN_WINDOW * setting.interval);
  const window = seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
  const rules = families.flatMap((family) => rulesOf(whatIf, family, window));
  const regex = seriesNames(families).map(quote).join('|');
  return [
    {
      ...{program, file: 'rules.yml', language: 'yaml'},
      text: yaml({groups: [{name: `without_${whatIf.labels.join('_')}`, rules: rules.map((rule) => ({...rule}))}]}),
      notes: ['Counters are added up as rates. Queries have to be changed to the new names.'],
    },
    {
      ...{program, file: 'prometheus.yml', language: 'yaml'},
      text: yaml({
        rule_files: ['rules.yml'],
        remote_write: [
          {
            url: 'https://store.example/api/v1/write',
            write_relabel_configs: [{source_labels: ['__name__'], regex, action: 'drop'}],
          },
        ],
      }),
      notes: [
        'Put your own address. The raw series are not sent on; they stay in the memory of this Prometheus, the sums beside them.',
      ],
    },
  ];
}
