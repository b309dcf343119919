// What dropping labels saves, metric by metric: counted once for those labels that a metric has, and known from then on.
import type {MetricRows} from './metric-rows';
import type {RowCounter} from './row-counter';

/** So many labels of a metric fit as bits into a number that is exact. */
const MOST_BITS = 52;

/** What is known of one metric, by the set of its own labels that go. */
interface Known {
  /** Labels that tell series of the metric apart: one that is the same on all of them saves nothing in any set. */
  readonly labels: readonly number[];
  /** Labels of which no two series have the same value: as long as one of them stays, nothing is saved. */
  readonly keys: readonly number[];
  /** Whether all of its rows have all of its labels. */
  readonly isEven: boolean;
  /** All of its labels, in the order of a row. */
  readonly names: readonly number[];
  /** Pairs in its rows. */
  readonly pairs: number;
  readonly saved: Map<number | string, number>;
}

export class DropSavings {
  private readonly known: readonly Known[];

  constructor(
    private readonly metrics: readonly MetricRows[],
    private readonly counter: RowCounter,
  ) {
    this.known = metrics.map(({from, to, labels}) => ({
      labels: labels.filter(({series, values}) => values > 1 || series < to - from).map(({name}) => name),
      keys: to - from > 1 ? labels.filter(({values}) => values === to - from).map(({name}) => name) : [],
      names: labels.map(({name}) => name),
      isEven: labels.every(({series}) => series === to - from),
      pairs: labels.reduce((sum, {series}) => sum + series, 0),
      saved: new Map(),
    }));
  }

  /** Label pairs that are gone through for every two of these labels and for a search backwards from all; a measure of time. */
  pairsToCompare(names: Uint8Array, metrics: readonly number[]): number {
    return metrics.reduce((sum, metric) => {
      const {labels, pairs} = this.known[metric] as Known;
      return sum + pairs * labels.filter((name) => names[name] === 1).length ** 2;
    }, 0);
  }

  /** Series that one metric loses. @param dropped 1 for the number of a label name that goes. */
  saved(metric: number, dropped: Uint8Array): number {
    const {labels, keys, isEven, names, saved} = this.known[metric] as Known;
    const key = keyOf(labels, dropped);
    if (key === 0 || key === '' || keys.some((name) => dropped[name] !== 1)) return 0;
    let found = saved.get(key);
    if (found === undefined) {
      const rows = this.metrics[metric] as MetricRows;
      const left = isEven
        ? this.counter.leftOfEven(rows, names, dropped)
        : this.counter.left(rows, {dropped, added: []});
      found = rows.to - rows.from - left;
      saved.set(key, found);
    }
    return found;
  }
}

function keyOf(labels: readonly number[], dropped: Uint8Array): number | string {
  if (labels.length > MOST_BITS) return labels.filter((name) => dropped[name] === 1).join();
  let key = 0;
  for (let at = 0; at < labels.length; at++) if (dropped[labels[at] as number] === 1) key += 2 ** at;
  return key;
}
