// A difference shared out among the changes that made it: the whole of it, and to each what it adds in every order in which they can come.

/** A set of changes: bit i of it is the i-th change. */
type ChangeSet = number;

/** Changes up to which every order counts: 2⁸ values are asked for. */
export const MOST_EXACT = 8;
/** Bits of a number that stay exact. */
const MOST = 53;

export interface Attribution {
  /** One for each change; they add up to the value of all changes less that of none. */
  readonly shares: readonly number[];
  /** Orders of the changes that were averaged: those in which every set on the way has a value. */
  readonly orders: number;
  /** Orders that were looked at: all there are, or the first to last and the last to first. */
  readonly of: number;
  /** Only these two, because all would be too many. */
  readonly sampled: boolean;
}

/**
 * The sets whose values `attribute` reads: each once, that of no change first.
 * @throws RangeError for more changes than a number has exact bits.
 */
export function setsOf(changes: number): readonly ChangeSet[] {
  if (changes > MOST) throw new RangeError(`${changes} changes are too many to tell apart: at most ${MOST}.`);
  if (changes <= MOST_EXACT) return Array.from({length: 2 ** changes}, (_, set) => set);
  return [...new Set(twoOrders(changes).flatMap(stagesOf))];
}

/**
 * Shapley's value: a change's share is what it adds to the changes before it, averaged over the orders of all of them. So a change that
 * never adds anything has 0, two that add the same everywhere have the same, and nothing is left over. Orders that lead through a set
 * without a value are left out. With more than `MOST_EXACT` changes only two orders count, each the reverse of the other.
 * Lloyd S. Shapley, “A Value for n-Person Games”, Contributions to the Theory of Games II, 1953.
 * @param value of a set of changes; undefined where it is no number.
 * @returns null when no order leads through numbers alone.
 */
export function attribute(changes: number, value: (set: ChangeSet) => number | undefined): Attribution | null {
  return changes <= MOST_EXACT ? overAllOrders(changes, value) : overTwoOrders(changes, value);
}

type Values = (set: ChangeSet) => number | undefined;

function overAllOrders(changes: number, value: Values): Attribution | null {
  const all = 2 ** changes - 1;
  const values = setsOf(changes).map(value);
  const places = Array.from({length: changes}, (_, place) => place);
  // In how many orders a set is reached from none, and all from it, through numbers alone.
  const before = new Array<number>(all + 1).fill(0);
  const after = new Array<number>(all + 1).fill(0);
  for (let set = 0; set <= all; set++) {
    if (values[set] === undefined) continue;
    before[set] = set === 0 ? 1 : sum(places.filter((at) => set & (1 << at)).map((at) => before[set ^ (1 << at)] ?? 0));
  }
  for (let set = all; set >= 0; set--) {
    if (values[set] === undefined) continue;
    after[set] =
      set === all ? 1 : sum(places.filter((at) => !(set & (1 << at))).map((at) => after[set | (1 << at)] ?? 0));
  }
  const orders = before[all] ?? 0;
  if (orders === 0) return null;
  const shares = places.map((at) =>
    sum(
      values.map((from, set) => {
        const to = values[set | (1 << at)];
        if (set & (1 << at) || from === undefined || to === undefined) return 0;
        return (((before[set] ?? 0) * (after[set | (1 << at)] ?? 0)) / orders) * (to - from);
      }),
    ),
  );
  return {shares, orders, of: places.reduce((product, at) => product * (at + 1), 1), sampled: false};
}

function overTwoOrders(changes: number, value: Values): Attribution | null {
  const usable = twoOrders(changes).flatMap((order) => {
    const values = stagesOf(order).map(value);
    return values.every((each) => each !== undefined) ? [{order, values: values as readonly number[]}] : [];
  });
  if (usable.length === 0) return null;
  const shares = Array.from({length: changes}, (_, change) =>
    sum(
      usable.map(({order, values}) => {
        const at = order.indexOf(change);
        return ((values[at + 1] ?? 0) - (values[at] ?? 0)) / usable.length;
      }),
    ),
  );
  return {shares, orders: usable.length, of: 2, sampled: true};
}

function twoOrders(changes: number): readonly (readonly number[])[] {
  const order = Array.from({length: changes}, (_, place) => place);
  return [order, [...order].reverse()];
}

/** No change, then one more of them each. */
function stagesOf(order: readonly number[]): readonly ChangeSet[] {
  const stages = [0];
  for (const change of order) stages.push((stages.at(-1) ?? 0) + 2 ** change);
  return stages;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
