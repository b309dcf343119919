// How long a node with two minutes' notice takes to let its pods go.

/** Seconds between the notice of a spot interruption and the end of the instance. */
export const NOTICE = 120;

/** One service with pods on the node that goes. */
export interface Leaving {
  readonly name: string;
  /** Its pods on that node. */
  readonly pods: number;
  /** How many of its pods may be away at a time, of its disruption budget. */
  readonly maxUnavailable: number;
  /** Seconds from a place on a node until a new pod is ready. */
  readonly startUp: number;
  /** Seconds from the eviction until the process is gone: the wait of the hook and the rest of the answers. */
  readonly shutdown: number;
}

export interface Surroundings {
  /** Seconds until the first eviction: event, queue, controller. */
  readonly reaction: number;
  /** Seconds until a new node takes pods; 0 where there is room on others. */
  readonly boot: number;
}

/** A part of the drain, in seconds after the notice. */
export interface Wave {
  readonly pods: number;
  readonly from: number;
  readonly until: number;
}

/**
 * The waves in which a service leaves. The budget lets `maxUnavailable` pods go at once, and the next wave when as many
 * replacements are ready. The first replacements wait for the new node, which starts at the first eviction; the later
 * ones find it there. All pods of the service are taken to be healthy, and no other node to be draining.
 *
 * @throws RangeError where the budget allows nothing: such a node is never empty.
 */
export function wavesOf(service: Leaving, {reaction, boot}: Surroundings): readonly Wave[] {
  const {name, pods, maxUnavailable, startUp, shutdown} = service;
  if (maxUnavailable < 1) throw new RangeError(`${name} lets no pod go: maxUnavailable must be at least 1.`);
  return Array.from({length: Math.ceil(pods / maxUnavailable)}, (_, wave) => {
    const from = reaction + (wave > 0 ? boot : 0) + wave * startUp;
    return {pods: Math.min(maxUnavailable, pods - wave * maxUnavailable), from, until: from + shutdown};
  });
}

/** Seconds from the notice until the last pod of the service is gone. */
export function drainTime(service: Leaving, surroundings: Surroundings): number {
  return wavesOf(service, surroundings).at(-1)?.until ?? 0;
}

/** The slowest boot, in seconds, with which the service still leaves in time: below 0 where none does, endless where it leaves in one wave. */
export function slowestBoot(service: Leaving, reaction: number): number {
  const spare = NOTICE - drainTime(service, {reaction, boot: 0});
  return service.pods > service.maxUnavailable || spare < 0 ? spare : Number.POSITIVE_INFINITY;
}

// The times that the text argues with: all of them assumptions, but for the shutdown, which is the manifest's.
const pace = {startUp: 20, shutdown: 35};
export const AROUND: Surroundings = {reaction: 5, boot: 50};

export const ROWS: readonly Leaving[] = [
  {name: 'six pods, one at a time', pods: 6, maxUnavailable: 1, ...pace},
  {name: 'six pods, two at a time', pods: 6, maxUnavailable: 2, ...pace},
  {name: 'six pods, three at a time', pods: 6, maxUnavailable: 3, ...pace},
  {name: 'three pods, three at a time', pods: 3, maxUnavailable: 3, ...pace},
];
