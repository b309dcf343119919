// The exact state of every aligned /28 of a subnet, from a map with one byte per address.
import {contains, firstOf, type Ipv4Range, sizeOf} from '../../../model/ipv4-address';
import {BLOCK_SIZE, RESERVED_AT_END, RESERVED_AT_START} from './subnet';

const BLOCK_PREFIX = 28;

/** In a cell: one of AWS' own five addresses. */
export const AWS_RESERVED = 0x80;
/** In a cell: the address belongs to a /28 that is delegated to an interface. */
export const IN_PREFIX = 0x40;
/** In a cell: in use. Any value but 0 is; the low six bits are the caller's, to say by whom. */
export const IN_USE = 1;

/** A subnet, and a byte per address in `cells`, 0 for a free one. A /16 takes 64 KiB. */
export interface AddressMap {
  readonly subnet: Ipv4Range;
  readonly cells: Uint8Array;
}

export type BlockState = 'free' | 'partial' | 'full' | 'awsReserved' | 'prefix';

/** Index of a state is its number in `blockStates`. */
export const BLOCK_STATES: readonly BlockState[] = ['free', 'partial', 'full', 'awsReserved', 'prefix'];
const [FREE, PARTIAL, FULL, RESERVED, PREFIX] = [0, 1, 2, 3, 4] as const;

/** A map of a subnet in which only AWS' own addresses are marked. */
export function emptyMap(subnet: Ipv4Range): AddressMap {
  const cells = new Uint8Array(sizeOf(subnet.prefix));
  cells.fill(AWS_RESERVED, 0, RESERVED_AT_START);
  cells.fill(AWS_RESERVED, cells.length - RESERVED_AT_END);
  return {subnet, cells};
}

/**
 * Marks one address in use.
 * @param by 1 to 63, the caller's own number for who has it
 * @returns false, and changes nothing, when the address is not in the subnet
 */
export function occupy({subnet, cells}: AddressMap, address: number, by: number = IN_USE): boolean {
  if (!contains(subnet, address)) return false;
  cells[address - subnet.first] = by;
  return true;
}

/**
 * Marks the /28 that begins at an address as delegated; single addresses in it may be marked afterwards by `occupy` with
 * `IN_PREFIX | by`.
 * @returns false, and changes nothing, when it is not aligned or not in the subnet
 */
export function delegate({subnet, cells}: AddressMap, first: number, by: number = IN_USE): boolean {
  if (!contains(subnet, first) || firstOf(first, BLOCK_PREFIX) !== first || subnet.prefix > BLOCK_PREFIX) return false;
  const at = first - subnet.first;
  cells.fill(IN_PREFIX | by, at, at + BLOCK_SIZE);
  return true;
}

/** The state of each aligned /28 in address order, as an index into `BLOCK_STATES`. */
export function blockStates({cells}: AddressMap): Uint8Array {
  const states = new Uint8Array(cells.length / BLOCK_SIZE);
  for (let block = 0; block < states.length; block++) states[block] = stateAt(cells, block * BLOCK_SIZE);
  return states;
}

function stateAt(cells: Uint8Array, from: number): number {
  let used = 0;
  let flags = 0;
  for (let at = from; at < from + BLOCK_SIZE; at++) {
    const cell = cells[at] as number;
    flags |= cell;
    if (cell !== 0) used++;
  }
  if (flags & IN_PREFIX) return PREFIX;
  if (flags & AWS_RESERVED) return RESERVED;
  if (used === 0) return FREE;
  return used === BLOCK_SIZE ? FULL : PARTIAL;
}

export interface BlockCount extends Readonly<Record<BlockState, number>> {
  /** Aligned /28s of the subnet. */
  readonly total: number;
  /** Free blocks that lie in one of the reservations. */
  readonly freeInReservation: number;
  /** Addresses in use, delegated ones included and AWS' own left out. */
  readonly usedAddresses: number;
  readonly freeAddresses: number;
  /** Free addresses that no free block holds: in partial blocks, and beside AWS' own. */
  readonly stranded: number;
}

/** @param reservations CIDR reservations of the subnet of type `prefix`; those outside of it count for nothing. */
export function countBlocks(map: AddressMap, reservations: readonly Ipv4Range[] = []): BlockCount {
  const {subnet, cells} = map;
  const states = blockStates(map);
  const counts = [0, 0, 0, 0, 0];
  let freeInReservation = 0;
  let freeAddresses = 0;
  let awsAddresses = 0;
  for (const cell of cells) {
    if (cell === 0) freeAddresses++;
    else if (cell & AWS_RESERVED) awsAddresses++;
  }
  for (let block = 0; block < states.length; block++) {
    const state = states[block] as number;
    counts[state] = (counts[state] as number) + 1;
    if (state !== FREE) continue;
    const first = subnet.first + block * BLOCK_SIZE;
    if (reservations.some((range) => range.prefix <= BLOCK_PREFIX && contains(range, first))) freeInReservation++;
  }
  const [free = 0, partial = 0, full = 0, awsReserved = 0, prefix = 0] = counts;
  return {
    ...{free, partial, full, awsReserved, prefix},
    total: states.length,
    freeInReservation,
    usedAddresses: cells.length - freeAddresses - awsAddresses,
    freeAddresses,
    stranded: freeAddresses - BLOCK_SIZE * free,
  };
}
