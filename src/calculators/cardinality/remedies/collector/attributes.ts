// The Collector's attributes processor on data points: it deletes and sets attributes and never joins points.
import {goRegExp} from '../go-regexp';
import {listOf, oneOf, onlyKnown, optionalText, type Settings, settingsOf, textOf, textsOf} from './settings';
import {type Attributes, type Batch, mapAttributes, without} from './telemetry';

type Action = (attributes: Attributes) => Attributes;

/** @throws RangeError for what is not run here. */
export function attributes(settings: Settings): (batch: Batch) => Batch {
  onlyKnown(settings, ['actions', 'include', 'exclude'], 'attributes');
  const actions = listOf(settings.actions, 'actions').map((each) => actionOf(settingsOf(each, 'actions')));
  const include = settings.include === undefined ? () => true : names(settings.include, 'include');
  const exclude = settings.exclude === undefined ? () => false : names(settings.exclude, 'exclude');
  const run: Action = (before) => actions.reduce((now, action) => action(now), before);
  return (batch) => ({
    ...batch,
    metrics: batch.metrics.map((metric) =>
      include(metric.name) && !exclude(metric.name) ? mapAttributes(metric, run) : metric,
    ),
  });
}

/** @throws RangeError for what is not run here. */
export function actionOf(settings: Settings): Action {
  onlyKnown(settings, ['key', 'action', 'value', 'from_attribute', 'pattern'], 'actions');
  const action = oneOf(settings.action, ['delete', 'insert', 'update', 'upsert'], 'actions.action');
  const key = optionalText(settings.key, 'actions.key');
  if (action === 'delete') {
    const pattern = settings.pattern === undefined ? null : goRegExp(textOf(settings.pattern, 'actions.pattern'));
    return (before) => without(before, (each) => each === key || (pattern?.test(each) ?? false));
  }
  const target = textOf(key, 'actions.key');
  const from = optionalText(settings.from_attribute, 'actions.from_attribute');
  return (before) => {
    const value = from === undefined ? textOf(settings.value, 'actions.value') : before[from];
    const there = target in before;
    if (value === undefined || (action === 'insert' && there) || (action === 'update' && !there)) return before;
    return {...before, [target]: value};
  };
}

function names(value: unknown, where: string): (name: string) => boolean {
  const settings = settingsOf(value, where);
  onlyKnown(settings, ['match_type', 'metric_names'], where);
  const wanted = textsOf(settings.metric_names, `${where}.metric_names`);
  if (oneOf(settings.match_type, ['strict', 'regexp'], `${where}.match_type`) === 'strict')
    return (name) => wanted.includes(name);
  const patterns = wanted.map((each) => goRegExp(each));
  return (name) => patterns.some((pattern) => pattern.test(name));
}
