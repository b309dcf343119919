// When a pool of subnets runs out, of addresses or of whole /28 blocks, day by day with whole nodes.
import {DAYS_PER_MONTH, exhaustionDay} from './forecast';
import {type Band, quantileBand} from './forecast-band';
import {karpenterSurge, managedNodeGroupSurge} from './surge';

/** The nodes of one group in one pool. */
export interface Share {
  /** Today; may be a fraction where a group spreads over zones. */
  readonly nodes: number;
  /** Zones that the whole group spans. */
  readonly zones: number;
  /** Addresses per node at the peak, and /28s of these. */
  readonly perNode: number;
  readonly prefixes: number;
}

export interface Replacement {
  readonly karpenter: boolean;
  readonly maxUnavailable: number;
  /** A fraction of the nodes. */
  readonly budget: number;
}

export interface PoolDemand {
  /** Addresses that do not grow: others', and what was counted beyond the model; below zero where less was counted. */
  readonly fixed: number;
  /** The same of /28s. */
  readonly fixedBlocks: number;
  /** Fargate pods: one address each, growing with the rest. */
  readonly fargate: number;
  readonly shares: readonly Share[];
  readonly replacement: Replacement;
}

export interface PoolRoom {
  /** Usable addresses less what is kept free. */
  readonly addresses: number;
  /** Whole /28s, free or in use as prefixes, at so many times as many nodes as today; null where nobody asks for any. */
  readonly blocks: ((times: number) => number) | null;
}

export interface Growth {
  readonly kind: 'compound' | 'linear';
  /** Fractions per month; for linear growth fractions of today's pods. */
  readonly mean: number;
  readonly deviation: number;
}

export type Binding = 'addresses' | '/28 blocks';

export interface Exhaustion {
  /** Days from today. */
  readonly band: Band;
  /** What runs out first at the mean growth; null when nothing does. */
  readonly binding: Binding | null;
}

/** More than any subnet holds; keeps a century of doubling finite. */
const MOST = 1e9;

/** How many times as many pods as today there are on a day. */
function times(kind: Growth['kind'], growth: number, day: number): number {
  const months = day / DAYS_PER_MONTH;
  return Math.min(MOST, kind === 'compound' ? (1 + growth) ** months : Math.max(0, 1 + growth * months));
}

/** Nodes that replacement adds, in this pool. */
function surging(nodes: number, {zones}: Share, {karpenter, maxUnavailable, budget}: Replacement): number {
  if (karpenter) return karpenterSurge(nodes, budget);
  return Math.ceil(managedNodeGroupSurge(zones, maxUnavailable) / zones);
}

/** Karpenter replaces a share of every group at once; managed node groups are updated one after another. */
function extra(demand: PoolDemand, each: (share: Share) => number, growth: number): number {
  const surges = demand.shares.map((share) => {
    const nodes = wholeNodes(share, growth);
    return nodes === 0 ? 0 : surging(nodes, share, demand.replacement) * each(share);
  });
  return demand.replacement.karpenter ? surges.reduce((sum, next) => sum + next, 0) : Math.max(0, ...surges);
}

function wholeNodes({nodes}: Share, growth: number): number {
  return Math.ceil(nodes * growth - 1e-9) + 0;
}

/** Addresses taken when there are this many times as many pods as today. */
export function addressesTaken(demand: PoolDemand, growth: number): number {
  const nodes = demand.shares.reduce((sum, share) => sum + wholeNodes(share, growth) * share.perNode, 0);
  return (
    demand.fixed + Math.ceil(demand.fargate * growth - 1e-9) + nodes + extra(demand, (share) => share.perNode, growth)
  );
}

export function blocksTaken(demand: PoolDemand, growth: number): number {
  const nodes = demand.shares.reduce((sum, share) => sum + wholeNodes(share, growth) * share.prefixes, 0);
  return demand.fixedBlocks + nodes + extra(demand, (share) => share.prefixes, growth);
}

/** The earlier of both ends. Demand never falls while pods grow, because nodes are added at today's density. */
export function exhaustion(demand: PoolDemand, room: PoolRoom, growth: Growth): Exhaustion {
  /** @param over what is asked for beyond what is there, at so many times as many pods as today */
  const dayOf = (over: (times: number) => number, rate: number) =>
    rate > 0 ? exhaustionDay((day) => over(times(growth.kind, rate, day)), 0) : over(1) > 0 ? 0 : null;
  const addresses = (rate: number) => dayOf((at) => addressesTaken(demand, at) - room.addresses, rate);
  const {blocks: whole} = room;
  const blocks = (rate: number) => (whole === null ? null : dayOf((at) => blocksTaken(demand, at) - whole(at), rate));
  const [byAddresses, byBlocks] = [addresses(growth.mean), blocks(growth.mean)];
  const when = earlier(byAddresses, byBlocks);
  const first = (rate: number) => (rate === growth.mean ? when : earlier(addresses(rate), blocks(rate)));
  return {
    band: quantileBand(first, growth),
    // Where both come on the same day the addresses are named: a /28 is made of them.
    binding: when === null ? null : when === byAddresses ? 'addresses' : '/28 blocks',
  };
}

export function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
