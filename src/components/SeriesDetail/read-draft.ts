// Reads a change for the series that are there: what it does now, which of its names no longer apply, or why it does nothing.
import {type Family, template, type WhatIf} from '../../calculators/cardinality/imports';
import {isInterval} from '../../model/interval';
import {type ChosenMetrics, fittingMetrics, type KnownSeries, namedMetrics} from './chosen-metrics';
import {type Draft, type FieldName, namesIn} from './draft';
import {listed} from './words';

const NO_RANGE = 'One number is needed here, not a range.';

export interface ReadDraft {
  /** Null while something is missing. */
  readonly whatIf: WhatIf | null;
  /** The first thing that is missing or wrong, and where. */
  readonly wrong: {readonly field: FieldName; readonly says: string} | null;
  /** Sentences: what is named and not there, or there and not touched. */
  readonly leftOut: readonly string[];
}

export function readDraft(draft: Draft, known: KnownSeries): ReadDraft {
  switch (draft.kind) {
    case 'nativeHistograms':
      return known.families.some(isHistogram)
        ? right({kind: draft.kind})
        : wrong('metrics', 'There is no classic histogram in the files.');
    case 'interval':
      return isInterval(draft.seconds) ? wrong('seconds', NO_RANGE) : right({kind: draft.kind, seconds: draft.seconds});
    case 'dropMetrics':
    case 'keepMetrics': {
      const {kind} = draft;
      return ofMetrics(
        draft,
        namedMetrics(draft, known, () => true),
        (metrics) => ({kind, metrics}),
      );
    }
    case 'dropLabels':
    case 'aggregate':
      return readLabels(draft, known);
    case 'template':
      return readTemplate(draft, known);
    case 'removeBuckets':
    case 'limitBuckets':
      return readBuckets(draft, known);
  }
}

function readLabels(draft: Draft, known: KnownSeries): ReadDraft {
  const labels = draft.labels.filter((label) => isLabel(label, known));
  const gone = draft.labels.filter((label) => !labels.includes(label));
  const without = gone.length > 0 ? [`No series has ${listed(gone)}.`] : [];
  if (labels.length === 0) return wrong('labels', without[0] ?? 'Choose a label.');
  const {by, everywhere} = draft;
  if (draft.kind === 'dropLabels' && everywhere) return right({kind: 'dropLabels', metrics: null, labels}, without);
  const chosen = metricsOf(draft, known, (family) => family.labels.some((label) => labels.includes(label)));
  const all = {...chosen, leftOut: [...without, ...chosen.leftOut]};
  return ofMetrics(draft, all, (metrics) =>
    draft.kind === 'dropLabels' ? {kind: 'dropLabels', metrics, labels} : {kind: 'aggregate', metrics, labels, by},
  );
}

function readTemplate(draft: Draft, known: KnownSeries): ReadDraft {
  const label = draft.label.trim();
  if (label === '') return wrong('label', 'Name the label whose values are rewritten.');
  if (!isLabel(label, known)) return wrong('label', `No series has ${label}.`);
  const rules = draft.rules.map(({pattern, replacement}) => ({
    pattern: String(pattern ?? ''),
    replacement: String(replacement ?? ''),
  }));
  if (rules.length === 0) return wrong('rules', 'Enter a pattern, or take those for ids.');
  const bad = rules.map(({pattern}) => patternProblem(pattern)).find((says) => says !== null);
  if (bad) return wrong('rules', bad);
  const chosen = metricsOf(draft, known, (family) => family.labels.includes(label));
  return ofMetrics(draft, chosen, (metrics) => ({kind: 'template', metrics, label, rules, by: draft.by}));
}

function readBuckets(draft: Draft, known: KnownSeries): ReadDraft {
  const chosen = metricsOf(draft, known, isHistogram);
  const {most} = draft;
  if (draft.kind === 'limitBuckets' && isInterval(most)) return wrong('most', NO_RANGE);
  if (draft.kind === 'limitBuckets' && !isInterval(most))
    return ofMetrics(draft, chosen, (metrics) => ({kind: 'limitBuckets', metrics, most}));
  const names = new Set(chosen.metrics);
  const there = boundsOf(known.families.filter(({name}) => names.has(name)));
  const bounds = draft.bounds.filter((bound) => there.includes(bound));
  if (chosen.metrics.length > 0 && bounds.length === 0)
    return wrong('bounds', 'Choose a bound that goes.', chosen.leftOut);
  return ofMetrics(draft, chosen, (metrics) => ({kind: 'removeBuckets', metrics, bounds}));
}

/** Finite bounds of the histograms, each once, ascending. */
export function boundsOf(families: readonly Family[]): readonly number[] {
  return [...new Set(families.flatMap(({bounds}) => bounds.map(Number)))].sort((a, b) => a - b);
}

/** Null for a pattern that can be read. */
export function patternProblem(pattern: string): string | null {
  try {
    template([{pattern, replacement: ''}])('');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function right(whatIf: WhatIf, leftOut: readonly string[] = []): ReadDraft {
  return {whatIf, wrong: null, leftOut};
}

function wrong(field: FieldName, says: string, leftOut: readonly string[] = []): ReadDraft {
  return {whatIf: null, wrong: {field, says}, leftOut};
}

function ofMetrics(
  draft: Draft,
  {metrics, leftOut}: ChosenMetrics,
  whatIf: (metrics: readonly string[]) => WhatIf,
): ReadDraft {
  if (metrics.length > 0) return right(whatIf(metrics), leftOut);
  if (takesAll(draft)) return wrong('everywhere', 'There is no metric that it fits.', leftOut);
  const isNamed = namesIn(draft.metrics).length > 0;
  return wrong('metrics', isNamed ? 'None of the named metrics is there for it.' : 'Name a metric.', leftOut);
}

function metricsOf(draft: Draft, known: KnownSeries, fits: (family: Family) => boolean): ChosenMetrics {
  return takesAll(draft) ? fittingMetrics(draft, known, fits) : namedMetrics(draft, known, fits);
}

function takesAll({everywhere, kind}: Draft): boolean {
  return everywhere && kind !== 'dropMetrics' && kind !== 'keepMetrics';
}

function isLabel(name: string, {labels}: KnownSeries): boolean {
  return labels.some(({label}) => label === name);
}

function isHistogram({type}: Family): boolean {
  return type === 'histogram';
}
