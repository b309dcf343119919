// Combines metrics into one, as the Collector's metricstransform does: groups of the names' pattern become labels.
import {type Attributes, type Metric, mapAttributes, type Point} from './telemetry';

export interface Combining {
  readonly newName: string;
  readonly pattern: RegExp | null;
  readonly submatchCase: 'as is' | 'lower' | 'upper';
}

/**
 * One metric with the points of all, not yet aggregated; null where they differ in type, unit, labels or temporality: the Collector then
 * logs it and changes nothing.
 */
export function combined(metrics: readonly Metric[], combining: Combining): Metric | null {
  const [first, ...rest] = metrics;
  if (!first || rest.some((metric) => metric.type === 'summary' || kindOf(metric) !== kindOf(first))) return null;
  const points: readonly Point[] = metrics.flatMap((metric): readonly Point[] => {
    const groups = groupsOf(metric.name, combining);
    return mapAttributes(metric, (attributes) => ({...attributes, ...groups})).points;
  });
  return {...first, name: combining.newName, points} as Metric;
}

function kindOf(metric: Metric): string {
  const keys = new Set((metric.points as readonly Point[]).flatMap((point) => Object.keys(point.attributes)));
  const counting = 'temporality' in metric ? [metric.temporality] : [];
  const monotonic = metric.type === 'sum' ? [metric.monotonic] : [];
  return JSON.stringify([metric.type, metric.unit ?? '', [...keys].sort(), ...counting, ...monotonic]);
}

/** Group n without a name is the label `$n`; a group that matched nothing is none. */
function groupsOf(name: string, {pattern, submatchCase}: Combining): Attributes {
  const match = pattern ? name.match(pattern) : null;
  if (!pattern || !match) return {};
  const names = groupNames(pattern);
  return Object.fromEntries(
    match.slice(1).flatMap((text, at) => (text ? [[names[at] ?? `$${at + 1}`, inCase(text, submatchCase)]] : [])),
  );
}

/** The name of each group in order; undefined for one without. */
function groupNames(pattern: RegExp): readonly (string | undefined)[] {
  const opens = pattern.source
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .matchAll(/\((?!\?[:is])(?:\?<(\w+)>)?/g);
  return [...opens].map(([, name]) => name);
}

function inCase(text: string, how: Combining['submatchCase']): string {
  if (how === 'lower') return text.toLowerCase();
  return how === 'upper' ? text.toUpperCase() : text;
}
