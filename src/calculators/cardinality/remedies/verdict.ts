// What a stack of changes does, one by one: series before and after by exact count, whether each is safe, and why not.
import type {Collision, Family, SeriesIndex} from './series-index';
import {template} from './template';
import {familiesOf, joins, rewritesOf, type WhatIf} from './what-if';

/** Queries keep seeing a series for 5 minutes after a sample, so that two samples must fit into them. */
const LONGEST_INTERVAL = 120;

export interface Effect {
  readonly whatIf: WhatIf;
  readonly before: number;
  readonly after: number;
  /** Series that share their labels with another after it, be it on purpose. */
  readonly colliding: number;
  readonly safe: boolean;
  /** Why it is not safe; empty when it is. */
  readonly reasons: readonly string[];
  /** Series that would be duplicates of each other, the first few. */
  readonly duplicates: readonly Collision[];
  /** What to look after though it is safe. */
  readonly hazards: readonly string[];
}

/** Each change on what the ones before it left. Take one out of the list to undo it. */
export function effects(index: SeriesIndex, stack: readonly WhatIf[]): readonly Effect[] {
  const changes = stack.map((whatIf) => rewritesOf(whatIf, index.families));
  let before = index.recount([]).series;
  return stack.map((whatIf, at) => {
    const {series: after, colliding, collisions} = index.recount(changes.slice(0, at + 1));
    const duplicates = joins(whatIf) ? [] : collisions;
    const reasons = [...duplicateReasons(duplicates, colliding), ...senseReasons(whatIf, index.families)];
    const safe = reasons.length === 0;
    const effect = {
      whatIf,
      before,
      after,
      colliding,
      safe,
      reasons,
      duplicates,
      hazards: hazardsOf(whatIf, index.families),
    };
    before = after;
    return effect;
  });
}

function duplicateReasons(duplicates: readonly Collision[], colliding: number): readonly string[] {
  const [first] = duplicates;
  if (!first) return [];
  return [
    `${colliding} series would share their labels with another: ${seriesText(first.from[0])} and ${seriesText(first.from[1])} would both be ${seriesText(first.becomes)}. Of such duplicates a store keeps one sample or none, and rate() mixes counters. Aggregate instead.`,
  ];
}

/** A series as PromQL writes it. */
export function seriesText({__name__: name = '', ...labels}: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${name}{${pairs.map(([label, value]) => `${label}=${JSON.stringify(value)}`).join(', ')}}`;
}

/** What no count can show: labels that carry a meaning of their own, and joins that have none. */
function senseReasons(whatIf: WhatIf, families: readonly Family[]): readonly string[] {
  switch (whatIf.kind) {
    case 'dropLabels':
    case 'aggregate': {
      const touched = familiesOf(whatIf.metrics, families);
      const lost = touched.flatMap((family) => [
        ...(family.type === 'histogram' && whatIf.labels.includes('le')
          ? [`le tells the buckets of ${family.name} apart.`]
          : []),
        ...(family.type === 'summary' && whatIf.labels.includes('quantile')
          ? [`quantile tells the series of ${family.name} apart.`]
          : []),
      ]);
      return whatIf.kind === 'dropLabels'
        ? lost
        : [...lost, ...touched.flatMap((family) => joinReasons(family, whatIf.by))];
    }
    case 'template':
      return [
        ...(template(whatIf.rules)('') === ''
          ? []
          : ['A pattern matches nothing at all, so that series without the label would get it.']),
        ...familiesOf(whatIf.metrics, families).flatMap((family) => joinReasons(family, whatIf.by)),
      ];
    case 'removeBuckets':
      return whatIf.bounds.every(Number.isFinite)
        ? []
        : ['+Inf is the count of all: without it there is no histogram.'];
    case 'limitBuckets':
      return whatIf.most >= 2 ? [] : ['One bucket is +Inf alone: that is a count and no histogram.'];
    default:
      return [];
  }
}

/** Nobody says what a family without a type is. One that has none of the labels stays as it is. */
function sumsGauges({metrics, labels}: Extract<WhatIf, {kind: 'aggregate'}>, families: readonly Family[]): boolean {
  return familiesOf(metrics, families).some(
    (family) =>
      (family.type === 'gauge' || family.type === 'untyped') && family.labels.some((label) => labels.includes(label)),
  );
}

function joinReasons({name, type}: Family, by: string): readonly string[] {
  if (type === 'summary')
    return [`Quantiles of ${name} cannot be joined: nothing gives the quantile of all from those of each.`];
  if ((type === 'counter' || type === 'histogram' || type === 'nativeHistogram') && by !== 'sum')
    return [`${name} counts, and counts are joined by their sum alone.`];
  return [];
}

function hazardsOf(whatIf: WhatIf, families: readonly Family[]): readonly string[] {
  switch (whatIf.kind) {
    case 'dropMetrics':
      return ['Rules, alerts and dashboards that read them go silent: look for their names first.'];
    case 'keepMetrics':
      return [
        'Whatever is not named goes, in later releases too. up and the scrape_ series stay: relabelling does not see them.',
      ];
    case 'dropLabels':
      return ['A new value that only a dropped label tells apart makes duplicates, whenever it comes.'];
    case 'aggregate':
      return whatIf.by === 'sum' && sumsGauges(whatIf, families)
        ? ['A gauge has a sum only where adding makes sense: bytes do, temperatures do not.']
        : [];
    case 'template':
      return ['Series that become one have to be added up: relabelling alone would leave duplicates.'];
    case 'removeBuckets':
    case 'limitBuckets':
      return [
        'Quantiles between the bounds that stay are guessed over a wider range.',
        'Rules and alerts that name a bound which goes find nothing.',
      ];
    case 'nativeHistograms':
      return [
        'Queries change: there is no _bucket, _sum and _count any more, and no le.',
        'A store may count a native histogram as more than one series.',
      ];
    case 'interval':
      return [
        `Windows of rate() must be at least ${4 * whatIf.seconds} seconds.`,
        ...(whatIf.seconds > LONGEST_INTERVAL
          ? [
              'A series is forgotten 5 minutes after its last sample: with one scrape missed there are gaps. Stay at 2 minutes.',
            ]
          : []),
      ];
  }
}
