// What the reader points at: an address, by pointer or keys, and the node whose addresses are lit for it.
import {NO_NODE, type SubnetOccupancy} from '../../calculators/ipv4/imports';

/** An address: the index of its subnet, and its place in that. */
export interface Spot {
  readonly subnet: number;
  readonly at: number;
}

export interface Pointed {
  readonly spot: Spot | null;
  /** Keys move a mark that stays; what a pointer leaves is let go. */
  readonly by: 'pointer' | 'keys';
  /** A node of the list that the reader is at; `NO_NODE` for none. */
  readonly listed: number;
  /** A node that stays lit; `NO_NODE` for none. */
  readonly kept: number;
  /** The node that is lit. */
  readonly lit: number;
}

const NOTHING: Pointed = {spot: null, by: 'pointer', listed: NO_NODE, kept: NO_NODE, lit: NO_NODE};

export class Pointing {
  private now = NOTHING;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly subnets: readonly Pick<SubnetOccupancy, 'nodes'>[]) {}

  readonly get = (): Pointed => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  point(spot: Spot | null, by: Pointed['by']): void {
    const {spot: before} = this.now;
    if (by === this.now.by && spot?.subnet === before?.subnet && spot?.at === before?.at) return;
    this.change({spot, by, listed: NO_NODE});
  }

  /** The reader is at a node of the list. */
  list(node: number): void {
    if (node !== this.now.listed) this.change({listed: node, spot: null, by: 'pointer'});
  }

  /** Keeps a node lit until the next is kept; the same once more lets it go. */
  keep(node: number): void {
    this.change({kept: node === this.now.kept ? NO_NODE : node});
  }

  nodeAt({subnet, at}: Spot): number {
    return this.subnets[subnet]?.nodes[at] ?? NO_NODE;
  }

  clear(): void {
    this.change({...NOTHING});
  }

  private change(change: Partial<Pointed>): void {
    const next = {...this.now, ...change};
    const here = next.spot ? this.nodeAt(next.spot) : NO_NODE;
    const [lit = NO_NODE] = [here, next.listed, next.kept].filter((node) => node !== NO_NODE);
    this.now = {...next, lit};
    for (const listener of this.listeners) listener();
  }
}
