// What a node holds: its addresses by state and by subnet, counted when first asked for.
import {CELL_STATES, type CellState, cellStateAt, type SubnetOccupancy} from '../../calculators/ipv4/imports';
import type {Spot} from './pointing';

export interface NodeHoldings {
  readonly total: number;
  /** In the order of `CELL_STATES`; only those that it has. */
  readonly states: readonly (readonly [state: CellState, addresses: number])[];
  /** Indexes of subnets. */
  readonly subnets: readonly (readonly [subnet: number, addresses: number])[];
  readonly first: Spot | null;
}

export class NodeTally {
  private readonly known = new Map<number, NodeHoldings>();

  constructor(private readonly subnets: readonly SubnetOccupancy[]) {}

  of(node: number): NodeHoldings {
    const known = this.known.get(node) ?? this.count(node);
    this.known.set(node, known);
    return known;
  }

  /** Runs over the account once. */
  private count(node: number): NodeHoldings {
    const states = new Map<CellState, number>();
    const subnets: [number, number][] = [];
    let first: Spot | null = null;
    this.subnets.forEach((subnet, index) => {
      let held = 0;
      for (let at = subnet.nodes.indexOf(node); at >= 0; at = subnet.nodes.indexOf(node, at + 1)) {
        const state = cellStateAt(subnet, at);
        states.set(state, (states.get(state) ?? 0) + 1);
        first ??= {subnet: index, at};
        held += 1;
      }
      if (held > 0) subnets.push([index, held]);
    });
    return {
      total: subnets.reduce((sum, [, held]) => sum + held, 0),
      states: CELL_STATES.flatMap((state) => {
        const addresses = states.get(state);
        return addresses === undefined ? [] : [[state, addresses] as const];
      }),
      subnets,
      first,
    };
  }
}
