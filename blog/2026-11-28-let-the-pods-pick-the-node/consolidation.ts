// The score by which Karpenter's policy Balanced judges a move, as its blueprint gives it.

/** Below this, Balanced leaves a node alone. */
export const THRESHOLD = 0.5;

export interface Move {
  /** What the move saves, of the pool's cost: 0 to 1. */
  readonly savings: number;
  /** What the move evicts, of the pool's pods weighted by how much they mind: above 0, to 1. */
  readonly disruption: number;
}

/** Savings for disruption, both as shares of the pool. */
export function scoreOf({savings, disruption}: Move): number {
  return savings / disruption;
}

// Ten equal nodes with ten equal pods each.
export const DELETION: Move = {savings: 1 / 10, disruption: 10 / 100};
export const REPLACEMENT: Move = {savings: 0.2 / 10, disruption: 10 / 100};
