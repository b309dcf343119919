// How long the springs of each kind of van last when the month's new data is driven as well: a range per row, and never.
import type {Series} from '../../model/value';

/** Crates that one van carries before its springs are worn: one in ten wears early, one in ten late. Assumptions. */
const LIVES = {early: 40, mid: 60, late: 90} as const;

/** Months that anybody plans ahead. */
export const HORIZON = 1200;

/**
 * Months until the springs are worn, per kind of van; 0 where the move itself wears them. A row without a figure wears beyond the horizon.
 * @param monthly crates a month after the move.
 */
export function wearSprings(
  fleet: readonly {readonly vans: number; readonly carried: number}[],
  {capacity, crates, monthly}: {readonly capacity: number; readonly crates: number; readonly monthly: number},
): Series {
  return fleet.map(({vans, carried}, index) => {
    const share = capacity === 0 ? 0 : carried / capacity;
    const months = (life: number) => Math.max(0, (vans * life) / share - crates) / monthly;
    const row = Object.entries(LIVES).map(([name, life]) => [name, months(life)] as const);
    // Without a load or without a month's crates the division has no number: that is never, too.
    return {row: index + 1, ...Object.fromEntries(row.filter(([, month]) => month <= HORIZON))};
  });
}

/** The first row to wear; null when none ever does. */
export function firstWorn(springs: Series, when: keyof typeof LIVES): number | null {
  const months = springs.flatMap((row) => row[when] ?? []);
  return months.length === 0 ? null : Math.min(...months);
}
