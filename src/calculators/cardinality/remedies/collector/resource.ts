// The Collector's resource processor: the actions of the attributes processor, on what all metrics of a source share.
import {actionOf} from './attributes';
import {listOf, onlyKnown, type Settings, settingsOf} from './settings';
import type {Batch} from './telemetry';

/** @throws RangeError for what is not run here. */
export function resource(settings: Settings): (batch: Batch) => Batch {
  onlyKnown(settings, ['attributes'], 'resource');
  const actions = listOf(settings.attributes, 'attributes').map((each) => actionOf(settingsOf(each, 'attributes')));
  return (batch) => ({...batch, resource: actions.reduce((now, action) => action(now), batch.resource)});
}
