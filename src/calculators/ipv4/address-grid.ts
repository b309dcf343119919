// What each address of a subnet is shown as: one state per cell of the address map, and how many there are of each.
import {ADDRESS_OWNERS} from '../../importers/aws-interface-signs';
import {AWS_RESERVED, IN_PREFIX} from './blocks';
import type {SubnetOccupancy} from './formats/occupancy';
import {USE} from './formats/occupancy';
import {BLOCK_SIZE} from './subnet';

/**
 * `aws`: one of AWS' own five. `pool`: held by a node for pods, where no file tells which pods there are; `pod`, `warm` and
 * `sticky` (warm, on an interface that scale-in stranded) where one does. `node`: of a node, and never a pod's.
 * `stranded`: free in a /28 that is not wholly free. `free`: in one that is.
 */
export const CELL_STATES = [
  'pod',
  'warm',
  'sticky',
  'pool',
  'node',
  'other',
  'leaked',
  'stranded',
  'free',
  'aws',
] as const;
export type CellState = (typeof CELL_STATES)[number];
export type StateCounts = Readonly<Record<CellState, number>>;

/** What the states are made from: a part of what the join has for a subnet. */
export type CellSource = Pick<SubnetOccupancy, 'map' | 'uses'>;

const OWNER_BITS = 0x3f;
const LEAKED = ADDRESS_OWNERS.indexOf('leaked');
const OF_NODES = [ADDRESS_OWNERS.indexOf('node'), ADDRESS_OWNERS.indexOf('branch')];
const STATE = Object.fromEntries(CELL_STATES.map((state, index) => [state, index])) as Record<CellState, number>;
/** The states that a use alone decides. */
const BY_USE: readonly (number | undefined)[] = Object.assign([], {
  [USE.pod]: STATE.pod,
  [USE.warm]: STATE.warm,
  [USE.sticky]: STATE.sticky,
  [USE.pool]: STATE.pool,
});

/** One index into `CELL_STATES` per address, in address order. */
export function cellStates({map: {cells}, uses}: CellSource): Uint8Array {
  const states = new Uint8Array(cells.length);
  for (let block = 0; block < cells.length; block += BLOCK_SIZE) {
    const empty = isFreeBlock(cells, block) ? STATE.free : STATE.stranded;
    for (let at = block; at < block + BLOCK_SIZE; at++) {
      states[at] = cells[at] === 0 ? empty : takenState(cells[at] as number, uses[at] as number);
    }
  }
  return states;
}

/** @param at 0 for the first address of the subnet. */
export function cellStateAt({map: {cells}, uses}: CellSource, at: number): CellState {
  const cell = cells[at] as number;
  if (cell === 0) return isFreeBlock(cells, at - (at % BLOCK_SIZE)) ? 'free' : 'stranded';
  return CELL_STATES[takenState(cell, uses[at] as number)] as CellState;
}

/** Whether it lies in a /28 that an interface has as a prefix. */
export function isDelegated({map: {cells}}: Pick<CellSource, 'map'>, at: number): boolean {
  const cell = cells[at] ?? 0;
  return (cell & AWS_RESERVED) === 0 && (cell & IN_PREFIX) !== 0;
}

export function countStates(states: Uint8Array): StateCounts {
  const counts = new Uint32Array(CELL_STATES.length);
  for (const state of states) counts[state] = (counts[state] as number) + 1;
  return Object.fromEntries(CELL_STATES.map((state, index) => [state, counts[index]])) as Record<CellState, number>;
}

/** Whole free /28s: prefix delegation can have these and no others. */
export function wholeFreeBlocks({free}: StateCounts): number {
  return free / BLOCK_SIZE;
}

export function sumCounts(counts: readonly StateCounts[]): StateCounts {
  const sum = (state: CellState) => counts.reduce((total, each) => total + each[state], 0);
  return Object.fromEntries(CELL_STATES.map((state) => [state, sum(state)])) as Record<CellState, number>;
}

function isFreeBlock(cells: Uint8Array, from: number): boolean {
  for (let at = from; at < from + BLOCK_SIZE; at++) if (cells[at] !== 0) return false;
  return true;
}

function takenState(cell: number, use: number): number {
  if (cell & AWS_RESERVED) return STATE.aws;
  const owner = (cell & OWNER_BITS) - 1;
  if (owner === LEAKED) return STATE.leaked;
  return BY_USE[use] ?? (OF_NODES.includes(owner) ? STATE.node : STATE.other);
}
