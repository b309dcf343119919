// Reads and writes the series that the post shows, as the Collector holds them: a batch for each resource.
import type {
  Attributes,
  Batch,
  Metric,
  NumberPoint,
} from '../../src/calculators/cardinality/remedies/collector/telemetry';

export interface Shown {
  /** What stands behind `# before` or `# after`. */
  readonly words: string;
  readonly batches: readonly Batch[];
}

/** The parts of a listing, each begun by `# before` or `# after`. @throws Error naming a line that cannot be read. */
export function partsOf(listing: string): Readonly<Record<string, Shown>> {
  const parts = listing.split(/^(?=# (?:before|after))/m).map((part) => {
    const [, name = '', words = '', lines = ''] = /^# (before|after)(.*)\n([\s\S]*)$/.exec(part) ?? [];
    return [name, {words, batches: batchesOf(lines)}] as const;
  });
  return Object.fromEntries(parts);
}

function batchesOf(lines: string): readonly Batch[] {
  return lines.split(/^(?=# resource )/m).map((part) => {
    const types = new Map<string, string>();
    const points = new Map<string, NumberPoint[]>();
    let resource: Attributes = {};
    for (const line of part.split('\n').filter((each) => each !== '')) {
      // A resource too long for a line goes on behind three blanks.
      const [, pairs] = /^#(?: resource| {2}) (.*?),?$/.exec(line) ?? [];
      const [, typed, type] = /^# TYPE (\S+) (counter|gauge)$/.exec(line) ?? [];
      const [, name, labels = '', value] = /^(\w+)\{(.*)\} (\d+)$/.exec(line) ?? [];
      if (pairs !== undefined) resource = {...resource, ...attributesOf(pairs)};
      else if (typed && type) types.set(typed, type);
      else if (name) {
        const point = {attributes: attributesOf(labels), value: Number(value), ts: 1, start: 0};
        points.set(name, [...(points.get(name) ?? []), point]);
      } else throw new Error(`This line of a listing cannot be read: ${line}`);
    }
    const metrics = [...points].map(([name, own]): Metric => metricOf(name, types.get(name), own));
    return {resource, metrics};
  });
}

function metricOf(name: string, type: string | undefined, points: readonly NumberPoint[]): Metric {
  if (type !== 'counter') return {name, type: 'gauge', points};
  return {name, type: 'sum', temporality: 'cumulative', monotonic: true, points};
}

function attributesOf(pairs: string): Attributes {
  const read = [...pairs.matchAll(/([\w.]+)="([^"]*)"(?:, |$)/g)];
  if (read.map(([whole]) => whole).join('') !== pairs) throw new Error(`These attributes cannot be read: ${pairs}`);
  return Object.fromEntries(read.map(([, key = '', value = '']) => [key, value]));
}

/** One line for each point, with everything that tells it from others; in one order, whatever the order of the points. */
export function linesOf(batches: readonly Batch[]): readonly string[] {
  return batches
    .flatMap(({resource, metrics}) =>
      metrics.flatMap((metric) =>
        (metric.points as readonly NumberPoint[]).map(({attributes, value}) =>
          [written(resource), metric.type, metric.name, written(attributes), value].join(' '),
        ),
      ),
    )
    .sort();
}

/** All of them as one batch, in which the resource's attributes are labels: how a store tells series apart. */
export function asStored(batches: readonly Batch[]): Batch {
  const metrics = batches.flatMap((batch) =>
    batch.metrics.map((metric) => ({
      ...metric,
      points: metric.points.map((point) => ({...point, attributes: {...batch.resource, ...point.attributes}})),
    })),
  );
  return {resource: {}, metrics: metrics as readonly Metric[]};
}

function written(attributes: Attributes): string {
  return JSON.stringify(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
}
