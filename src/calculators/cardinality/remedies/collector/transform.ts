// The Collector's transform processor: groups of OTTL statements, each run on every metric or on every data point.
import {expressionsOf, inferredContext} from './context-inference';
import {editMetric, editPoint, isFunction} from './ottl-functions';
import {type Condition, parseCondition, parseStatement, type Statement} from './ottl-syntax';
import {holds, type Scope} from './ottl-values';
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
  if (settings.context === undefined) {
    const said = [
      ...statements.flatMap(({call, where}) => [call, ...(where ? expressionsOf(where) : [])]),
      ...conditions.flatMap(expressionsOf),
    ];
    const context = inferredContext(said) === 'datapoint' ? 'datapoint' : 'metric';
    return {context, conditions, statements};
  }
  const context = oneOf(textOf(settings.context, 'context'), ['metric', 'datapoint'], 'context');
  return {context, conditions, statements};
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
