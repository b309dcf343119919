// How many /28 blocks are left when single addresses lie about at random: expectation and spread.
import {BLOCK_SIZE, candidateBlocks, usableAddresses} from './subnet';

export interface Fragmentation {
  /** Free aligned /28 blocks, on average. */
  readonly freeBlocks: number;
  /** Variance of that number. */
  readonly variance: number;
  /** Its standard deviation. */
  readonly deviation: number;
  /** Free addresses that no free block holds, on average, those beside AWS' own included. */
  readonly stranded: number;
}

/**
 * Addresses are taken as equally likely anywhere in the subnet: EC2 does not publish how it chooses. One block is free with
 * probability ∏ (U − m − j) ÷ (U − j) over its 16 addresses, two blocks with that over 32.
 * Derivation: sampling without replacement; held against simulation.
 * @param prefixLength of the subnet, 16 to 28
 * @param occupied single addresses in use, m, 0 to all usable ones
 * @throws RangeError outside of these.
 */
export function expectedFragmentation(prefixLength: number, occupied: number): Fragmentation {
  const usable = usableAddresses(prefixLength);
  const blocks = candidateBlocks(prefixLength);
  if (occupied < 0 || occupied > usable)
    throw new RangeError(`A /${prefixLength} has no ${occupied} usable addresses.`);
  const one = blocks === 0 ? 0 : allFree(usable, occupied, BLOCK_SIZE);
  const two = blocks === 0 ? 0 : allFree(usable, occupied, 2 * BLOCK_SIZE);
  const freeBlocks = blocks * one;
  // Rounding may leave a variance of nearly nothing just below zero.
  const variance = Math.max(0, blocks * (blocks - 1) * two + freeBlocks - freeBlocks ** 2);
  return {
    freeBlocks,
    variance,
    deviation: Math.sqrt(variance),
    stranded: usable - occupied - BLOCK_SIZE * freeBlocks,
  };
}

/** Probability that none of `size` given addresses is among `occupied` random ones of `usable`. */
function allFree(usable: number, occupied: number, size: number): number {
  let probability = 1;
  for (let at = 0; at < size; at++) probability *= Math.max(0, usable - occupied - at) / (usable - at);
  return probability;
}
