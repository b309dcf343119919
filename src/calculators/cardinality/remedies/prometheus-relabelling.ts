// Changes as metric_relabel_configs of a scrape job: series and labels that never reach the store.
import {boundSpellings} from './bound-spellings';
import type {Configuration, NotPossible, Setting} from './configuration';
import {quote} from './go-regexp';
import type {Family} from './series-index';
import type {Effect} from './verdict';
import {boundsToRemove, bucketName, familiesOf, seriesNames, type WhatIf} from './what-if';
import {type Yaml, yaml} from './yaml';

/** `$` has a meaning in a replacement only, and there it is the reader's. Expressions match from end to end. */
function rulesOf(whatIf: WhatIf, families: readonly Family[]): readonly Yaml[] {
  switch (whatIf.kind) {
    case 'dropMetrics':
    case 'keepMetrics': {
      const regex = anyOf(seriesNames(familiesOf(whatIf.metrics, families)));
      return [{source_labels: ['__name__'], regex, action: whatIf.kind === 'dropMetrics' ? 'drop' : 'keep'}];
    }
    case 'dropLabels': {
      if (whatIf.metrics === null) return [{regex: anyOf(whatIf.labels), action: 'labeldrop'}];
      // labeldrop knows no metrics: an empty value is what takes a label from some of them.
      const regex = anyOf(seriesNames(familiesOf(whatIf.metrics, families)));
      return whatIf.labels.map((target_label) => ({source_labels: ['__name__'], regex, target_label, replacement: ''}));
    }
    case 'template': {
      const names = anyOf(seriesNames(familiesOf(whatIf.metrics, families)));
      return whatIf.rules.map(({pattern, replacement}) => ({
        source_labels: ['__name__', whatIf.label],
        regex: `(?:${names});(?:${pattern})`,
        target_label: whatIf.label,
        replacement,
      }));
    }
    case 'removeBuckets':
    case 'limitBuckets':
      return familiesOf(whatIf.metrics, families).flatMap((family) => {
        const bounds = boundsToRemove(whatIf, family).flatMap(boundSpellings);
        if (bounds.length === 0) return [];
        const regex = `${quote(bucketName(family))};${anyOf(bounds)}`;
        return [{source_labels: ['__name__', 'le'], regex, action: 'drop'}];
      });
    default:
      return [];
  }
}

/** Names as one expression. A single one needs no group. */
function anyOf(names: readonly string[]): string {
  const quoted = names.map(quote).join('|');
  return names.length === 1 ? quoted : `(?:${quoted})`;
}

/** Only what is safe: a duplicate would lose samples without a word. */
export function relabelling({whatIf, safe, reasons, colliding}: Effect, setting: Setting): Configuration | NotPossible {
  const program = 'Prometheus';
  if (whatIf.kind === 'aggregate') return {program, why: 'Relabelling never adds series up: a recording rule does.'};
  if (!safe) return {program, why: reasons.join(' ')};
  if (whatIf.kind === 'template' && colliding > 0)
    return {
      program,
      why: `${colliding} series would become duplicates of each other: relabelling never adds series up.`,
    };
  const rules = rulesOf(whatIf, setting.families);
  const job: Yaml = {
    job_name: setting.job,
    ...(rules.length > 0 && {metric_relabel_configs: rules}),
    ...jobSettings(whatIf),
  };
  return {
    ...{program, file: 'prometheus.yml', language: 'yaml'},
    text: yaml({scrape_configs: [job]}),
    notes: [
      'Add these lines to the job that scrapes the series; they count from its next scrape on.',
      ...notesOf(whatIf),
    ],
  };
}

function jobSettings(whatIf: WhatIf): {readonly [key: string]: Yaml} {
  if (whatIf.kind === 'interval')
    return {scrape_interval: `${whatIf.seconds}s`, scrape_timeout: `${Math.min(10, whatIf.seconds)}s`};
  if (whatIf.kind === 'nativeHistograms') return {convert_classic_histograms_to_nhcb: true};
  return {};
}

function notesOf(whatIf: WhatIf): readonly string[] {
  if (whatIf.kind === 'nativeHistograms')
    return [
      'Needs Prometheus 3; before 3.8 also --enable-feature=native-histograms. To remote_write add send_native_histograms: true.',
    ];
  if (whatIf.kind === 'removeBuckets' || whatIf.kind === 'limitBuckets')
    return ['Bounds are named in each of their spellings: Prometheus 3 writes 1 as 1.0.'];
  const own =
    whatIf.kind === 'dropLabels' ? whatIf.labels.find((label) => label === 'job' || label === 'instance') : '';
  if (own)
    return [
      `Without honor_labels a scrape calls the page’s own ${own} exported_${own}, and ${own} is the target’s: write the name that the store has.`,
    ];
  return [];
}
