// Changes as processors of the OpenTelemetry Collector: filter, transform and attributes, in the form that joins points where that is needed.
import type {Configuration, NotPossible, Setting} from './configuration';
import type {Family} from './series-index';
import type {Effect} from './verdict';
import {boundsToRemove, familiesOf, type WhatIf} from './what-if';
import {type Yaml, yaml} from './yaml';

/** The Prometheus receiver keeps these on the resource, not on data points. */
const OF_RESOURCE = ['job', 'instance'];

/** As the Prometheus receiver names it: a histogram is one metric, a counter keeps its `_total`. */
export function collectorName(family: Family): string {
  return family.type === 'counter' ? (family.names[0] ?? family.name) : family.name;
}

/** A text of OTTL. */
const text = (value: string) => JSON.stringify(value);
const list = (values: readonly string[]) => `[${values.map(text).join(', ')}]`;
const named = (family: Family) => `metric.name == ${text(collectorName(family))}`;

type Processors = {readonly [name: string]: Yaml};

function transform(groups: readonly (readonly string[])[]): Processors {
  const metric_statements = groups.filter((group) => group.length > 0).map((statements) => ({statements}));
  return {transform: {error_mode: 'ignore', metric_statements}};
}

function filter(condition: string): Processors {
  return {filter: {error_mode: 'ignore', metrics: {metric: [condition]}}};
}

function processorsOf(whatIf: WhatIf, families: readonly Family[]): Processors | string {
  switch (whatIf.kind) {
    case 'dropMetrics':
    case 'keepMetrics': {
      const any = familiesOf(whatIf.metrics, families)
        .map((family) => `name == ${text(collectorName(family))}`)
        .join(' or ');
      return filter(whatIf.kind === 'dropMetrics' ? any : `not (${any})`);
    }
    case 'dropLabels':
      if (whatIf.metrics === null)
        return {attributes: {actions: whatIf.labels.map((key) => ({key, action: 'delete'}))}};
      return transform([
        familiesOf(whatIf.metrics, families).flatMap((family) =>
          whatIf.labels.map((label) => `delete_key(datapoint.attributes, ${text(label)}) where ${named(family)}`),
        ),
      ]);
    case 'aggregate':
      return transform([
        familiesOf(whatIf.metrics, families).map((family) => {
          const kept = family.labels.filter((label) => !whatIf.labels.includes(label) && !isOwn(label, family));
          return `aggregate_on_attributes(${text(whatIf.by)}, ${list(kept)}) where ${named(family)}`;
        }),
      ]);
    case 'template': {
      const touched = familiesOf(whatIf.metrics, families);
      const path = `datapoint.attributes[${text(whatIf.label)}]`;
      const replace = touched.flatMap((family) =>
        whatIf.rules.map(
          ({pattern, replacement}) =>
            `replace_pattern(${path}, ${text(`^(?:${pattern})$`)}, ${text(replacement)}) where ${named(family)}`,
        ),
      );
      const join = touched.map((family) => `aggregate_on_attributes(${text(whatIf.by)}) where ${named(family)}`);
      return transform([replace, join]);
    }
    case 'removeBuckets':
    case 'limitBuckets':
      return transform([
        familiesOf(whatIf.metrics, families).flatMap((family) =>
          boundsToRemove(whatIf, family).map(
            (bound) => `merge_histogram_buckets(${Number(bound)}) where ${named(family)}`,
          ),
        ),
      ]);
    case 'nativeHistograms':
      return 'The Collector has no processor that makes a native histogram of a classic one.';
    case 'interval':
      return 'The interval is set where the Collector scrapes, in its Prometheus receiver, as in Prometheus.';
  }
}

/** Labels that are no attributes in the Collector: bounds and quantiles are parts of a point, job and instance of the resource. */
function isOwn(label: string, family: Family): boolean {
  return (
    OF_RESOURCE.includes(label) ||
    (family.type === 'histogram' && label === 'le') ||
    (family.type === 'summary' && label === 'quantile')
  );
}

export function collectorProcessors({whatIf, safe, reasons}: Effect, {families}: Setting): Configuration | NotPossible {
  const program = 'Collector';
  if (!safe) return {program, why: reasons.join(' ')};
  const resource = 'labels' in whatIf ? whatIf.labels.find((label) => OF_RESOURCE.includes(label)) : undefined;
  if (resource !== undefined)
    return {
      program,
      why: `The Prometheus receiver keeps ${resource} on the resource, where points of two resources never meet.`,
    };
  const processors = processorsOf(whatIf, families);
  if (typeof processors === 'string') return {program, why: processors};
  const joins = whatIf.kind === 'aggregate' || whatIf.kind === 'template';
  return {
    ...{program, file: 'collector.yaml', language: 'yaml'},
    text: yaml({processors: escaped(processors) as Processors}),
    notes: [
      'Add each processor to the pipeline’s list. Names are those of the Prometheus receiver.',
      ...(joins ? [JOINS_IN_A_RESOURCE] : []),
    ],
  };
}

const JOINS_IN_A_RESOURCE =
  'Points join only within one metric of one resource and at one timestamp: pods are resources of their own and do not meet, in one batch or not. A cumulative sum falls when a pod goes, which rate() takes for a restart.';

/** A dollar is written twice. */
function escaped(value: Yaml): Yaml {
  if (typeof value === 'string') return value.replaceAll('$', '$$$$');
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, escaped(each)]));
}
