// The sums of this post: what a control plane costs, how often a cluster moves, and what keepers have to save.

const HOURS_OF_YEAR = 24 * 365;

/** @param price of one hour, in USD. @returns USD a year. */
export function yearOf(price: number): number {
  return price * HOURS_OF_YEAR;
}

/**
 * Upgrades of a year, and the checks of add-ons against a new version that they bring. Versions cannot be skipped: each
 * cluster passes through every minor version.
 */
export function moves(clusters: number, addOns: number, minors: number): {upgrades: number; checks: number} {
  return {upgrades: clusters * minors, checks: clusters * minors * addOns};
}

/** Of all the developers' time, the share that has to be saved before the keepers of a platform pay for themselves, 0 to 1. */
export function shareToSave(keepers: number, developers: number): number {
  return keepers / developers;
}
