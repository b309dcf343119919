// Runs processors of the OpenTelemetry Collector on metrics: our own interpreter of those that we write configurations for.
import {attributes} from './attributes';
import {filter} from './filter';
import {metricstransform} from './metricstransform';
import {resource} from './resource';
import {type Settings, settingsOf, withDollars} from './settings';
import {type Batch, identity, type Metric} from './telemetry';
import {transform} from './transform';

const PROCESSORS: Readonly<Record<string, (settings: Settings) => (batch: Batch) => Batch>> = {
  attributes,
  filter,
  metricstransform,
  resource,
  transform,
};

/**
 * The processors of a configuration in the order in which they stand, `transform/2` being a second of its kind.
 * @param configuration parsed from YAML: `{processors: {…}}`
 * @throws RangeError that names what is not run here; nothing is passed over
 */
export function collector(configuration: unknown): (batch: Batch) => Batch {
  const {processors} = settingsOf(withDollars(configuration), 'The configuration');
  const chain = Object.entries(settingsOf(processors, 'processors')).map(([name, settings]) => {
    const processor = PROCESSORS[name.replace(/\/.*$/, '')];
    if (!processor) throw new RangeError(`The processor ${name} is not run here.`);
    return processor(settingsOf(settings, name));
  });
  return (batch) => chain.reduce((now, run) => run(now), batch);
}

export interface Duplicate {
  readonly metric: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Points that claim to be this one at the same time. */
  readonly points: number;
}

/** Points of one identity and timestamp: an exporter keeps one of them or fails. */
export function duplicates({metrics}: Batch): readonly Duplicate[] {
  const found = new Map<string, Duplicate>();
  for (const {name, points} of metrics as readonly Metric[]) {
    for (const point of points) {
      const key = JSON.stringify([name, identity(point.attributes), point.ts]);
      const before = found.get(key);
      found.set(key, {metric: name, attributes: point.attributes, points: (before?.points ?? 0) + 1});
    }
  }
  return [...found.values()].filter((each) => each.points > 1);
}
