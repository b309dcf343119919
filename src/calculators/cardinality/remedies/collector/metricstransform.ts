// The Collector's metricstransform processor: metrics renamed, copied, combined, and their labels aggregated.
import {expand, goRegExp} from '../go-regexp';
import {aggregate} from './aggregate';
import {combined} from './combine';
import {joinOf, type Matching, type Operation, operationOf} from './metricstransform-operations';
import {listOf, oneOf, onlyKnown, optionalText, type Settings, settingsOf, textOf} from './settings';
import {type Attributes, type Batch, keepPoints, type Metric} from './telemetry';

interface Transform extends Matching {
  readonly action: 'update' | 'insert' | 'combine';
  readonly name: (name: string) => RegExpMatchArray | null;
  readonly newName: string | undefined;
  readonly operations: readonly Operation[];
  readonly combine: (metrics: readonly Metric[]) => Metric | null;
}

const KNOWN = [
  ...['include', 'match_type', 'experimental_match_labels', 'action', 'new_name'],
  ...['operations', 'aggregation_type', 'submatch_case'],
];

/** @throws RangeError for what is not run here. */
export function metricstransform(settings: Settings): (batch: Batch) => Batch {
  onlyKnown(settings, ['transforms'], 'metricstransform');
  const transforms = listOf(settings.transforms, 'transforms').map((each) =>
    transformOf(settingsOf(each, 'transforms')),
  );
  return (batch) => ({...batch, metrics: transforms.reduce(run, batch.metrics)});
}

function transformOf(settings: Settings): Transform {
  onlyKnown(settings, KNOWN, 'transforms');
  const action = oneOf(settings.action, ['update', 'insert', 'combine'], 'transforms.action');
  const include = textOf(settings.include, 'transforms.include');
  const regexp = oneOf(settings.match_type ?? 'strict', ['strict', 'regexp'], 'transforms.match_type') === 'regexp';
  const pattern = regexp ? goRegExp(include) : null;
  const newName = optionalText(settings.new_name, 'transforms.new_name');
  if (action !== 'update') textOf(newName, `transforms.new_name of ${action}`);
  const labels = labelMatchers(settings.experimental_match_labels, regexp);
  const aggregation = joinOf(settings);
  const submatchCase = oneOf(
    settings.submatch_case ?? 'as is',
    ['as is', 'lower', 'upper'],
    'transforms.submatch_case',
  );
  return {
    ...{action, newName},
    name: (name) => (pattern ? name.match(pattern) : name === include ? [name] : null),
    matches: (attributes) => labels.every(({key, match}) => match(attributes[key] ?? '')),
    operations: listOf(settings.operations, 'operations').map((each) => operationOf(settingsOf(each, 'operations'))),
    combine: (metrics) => {
      const joined = combined(metrics, {newName: newName ?? '', pattern, submatchCase});
      return joined && aggregate(joined, aggregation);
    },
  };
}

/** A label that is absent counts as empty. */
function labelMatchers(value: unknown, regexp: boolean) {
  const entries = value === undefined ? [] : Object.entries(settingsOf(value, 'experimental_match_labels'));
  return entries.map(([key, wanted]) => {
    const text = textOf(wanted, 'experimental_match_labels');
    const pattern = regexp ? goRegExp(text) : null;
    return {key, match: (found: string) => (pattern ? pattern.test(found) : found === text)};
  });
}

function run(metrics: readonly Metric[], transform: Transform): readonly Metric[] {
  const isMatched = (metric: Metric) =>
    transform.name(metric.name) !== null &&
    (metric.points.length === 0 || metric.points.some((point) => transform.matches(point.attributes)));
  switch (transform.action) {
    case 'update':
      return metrics.flatMap((metric) => (isMatched(metric) ? changed(metric, transform) : [metric]));
    case 'insert':
      return [
        ...metrics,
        ...metrics.filter(isMatched).flatMap((metric) => changed(matchedPart(metric, transform.matches), transform)),
      ];
    case 'combine': {
      const parts = metrics.filter(isMatched).map((metric) => matchedPart(metric, transform.matches));
      const joined = parts.length === 0 ? null : transform.combine(parts);
      if (!joined) return metrics;
      return [
        ...metrics.filter((metric) => !isMatched(metric)),
        ...changed(joined, {...transform, newName: undefined}),
      ];
    }
  }
}

function matchedPart(metric: Metric, matches: (attributes: Attributes) => boolean): Metric {
  return keepPoints(metric, (point) => matches(point.attributes));
}

/**
 * The metric after the operations; nothing where they took its last point. An update of a metric that matches with some of its points only
 * changes what can be changed point by point: its name and its aggregation stay.
 */
function changed(metric: Metric, transform: Transform): readonly Metric[] {
  const whole = transform.action !== 'update' || metric.points.every((point) => transform.matches(point.attributes));
  const named = whole && transform.newName ? {...metric, name: nameOf(metric.name, transform)} : metric;
  const result = transform.operations.reduce<Metric>(
    (now, operation) => (whole || operation.pointwise ? operation.run(now, transform) : now),
    named,
  );
  return metric.points.length > 0 && result.points.length === 0 ? [] : [result];
}

function nameOf(name: string, {name: match, newName = ''}: Transform): string {
  const found = match(name);
  return (found && expand(newName, found)) || newName;
}
