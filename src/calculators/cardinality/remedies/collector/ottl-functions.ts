// The functions of OTTL that change metrics: those of whole metrics, and those of single data points.
import {goRegExp, replaceAll} from '../go-regexp';
import {aggregate, aggregationOf} from './aggregate';
import {limitBuckets, removeBound} from './merge-buckets';
import type {Call, Expression} from './ottl-syntax';
import {isMap, type OttlValue, placeOf, resultOf, type Scope, textOf} from './ottl-values';
import {type Attributes, type Metric, mapAttributes, type Point, without} from './telemetry';

type OfMetric = (call: Call, metric: Metric, scope: Scope) => Metric;
type OfPoint = (call: Call, point: Point, scope: Scope) => Point;

/** Only of whole metrics: they cannot stand in one group with statements about data points. */
export const METRIC_FUNCTIONS: Readonly<Record<string, OfMetric>> = {
  aggregate_on_attributes(call, metric, scope) {
    const kept = argument(call, 1, 'attributes');
    const by = aggregationOf(resultOf(argument(call, 0, 'function') ?? unknownTarget(call), scope));
    // The Collector calls it an error, which its error mode ignores.
    if (metric.type === 'summary') return metric;
    if (!kept) return aggregate(metric, by);
    const keys = new Set(textsOf(kept, call, scope));
    return aggregate(
      mapAttributes(metric, (attributes) => without(attributes, (key) => !keys.has(key))),
      by,
    );
  },
  aggregate_on_attribute_value(call, metric, scope) {
    const by = aggregationOf(resultOf(argument(call, 0, 'function') ?? unknownTarget(call), scope));
    const key = textOf(argument(call, 1, 'attribute'), call);
    const values = textsOf(argument(call, 2, 'values'), call, scope);
    const joined = textOf(argument(call, 3, 'newValue'), call);
    const renamed = mapAttributes(metric, (attributes) => {
      const value = attributes[key];
      return value !== undefined && values.includes(value) ? {...attributes, [key]: joined} : attributes;
    });
    return aggregate(renamed, by);
  },
};

/** Only of data points, though no path says so. */
export const POINT_FUNCTIONS: Readonly<Record<string, OfPoint>> = {
  merge_histogram_buckets(call, point, scope) {
    const target = resultOf(argument(call, 0, 'target_value') ?? unknownTarget(call), scope);
    const method = argument(call, 1, 'method');
    if (typeof target !== 'number') throw new RangeError('merge_histogram_buckets wants a number.');
    if (!('bounds' in point)) return point;
    const how = method ? textOf(method, call) : 'remove_explicit_bound';
    if (how === 'remove_explicit_bound') return removeBound(point, target);
    if (how !== 'limit_buckets') throw new RangeError(`merge_histogram_buckets has no method "${how}".`);
    if (!Number.isInteger(target) || target < 1) throw new RangeError('limit_buckets wants a positive whole number.');
    return limitBuckets(point, target);
  },
};

/** Of whatever their first argument is: here the attributes of data points, or one of them. */
const EDITORS: Readonly<Record<string, (call: Call, target: OttlValue, scope: Scope) => OttlValue>> = {
  set: (call, _, scope) => resultOf(argument(call, 1, 'value') ?? unknownTarget(call), scope),
  delete_key: (call, target) => drop(target, (key) => key === textOf(argument(call, 1, 'key'), call)),
  delete_matching_keys: (call, target) => drop(target, matches(call)),
  keep_matching_keys: (call, target) => drop(target, (key) => !matches(call)(key)),
  keep_keys(call, target, scope) {
    const keys = textsOf(argument(call, 1, 'keys'), call, scope);
    return drop(target, (key) => !keys.includes(key));
  },
  truncate_all(call, target, scope) {
    const limit = resultOf(argument(call, 1, 'limit') ?? unknownTarget(call), scope);
    if (typeof limit !== 'number') throw new RangeError('truncate_all wants a number.');
    if (!isMap(target)) return target;
    return Object.fromEntries(Object.entries(target).map(([key, value]) => [key, cut(value, limit)]));
  },
  replace_pattern(call, target) {
    if (typeof target !== 'string') return target;
    const pattern = goRegExp(textOf(argument(call, 1, 'regex'), call), {global: true});
    return replaceAll(target, pattern, textOf(argument(call, 2, 'replacement'), call));
  },
};

export function isFunction(name: string): boolean {
  return name in METRIC_FUNCTIONS || name in POINT_FUNCTIONS || name in EDITORS;
}

/** @throws RangeError for a function, or a target of it, that is not run here. */
export function editPoint(call: Call, point: Point, scope: Scope): Point {
  const own = POINT_FUNCTIONS[call.name];
  if (own) return own(call, point, scope);
  const {edit, target, key, field} = editing(call, scope);
  if (field !== 'datapoint.attributes') throw new RangeError(`${call.name} of ${field} is not run here.`);
  const value = edit(call, resultOf(target, scope), scope);
  if (key !== undefined)
    return value === null ? point : {...point, attributes: {...point.attributes, [key]: String(value)}};
  return {...point, attributes: isMap(value) ? value : point.attributes};
}

/** @throws RangeError for a function, or a target of it, that is not run here. */
export function editMetric(call: Call, metric: Metric, scope: Scope): Metric {
  const own = METRIC_FUNCTIONS[call.name];
  if (own) return own(call, metric, scope);
  const {edit, target, field} = editing(call, scope);
  const value = edit(call, resultOf(target, scope), scope);
  if (field !== 'metric.name' || typeof value !== 'string')
    throw new RangeError(`${call.name} of ${field} is not run here.`);
  return {...metric, name: value};
}

function editing(call: Call, scope: Scope) {
  const edit = EDITORS[call.name];
  const target = argument(call, 0, 'target');
  if (!edit || target?.kind !== 'path') return unknownTarget(call);
  const [place, field] = placeOf(target.names, scope.context);
  return {edit, target, key: target.keys[0], field: `${place}.${field}`};
}

function argument(call: Call, at: number, name: string): Expression | undefined {
  return call.positional[at] ?? call.named[name];
}

function unknownTarget(call: Call): never {
  throw new RangeError(`${call.name} with these arguments is not run here.`);
}

function textsOf(expression: Expression | undefined, call: Call, scope: Scope): readonly string[] {
  const value = expression && resultOf(expression, scope);
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value as readonly string[];
  throw new RangeError(`${call.name} wants a list of texts there.`);
}

function drop(target: OttlValue, gone: (key: string) => boolean): OttlValue {
  return isMap(target) ? without(target as Attributes, gone) : target;
}

/** The Collector counts bytes, of which a character may have several; where that could matter, versions differ in what they leave. */
function cut(value: string, limit: number): string {
  if (/^[\x20-\x7e]*$/.test(value)) return value.slice(0, limit);
  const mostBytes = 3 * value.length;
  if (mostBytes > limit) throw new RangeError(`truncate_all of “${value}” is not run here: not all ASCII.`);
  return value;
}

function matches(call: Call): (key: string) => boolean {
  const pattern = goRegExp(textOf(argument(call, 1, 'pattern'), call));
  return (key) => pattern.test(key);
}
