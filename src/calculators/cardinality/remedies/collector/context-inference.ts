// Infers the context of OTTL statements and conditions from their paths and functions, as the transform and filter processors do.
import {METRIC_FUNCTIONS, POINT_FUNCTIONS} from './ottl-functions';
import type {Condition, Expression} from './ottl-syntax';
import {type Context, isOfMetrics} from './ottl-values';

/** The lowest level that any of them names. @throws RangeError where they cannot stand together, and for a path without a prefix. */
export function inferredContext(expressions: readonly Expression[]): Context {
  const places = new Set<string>();
  let ofMetrics: string | undefined;
  let ofPoints: string | undefined;
  const see = (expression: Expression): void => {
    if (expression.kind === 'list') expression.items.forEach(see);
    if (expression.kind === 'path') {
      const [place = ''] = expression.names;
      if (place !== 'metric' && place !== 'datapoint' && place !== 'resource')
        throw new RangeError(`The path ${expression.names.join('.')} needs metric. or datapoint. before it.`);
      places.add(place);
      if (place === 'datapoint') ofPoints = expression.names.join('.');
    }
    if (expression.kind !== 'call') return;
    if (expression.name in METRIC_FUNCTIONS || isOfMetrics(expression)) ofMetrics = expression.name;
    if (expression.name in POINT_FUNCTIONS) ofPoints = expression.name;
    [...expression.positional, ...Object.values(expression.named)].forEach(see);
  };
  expressions.forEach(see);
  if (ofMetrics && ofPoints)
    throw new RangeError(`${ofMetrics} and ${ofPoints} cannot stand in one group of statements; give each its own.`);
  if (ofPoints) return 'datapoint';
  return ofMetrics || places.has('metric') ? 'metric' : 'resource';
}

/** The values that a condition compares or asks. */
export function expressionsOf(condition: Condition): readonly Expression[] {
  switch (condition.kind) {
    case 'not':
      return expressionsOf(condition.of);
    case 'is':
      return [condition.of];
    case 'compare':
      return [condition.left, condition.right];
    default:
      return [...expressionsOf(condition.left), ...expressionsOf(condition.right)];
  }
}
