// A quantity known only as a range: `40..60` is a 90 % interval, low to high.

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type Amount = number | Interval;

export function isInterval(value: unknown): value is Interval {
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value;
}

/** The single number a range stands for until its uncertainty is analysed: its middle. */
export function middle(amount: Amount): number {
  return isInterval(amount) ? (amount.low + amount.high) / 2 : amount;
}
