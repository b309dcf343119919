// Reads a change for the series that are there: what it does now, which of its names no longer apply, or why it does nothing.
import {type ExactSeries, type Family, template, type WhatIf} from '../../calculators/cardinality/imports';
import {type Draft, type FieldName, namesIn} from './draft';
import {listed} from './words';

export interface ReadDraft {
  /** Null while something is missing. */
  readonly whatIf: WhatIf | null;
  /** The first thing that is missing or wrong, and where. */
  readonly wrong: {readonly field: FieldName; readonly says: string} | null;
  /** Sentences: what is named and not there, or there and not touched. */
  readonly leftOut: readonly string[];
}

type KnownSeries = Pick<ExactSeries, 'families' | 'labels'>;

const NAMES_SHOWN = 3;

export function readDraft(draft: Draft, known: KnownSeries): ReadDraft {
  const wrong = (field: FieldName, says: string, leftOut: readonly string[] = []): ReadDraft => ({
    ...{whatIf: null, leftOut},
    wrong: {field, says},
  });
  const right = (whatIf: WhatIf, leftOut: readonly string[] = []): ReadDraft => ({whatIf, wrong: null, leftOut});
  switch (draft.kind) {
    case 'nativeHistograms':
      return known.families.some(({type}) => type === 'histogram')
        ? right({kind: draft.kind})
        : wrong('metrics', 'There is no classic histogram in the files.');
    case 'interval':
      return right({kind: draft.kind, seconds: draft.seconds});
    case 'dropMetrics':
    case 'keepMetrics': {
      const {metrics, leftOut} = chosen(draft, known, () => true);
      if (metrics.length === 0) return wrong('metrics', missing(draft, 'Name a metric.'), leftOut);
      return right({kind: draft.kind, metrics}, leftOut);
    }
    case 'dropLabels':
    case 'aggregate': {
      const labels = draft.labels.filter((label) => known.labels.some((each) => each.label === label));
      const gone = draft.labels.filter((label) => !labels.includes(label));
      const without = gone.length > 0 ? [`No series has ${listed(gone, NAMES_SHOWN)}.`] : [];
      if (labels.length === 0)
        return wrong('labels', gone.length > 0 ? `No series has ${listed(gone)}.` : 'Choose a label.');
      if (draft.kind === 'dropLabels' && draft.everywhere)
        return right({kind: 'dropLabels', metrics: null, labels}, without);
      const {metrics, leftOut} = chosen(draft, known, (family) =>
        family.labels.some((label) => labels.includes(label)),
      );
      if (metrics.length === 0) return wrong('metrics', missing(draft, 'Name a metric.'), [...without, ...leftOut]);
      const all = [...without, ...leftOut];
      return draft.kind === 'dropLabels'
        ? right({kind: 'dropLabels', metrics, labels}, all)
        : right({kind: 'aggregate', metrics, labels, by: draft.by}, all);
    }
    case 'template': {
      const label = draft.label.trim();
      if (label === '') return wrong('label', 'Name the label whose values are rewritten.');
      if (!known.labels.some((each) => each.label === label)) return wrong('label', `No series has ${label}.`);
      const rules = draft.rules.map(({pattern, replacement}) => ({
        pattern: String(pattern ?? ''),
        replacement: String(replacement ?? ''),
      }));
      if (rules.length === 0) return wrong('rules', 'Enter a pattern, or take those for ids.');
      const bad = rules.map(({pattern}) => patternProblem(pattern)).find((says) => says !== null);
      if (bad) return wrong('rules', bad);
      const {metrics, leftOut} = chosen(draft, known, (family) => family.labels.includes(label));
      if (metrics.length === 0) return wrong('metrics', missing(draft, 'Name a metric.'), leftOut);
      return right({kind: 'template', metrics, label, rules, by: draft.by}, leftOut);
    }
    case 'removeBuckets':
    case 'limitBuckets': {
      const {metrics, leftOut} = chosen(draft, known, ({type}) => type === 'histogram');
      if (metrics.length === 0) return wrong('metrics', missing(draft, 'Name a histogram.'), leftOut);
      if (draft.kind === 'limitBuckets') return right({kind: 'limitBuckets', metrics, most: draft.most}, leftOut);
      const there = boundsOf(familiesNamed(metrics, known.families));
      const bounds = draft.bounds.filter((bound) => there.includes(bound));
      if (bounds.length === 0) return wrong('bounds', 'Choose a bound that goes.', leftOut);
      return right({kind: 'removeBuckets', metrics, bounds}, leftOut);
    }
  }
}

/** Finite bounds of the histograms, each once, ascending. */
export function boundsOf(families: readonly Family[]): readonly number[] {
  return [...new Set(families.flatMap(({bounds}) => bounds.map(Number)))].sort((a, b) => a - b);
}

/** The metric that has this name, or a series of this name. */
export function familyOf(name: string, families: readonly Family[]): Family | undefined {
  return families.find((family) => family.name === name) ?? families.find(({names}) => names.includes(name));
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

function familiesNamed(names: readonly string[], families: readonly Family[]): readonly Family[] {
  return families.filter(({name}) => names.includes(name));
}

/** Metrics that are named and there, or all that the change fits. Of the latter those that cannot be joined stay as they are. */
function chosen(draft: Draft, {families}: KnownSeries, fits: (family: Family) => boolean) {
  if (draft.everywhere && draft.kind !== 'dropMetrics' && draft.kind !== 'keepMetrics') {
    const fitting = families.filter(fits);
    const joined = fitting.filter((family) =>
      draft.kind !== 'aggregate' && draft.kind !== 'template' ? true : canJoin(family, draft.by),
    );
    const apart = fitting.filter((family) => !joined.includes(family)).map(({name}) => name);
    const leftOut =
      apart.length > 0
        ? [
            `${listed(apart, NAMES_SHOWN)} ${apart.length === 1 ? 'stays' : 'stay'} as ${apart.length === 1 ? 'it is' : 'they are'}: ${draft.by === 'sum' ? 'quantiles cannot be joined' : 'counts and quantiles cannot be joined so'}.`,
          ]
        : [];
    return {metrics: joined.map(({name}) => name), leftOut};
  }
  const names = namesIn(draft.metrics);
  const found = names.map((name) => ({name, family: familyOf(name, families)}));
  const gone = found.filter(({family}) => !family).map(({name}) => name);
  const unfit = found.flatMap(({family}) => (family && !fits(family) ? family.name : []));
  const metrics = found.flatMap(({family}) => (family && fits(family) ? family.name : []));
  return {
    metrics: [...new Set(metrics)],
    leftOut: [
      ...(gone.length > 0 ? [`There is no ${listed(gone, NAMES_SHOWN)} in the files.`] : []),
      ...(unfit.length > 0 ? [`It changes nothing in ${listed([...new Set(unfit)], NAMES_SHOWN)}.`] : []),
    ],
  };
}

function canJoin({type}: Family, by: Draft['by']): boolean {
  return type !== 'summary' && (by === 'sum' || type === 'gauge' || type === 'untyped');
}

function missing({everywhere, metrics, kind}: Draft, says: string): string {
  if (everywhere && kind !== 'dropMetrics' && kind !== 'keepMetrics') return 'There is no metric that it fits.';
  return namesIn(metrics).length > 0 ? 'None of the named metrics is there for it.' : says;
}
