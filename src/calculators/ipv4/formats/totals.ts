// Sums over all subnets.
import {BLOCK_STATES, type BlockState} from '../blocks';
import type {ExactFigures, SubnetFigures} from './subnet-figures';

const SUMMED = [
  'enis',
  'addressesInUse',
  'individualAddresses',
  'prefixes',
  'freeAddresses',
  'freeButReservedByCidrReservation',
  'freeBlocksInReservation',
  'strandedForPrefix',
] as const;

type Summed = (typeof SUMMED)[number];

export interface Totals extends Readonly<Record<Summed, number>> {
  readonly usable: number;
  readonly blocks: Readonly<Record<BlockState, number>>;
  /** Subnets with fewer free addresses than a tenth of the usable ones. */
  readonly subnetsUnder10PercentFree: number;
  /** Subnets with room for a prefix by number, but not by place: 16 or more free addresses and no free /28. */
  readonly subnetsWithFreeAddressesButNoFreeBlock: number;
}

/** Figures of interfaces are 0 where those are not known. */
export function totalsOf(figures: readonly SubnetFigures[]): Totals {
  const exact = figures.flatMap(({exact: each}) => each ?? []);
  const sum = (of: (each: ExactFigures) => number) => exact.reduce((total, each) => total + of(each), 0);
  const sums = Object.fromEntries(SUMMED.map((name) => [name, sum((each) => each[name])]));
  const blocks = Object.fromEntries(BLOCK_STATES.map((state) => [state, sum((each) => each.blocks[state])]));
  return {
    ...(sums as Record<Summed, number>),
    blocks: blocks as Record<BlockState, number>,
    usable: figures.reduce((total, {usable}) => total + usable, 0),
    subnetsUnder10PercentFree: figures.filter(({exact: each, usable}) => each && each.freeAddresses < usable / 10)
      .length,
    subnetsWithFreeAddressesButNoFreeBlock: exact.filter(
      ({freeAddresses, blocks: {free}}) => freeAddresses >= 16 && free === 0,
    ).length,
  };
}
