// How many whole /28s one subnet is expected to have.
import type {Held} from './estate';
import {expectedFragmentation} from './fragmentation';
import {BLOCK_SIZE, candidateBlocks, usableAddresses} from './subnet';

/**
 * Free /28s, and those that are prefixes already, when single addresses are scattered over what is not reserved for prefixes.
 * @param singles addresses in use outside of prefixes
 * @param reserved fraction of the subnet under a prefix reservation, 0 to 1
 */
export function expectedBlocks(prefixLength: number, singles: number, reserved: number): number {
  const whole = candidateBlocks(prefixLength) * reserved;
  if (reserved >= 1) return whole;
  const crowded = Math.min(usableAddresses(prefixLength), Math.max(0, singles) / (1 - reserved));
  return whole + (1 - reserved) * expectedFragmentation(prefixLength, crowded).freeBlocks;
}

/** Addresses of the nodes that are single ones, without those inside prefixes. */
export function singlesIn(held: Held): number {
  return Math.max(0, held.addresses - BLOCK_SIZE * held.prefixes);
}
