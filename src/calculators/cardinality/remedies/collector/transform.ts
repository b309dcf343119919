// The Collector's transform processor: groups of OTTL statements, each run on every metric or on every data point.
import {editMetric, editPoint, isFunction, METRIC_FUNCTIONS, POINT_FUNCTIONS} from './ottl-functions';
import {type Condition, type Expression, parseCondition, parseStatement, type Statement} from './ottl-syntax';
import {holds, isOfMetrics, type Scope} from './ottl-values';
import {listOf, oneOf, onlyKnown, type Settings, settingsOf, textOf, textsOf} from './settings';
import {type Batch, type Metric, mapPoints, type Point} from './telemetry';

interface Group {
  readonly context: 'metric' | 'datapoint';
  /** One of them must hold; none asks nothing. */
  readonly conditions: readonly Condition[];
  readonly statements: readonly Statement[];
}

/** @throws RangeError for what is not run here, and for what the Collector itself refuses. */
export function transform(settings: Settings): (batch: Batch) => Batch {
  onlyKnown(settings, ['error_mode', 'metric_statements'], 'transform');
  const groups = groupsOf(listOf(settings.metric_statements, 'metric_statements'));
  return (batch) => groups.reduce(runGroup, batch);
}

/** Statements without a group of their own are one group together. */
function groupsOf(entries: readonly unknown[]): readonly Group[] {
  const groups: Group[] = [];
  let loose: string[] = [];
  const closeLoose = () => {
    if (loose.length > 0) groups.push(groupOf({statements: loose}));
    loose = [];
  };
  for (const entry of entries) {
    if (typeof entry === 'string') loose.push(entry);
    else {
      closeLoose();
      groups.push(groupOf(settingsOf(entry, 'metric_statements')));
    }
  }
  closeLoose();
  return groups;
}

function groupOf(settings: Settings): Group {
  onlyKnown(settings, ['context', 'error_mode', 'conditions', 'statements'], 'metric_statements');
  const statements = textsOf(settings.statements, 'statements').map(parseStatement);
  const conditions = textsOf(settings.conditions, 'conditions').map(parseCondition);
  const odd = statements.find(({call}) => !isFunction(call.name));
  if (odd) throw new RangeError(`The function ${odd.call.name} is not run here.`);
  if (settings.context === undefined) return {context: inferred(statements, conditions), conditions, statements};
  const context = oneOf(textOf(settings.context, 'context'), ['metric', 'datapoint'], 'context');
  return {context, conditions, statements};
}

/** By the paths and functions of all statements of the group. @throws RangeError where they cannot stand together. */
function inferred(statements: readonly Statement[], conditions: readonly Condition[]): 'metric' | 'datapoint' {
  let ofMetrics: string | undefined;
  let ofPoints: string | undefined;
  const see = (expression: Expression): void => {
    if (expression.kind === 'list') expression.items.forEach(see);
    if (expression.kind === 'path') {
      const [place = ''] = expression.names;
      if (place !== 'metric' && place !== 'datapoint' && place !== 'resource')
        throw new RangeError(`The path ${expression.names.join('.')} needs metric. or datapoint. before it.`);
      if (place === 'datapoint') ofPoints = expression.names.join('.');
    }
    if (expression.kind !== 'call') return;
    if (expression.name in METRIC_FUNCTIONS || isOfMetrics(expression)) ofMetrics = expression.name;
    if (expression.name in POINT_FUNCTIONS) ofPoints = expression.name;
    [...expression.positional, ...Object.values(expression.named)].forEach(see);
  };
  for (const {call, where} of statements) [call, ...(where ? expressionsOf(where) : [])].forEach(see);
  conditions.flatMap(expressionsOf).forEach(see);
  if (ofMetrics && ofPoints)
    throw new RangeError(`${ofMetrics} and ${ofPoints} cannot stand in one group of statements; give each its own.`);
  return ofPoints ? 'datapoint' : 'metric';
}

/** The values that a condition compares or asks. */
function expressionsOf(condition: Condition): readonly Expression[] {
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

function runGroup(batch: Batch, group: Group): Batch {
  const metrics = batch.metrics.map((metric) => {
    const scope: Scope = {context: group.context, resource: batch.resource, metric, point: null};
    return group.context === 'metric'
      ? onMetric(group, metric, scope)
      : mapPoints(metric, (point) => onPoint(group, point, scope));
  });
  return {...batch, metrics};
}

function applies({where}: Statement, scope: Scope): boolean {
  return where === null || holds(where, scope);
}

function asked({conditions}: Group, scope: Scope): boolean {
  return conditions.length === 0 || conditions.some((condition) => holds(condition, scope));
}

function onMetric(group: Group, metric: Metric, scope: Scope): Metric {
  if (!asked(group, scope)) return metric;
  return group.statements.reduce<Metric>((now, statement) => {
    const here = {...scope, metric: now};
    return applies(statement, here) ? editMetric(statement.call, now, here) : now;
  }, metric);
}

function onPoint(group: Group, point: Point, scope: Scope): Point {
  if (!asked(group, {...scope, point})) return point;
  return group.statements.reduce<Point>((now, statement) => {
    const here = {...scope, point: now};
    return applies(statement, here) ? editPoint(statement.call, now, here) : now;
  }, point);
}
