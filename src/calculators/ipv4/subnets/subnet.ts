// How much of a subnet can be used: addresses, and /28 blocks for prefix delegation.

/** AWS keeps the first four addresses of a subnet and its last one. Source: EC2 API reference, CreateSubnet. */
export const RESERVED_AT_START = 4;
export const RESERVED_AT_END = 1;

/** Addresses of a /28, the unit of prefix delegation. */
export const BLOCK_SIZE = 16;

const LARGEST = 16;
const SMALLEST = 28;

/**
 * Addresses that AWS lets one use in a subnet: 2^(32 − n) − 5.
 * @param prefixLength n, 16 to 28
 * @throws RangeError outside of that: AWS has no other subnets.
 */
export function usableAddresses(prefixLength: number): number {
  return sizeOfSubnet(prefixLength) - RESERVED_AT_START - RESERVED_AT_END;
}

/**
 * Aligned /28 blocks free of AWS' own addresses: 2^(28 − n) − 2, and none in a /27 or a /28, whose every block has some.
 * @param prefixLength n, 16 to 28
 * @throws RangeError outside of that.
 */
export function candidateBlocks(prefixLength: number): number {
  return Math.max(0, sizeOfSubnet(prefixLength) / BLOCK_SIZE - 2);
}

function sizeOfSubnet(prefixLength: number): number {
  if (!Number.isInteger(prefixLength) || prefixLength < LARGEST || prefixLength > SMALLEST)
    throw new RangeError(`A subnet of /${prefixLength} is out of range /${LARGEST}../${SMALLEST}.`);
  return 2 ** (32 - prefixLength);
}
