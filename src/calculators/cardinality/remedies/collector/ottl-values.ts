// What paths, literals and conditions of OTTL come to, for one metric and, where it is asked for, one of its points.
import {goRegExp} from '../go-regexp';
import type {Call, Comparison, Condition, Expression} from './ottl-syntax';
import type {Attributes, Batch, Metric, Point} from './telemetry';

/** What a path without a prefix is of. */
export type Context = 'resource' | 'metric' | 'datapoint';

export interface Scope {
  readonly context: Context;
  readonly resource: Batch['resource'];
  readonly metric: Metric | null;
  readonly point: Point | null;
}

export type OttlValue = string | number | boolean | null | Attributes | readonly OttlValue[];

const ENUMS: Readonly<Record<string, number>> = {
  METRIC_DATA_TYPE_NONE: 0,
  METRIC_DATA_TYPE_GAUGE: 1,
  METRIC_DATA_TYPE_SUM: 2,
  METRIC_DATA_TYPE_HISTOGRAM: 3,
  METRIC_DATA_TYPE_EXPONENTIAL_HISTOGRAM: 4,
  METRIC_DATA_TYPE_SUMMARY: 5,
  AGGREGATION_TEMPORALITY_UNSPECIFIED: 0,
  AGGREGATION_TEMPORALITY_DELTA: 1,
  AGGREGATION_TEMPORALITY_CUMULATIVE: 2,
};

const TYPES: Readonly<Record<Metric['type'], number>> = {gauge: 1, sum: 2, histogram: 3, summary: 5};
const METRIC_NAMES = ['name', 'unit', 'type', 'aggregation_temporality', 'is_monotonic'];

/** The context that a path names or, without a prefix, the one it is read in; and what is left of it. */
export function placeOf(names: readonly string[], context: Context): readonly [Context, string] {
  const [first = '', second] = names;
  if ((first === 'resource' || first === 'metric' || first === 'datapoint') && second !== undefined)
    return [first, names.slice(1).join('.')];
  const field = names.join('.');
  return [context === 'datapoint' && METRIC_NAMES.includes(field) ? 'metric' : context, field];
}

/** @throws RangeError for a path, enum or function that is not run here. */
export function resultOf(expression: Expression, scope: Scope): OttlValue {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'list':
      return expression.items.map((item) => resultOf(item, scope));
    case 'enum': {
      const value = ENUMS[expression.name];
      if (value === undefined) throw new RangeError(`There is no enum ${expression.name}.`);
      return value;
    }
    case 'path': {
      const value = fieldOf(expression.names, scope);
      return expression.keys.reduce<OttlValue>((inner, key) => (isMap(inner) ? (inner[key] ?? null) : null), value);
    }
    case 'call':
      return convert(expression, scope);
  }
}

function fieldOf(names: readonly string[], scope: Scope): OttlValue {
  const [place, field] = placeOf(names, scope.context);
  const value = FIELDS[`${place}.${field}`]?.(scope);
  if (value === undefined) throw new RangeError(`The path ${names.join('.')} is not read here.`);
  return value;
}

const FIELDS: Readonly<Record<string, (scope: Scope) => OttlValue>> = {
  'resource.attributes': ({resource}) => resource,
  'metric.name': ({metric}) => metric?.name ?? null,
  'metric.unit': ({metric}) => metric?.unit ?? '',
  'metric.type': ({metric}) => (metric ? TYPES[metric.type] : null),
  'metric.aggregation_temporality': ({metric}) =>
    metric && 'temporality' in metric ? (metric.temporality === 'delta' ? 1 : 2) : null,
  'metric.is_monotonic': ({metric}) => (metric?.type === 'sum' ? metric.monotonic : null),
  'datapoint.attributes': ({point}) => point?.attributes ?? null,
  // A whole number has no double and the other way round: both are 0 there, as in the Collector.
  'datapoint.value_double': ({point}) => (point && 'value' in point ? (point.int ? 0 : point.value) : null),
  'datapoint.value_int': ({point}) => (point && 'value' in point ? (point.int ? point.value : 0) : null),
  'datapoint.time_unix_nano': ({point}) => point?.ts ?? null,
  'datapoint.start_time_unix_nano': ({point}) => point?.start ?? null,
  'datapoint.count': ({point}) => (point && 'count' in point ? point.count : null),
  'datapoint.sum': ({point}) => (point && 'count' in point ? point.sum : null),
};

/** Functions that give a value. */
const CONVERTERS: Readonly<Record<string, (call: Call, scope: Scope) => OttlValue>> = {
  IsMatch(call, scope) {
    const [target, pattern] = call.positional;
    const text = target ? resultOf(target, scope) : null;
    return text !== null && goRegExp(textOf(pattern, call)).test(String(text));
  },
  HasAttrKeyOnDatapoint(call, {metric}) {
    const key = textOf(call.positional[0], call);
    return (metric?.points ?? []).some(({attributes}) => attributes[key] !== undefined);
  },
  HasAttrOnDatapoint(call, {metric}) {
    const key = textOf(call.positional[0], call);
    const value = textOf(call.positional[1], call);
    return (metric?.points ?? []).some(({attributes}) => attributes[key] === value);
  },
};

function convert(call: Call, scope: Scope): OttlValue {
  const run = CONVERTERS[call.name];
  if (!run) throw new RangeError(`The function ${call.name} is not run here.`);
  return run(call, scope);
}

/** Functions that only know the metric as a whole. */
export function isOfMetrics(call: Call): boolean {
  return call.name === 'HasAttrKeyOnDatapoint' || call.name === 'HasAttrOnDatapoint';
}

/** @throws RangeError when it is no text. */
export function textOf(expression: Expression | undefined, call: Call): string {
  if (expression?.kind === 'literal' && typeof expression.value === 'string') return expression.value;
  throw new RangeError(`${call.name} wants a text in quotes there.`);
}

export function isMap(value: OttlValue): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function holds(condition: Condition, scope: Scope): boolean {
  switch (condition.kind) {
    case 'and':
      return holds(condition.left, scope) && holds(condition.right, scope);
    case 'or':
      return holds(condition.left, scope) || holds(condition.right, scope);
    case 'not':
      return !holds(condition.of, scope);
    case 'is':
      return resultOf(condition.of, scope) === true;
    case 'compare':
      return compare(condition.by, resultOf(condition.left, scope), resultOf(condition.right, scope));
  }
}

/** Values of two types are unequal, and neither is more. */
function compare(by: Comparison, left: OttlValue, right: OttlValue): boolean {
  if (by === '==' || by === '!=') return (left === right) === (by === '==');
  if (typeof left !== typeof right || (typeof left !== 'number' && typeof left !== 'string')) return false;
  const [a, b] = [left, right as typeof left];
  return {'<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b}[by];
}
