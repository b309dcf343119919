// When a subnet runs out: by compound or steady growth, and day by day with whole nodes.
import {BLOCK_SIZE} from '../subnets/subnet';

/** 365.25 ÷ 12: what a month is worth wherever months become days. */
export const DAYS_PER_MONTH = 30.4375;

/** A hundred years; what does not run out in that time does not run out. */
export const HORIZON_DAYS = 36_525;

export interface CompoundGrowth {
  /** Addresses that do not grow. */
  readonly fixed: number;
  /** Addresses that do, today. */
  readonly growing: number;
  /** Usable addresses. */
  readonly capacity: number;
  /** Addresses kept free; 0 unless given. */
  readonly headroom?: number;
  /** A fraction per month, above −1: 0.05 is 5 %. */
  readonly growthPerMonth: number;
}

/**
 * ln((capacity − headroom − fixed) ÷ growing) ÷ ln(1 + growth).
 * @returns months from today; 0 when it is over already, null when it never comes to that
 */
export function monthsCompound(growth: CompoundGrowth): number | null {
  const room = growth.capacity - (growth.headroom ?? 0) - growth.fixed;
  if (growth.growing > room) return 0;
  if (growth.growthPerMonth <= 0 || growth.growing === 0) return null;
  // log1p keeps the digits of a growth near zero.
  return Math.log(room / growth.growing) / Math.log1p(growth.growthPerMonth);
}

export interface SteadyGrowth {
  /** Addresses in use today. */
  readonly now: number;
  readonly capacity: number;
  readonly headroom?: number;
  readonly addressesPerMonth: number;
}

/** (capacity − headroom − now) ÷ growth. @returns as `monthsCompound` */
export function monthsSteady({now, capacity, headroom = 0, addressesPerMonth}: SteadyGrowth): number | null {
  const room = capacity - headroom - now;
  if (room < 0) return 0;
  return addressesPerMonth <= 0 ? null : room / addressesPerMonth;
}

/** Addresses that prefixes can hold at most: those attached, and the free /28 blocks. */
export function prefixCapacity(freeBlocks: number, attachedPrefixes: number): number {
  return BLOCK_SIZE * (freeBlocks + attachedPrefixes);
}

export interface NodeGrowth {
  /** Addresses that do not grow. */
  readonly fixed: number;
  /** Nodes in the subnet today. */
  readonly nodes: number;
  /** Addresses per node at the peak. */
  readonly perNode: number;
  /** A fraction per month, above −1. */
  readonly growthPerMonth: number;
  /** Nodes that an update adds, by how many there are; must not fall as these grow. */
  readonly surge: (nodes: number) => number;
}

/**
 * Addresses at the peak of a day, with whole nodes: a staircase. Pods per node stay what they are and nodes are added, so that
 * demand never falls while nodes grow; spreading the same pods over one node more could lower it.
 * @param day 0 is today; may have a fraction
 */
export function nodeDemand({fixed, nodes, perNode, growthPerMonth, surge}: NodeGrowth, day: number): number {
  if (nodes === 0) return fixed;
  const grown = Math.ceil(nodes * (1 + growthPerMonth) ** (day / DAYS_PER_MONTH) - 1e-9);
  return fixed + (grown + surge(grown)) * perNode;
}

/**
 * The first whole day whose demand exceeds the capacity, by bisection.
 * @param demand addresses by day; must never fall
 * @param capacity usable addresses less headroom
 * @returns days from today; 0 when it is over already, null when not within the horizon
 */
export function exhaustionDay(
  demand: (day: number) => number,
  capacity: number,
  horizon: number = HORIZON_DAYS,
): number | null {
  if (demand(0) > capacity) return 0;
  if (!(demand(horizon) > capacity)) return null;
  let fits = 0;
  let exceeds = horizon;
  while (exceeds - fits > 1) {
    const middle = Math.floor((fits + exceeds) / 2);
    if (demand(middle) > capacity) exceeds = middle;
    else fits = middle;
  }
  return exceeds;
}
