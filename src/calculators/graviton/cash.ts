// The cash curve of a move: month by month what is saved, what the overlap, the work and unused commitments cost.
import type {Series} from '../../model/value';

export interface CashInputs {
  /** USD per month, the whole fleet. `onDemand` less portable discounts; `locked` at list price less the locked discount. */
  readonly monthlyFrom: number;
  readonly monthlyTo: number;
  readonly lockedMonthly: number;
  /** Fractions, 0 to 1. */
  readonly lockedShare: number;
  readonly movableShare: number;
  /** Per year, a fraction. */
  readonly discountRate: number;
  readonly lockedMonths: number;
  readonly startMonth: number;
  readonly rampMonths: number;
  readonly overlap: number;
  readonly horizon: number;
  /** USD, spread over the ramp as shares move. */
  readonly engineering: number;
  readonly fixedCost: number;
  readonly extraMonthly: number;
}

/**
 * One row per month from 1 to the horizon: share moved (a fraction), net, cumulative and stranded (USD), present value of net.
 * `stranded` is what is paid for locked commitments that nothing uses any more: max(0, L − (1 − f)) of their price.
 * Formulas: docs/calculators/graviton, "The cash curve".
 */
export function cashCurve(inputs: CashInputs): Series {
  const {monthlyFrom, monthlyTo, lockedMonthly, movableShare, startMonth, rampMonths} = inputs;
  const bill = (share: number, locked: number): number =>
    locked * lockedMonthly + Math.max(0, 1 - share - locked) * monthlyFrom;
  const rows: Record<string, number>[] = [];
  let moved = 0;
  let cumulative = 0;
  for (let month = 1; month <= inputs.horizon; month++) {
    const share = movableShare * Math.min(1, Math.max(0, (month - startMonth + 1) / rampMonths));
    const step = share - moved;
    moved = share;
    const locked = month <= inputs.lockedMonths ? inputs.lockedShare : 0;
    const work = movableShare > 0 ? (inputs.engineering * step) / movableShare : 0;
    const net =
      bill(0, locked) -
      bill(share, locked) -
      share * monthlyTo -
      inputs.overlap * step * monthlyFrom -
      work -
      (month === 1 ? inputs.fixedCost : 0) -
      (month >= startMonth ? inputs.extraMonthly : 0);
    cumulative += net;
    const stranded = Math.max(0, locked - (1 - share)) * lockedMonthly;
    rows.push({month, share, net, cumulative, stranded, present: net / (1 + inputs.discountRate) ** (month / 12)});
  }
  return rows;
}

/**
 * The month from which the cumulative curve stays at or above zero, with the fraction of that month.
 * 0 when it never goes below; null when it does not come back inside the horizon.
 */
export function breakEvenMonth(curve: Series): number | null {
  const cumulative = curve.map((row) => row.cumulative as number);
  let first = cumulative.length;
  while (first > 0 && (cumulative[first - 1] as number) >= 0) first--;
  // `first` is now the number of the last month that is below zero, or 0.
  if (first === 0) return 0;
  if (first === cumulative.length) return null;
  const before = cumulative[first - 1] as number;
  return first + -before / (curve[first]?.net as number);
}
