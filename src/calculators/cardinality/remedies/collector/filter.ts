// The Collector's filter processor: metrics and data points that a condition holds for go.
import {goRegExp} from '../go-regexp';
import {expressionsOf, inferredContext} from './context-inference';
import {type Condition, parseCondition} from './ottl-syntax';
import {type Context, holds, type Scope} from './ottl-values';
import {oneOf, onlyKnown, type Settings, settingsOf, textOf, textsOf} from './settings';
import {type Attributes, type Batch, keepPoints, type Metric} from './telemetry';

/** @throws RangeError for what is not run here. */
export function filter(settings: Settings): (batch: Batch) => Batch {
  onlyKnown(settings, ['error_mode', 'metrics', 'metric_conditions'], 'filter');
  if (settings.metric_conditions !== undefined) {
    if (settings.metrics !== undefined) throw new RangeError('filter has metrics beside metric_conditions: give one.');
    return byInference(textsOf(settings.metric_conditions, 'filter.metric_conditions'));
  }
  const metrics = settingsOf(settings.metrics, 'filter.metrics');
  onlyKnown(metrics, ['resource', 'metric', 'datapoint', 'include', 'exclude'], 'filter.metrics');
  // With conditions the old include and exclude are not looked at, as in the Collector.
  if ('resource' in metrics || 'metric' in metrics || 'datapoint' in metrics) return byConditions(metrics);
  const include = metrics.include === undefined ? null : matcher(metrics.include, 'include');
  const exclude = metrics.exclude === undefined ? null : matcher(metrics.exclude, 'exclude');
  return (batch) => ({
    ...batch,
    metrics: batch.metrics.filter(
      (metric) =>
        (include === null || include(metric, batch.resource)) && !(exclude?.(metric, batch.resource) ?? false),
    ),
  });
}

function byConditions(metrics: Settings): (batch: Batch) => Batch {
  const conditions = (context: Context) => textsOf(metrics[context], `filter.metrics.${context}`).map(parseCondition);
  return dropping(conditions('resource'), conditions('metric'), conditions('datapoint'));
}

/** The style since 0.146.0: each condition in the lowest context that its paths name. */
function byInference(texts: readonly string[]): (batch: Batch) => Batch {
  const conditions = texts.map(parseCondition);
  const within = (context: Context) =>
    conditions.filter((condition) => inferredContext(expressionsOf(condition)) === context);
  return dropping(within('resource'), within('metric'), within('datapoint'));
}

/** From the highest level to the lowest: what a level drops, those below it do not see. */
function dropping(
  resource: readonly Condition[],
  metric: readonly Condition[],
  datapoint: readonly Condition[],
): (batch: Batch) => Batch {
  const any = (of: readonly Condition[], scope: Scope) => of.some((condition) => holds(condition, scope));
  return (batch) => {
    const scope: Scope = {context: 'resource', resource: batch.resource, metric: null, point: null};
    if (any(resource, scope)) return {...batch, metrics: []};
    const kept = batch.metrics.flatMap((each) => {
      if (any(metric, {...scope, context: 'metric', metric: each})) return [];
      if (datapoint.length === 0) return [each];
      const rest = keepPoints(each, (point) => !any(datapoint, {...scope, context: 'datapoint', metric: each, point}));
      return rest.points.length === 0 ? [] : [rest];
    });
    return {...batch, metrics: kept};
  };
}

function matcher(value: unknown, where: string): (metric: Metric, resource: Attributes) => boolean {
  const settings = settingsOf(value, where);
  onlyKnown(settings, ['match_type', 'metric_names', 'resource_attributes'], where);
  const type = oneOf(settings.match_type, ['strict', 'regexp'], `${where}.match_type`);
  const matches = (text: string): ((found: string) => boolean) => {
    if (type === 'strict') return (found) => found === text;
    const pattern = goRegExp(text);
    return (found) => pattern.test(found);
  };
  const names = textsOf(settings.metric_names, `${where}.metric_names`).map(matches);
  const attributes = (
    settings.resource_attributes === undefined ? [] : (settings.resource_attributes as unknown[])
  ).map((each) => {
    const pair = settingsOf(each, `${where}.resource_attributes`);
    const key = textOf(pair.key ?? pair.Key, `${where}.resource_attributes`);
    return {key, matches: matches(textOf(pair.value ?? pair.Value, `${where}.resource_attributes`))};
  });
  return (metric, resource) =>
    (names.length === 0 || names.some((match) => match(metric.name))) &&
    attributes.every(({key, matches: match}) => {
      const found = resource[key];
      return found !== undefined && match(found);
    });
}
