// Puts the series of several indexes into one table, each with the labels of its own target, as if one server had scraped them.
import {TargetLabels} from '../exposition/target-labels';
import type {LabelTable} from './label-table';
import type {SeriesIndex} from './series-index';
import {SeriesTable} from './series-table';

export interface TargetSeries {
  readonly index: SeriesIndex;
  /** Joined to every series as a scrape does: a label of the same name becomes `exported_…`. Empty for series as a store has them. */
  readonly target: Readonly<Record<string, string>>;
}

/** Series that are the same in two of them, target labels included, are one. The indexes stay as they are. */
export function merged(parts: readonly TargetSeries[]): SeriesTable {
  const all = new SeriesTable();
  for (const {index, target} of parts) addSeries(all, index, target);
  return all;
}

function addSeries(all: SeriesTable, index: SeriesIndex, target: Readonly<Record<string, string>>): void {
  const joined = new TargetLabels(all.labels, target, false);
  const pairs = new PairNumbers(index.labels, all.labels);
  let row = new Int32Array(64);
  for (const {name, from, to} of index.metrics) {
    const metric = all.metrics.internText(name);
    for (let series = from; series < to; series++) {
      const begin = index.starts[series] as number;
      const length = (index.starts[series + 1] as number) - begin;
      if (length + joined.count > row.length) row = new Int32Array(2 * (length + joined.count));
      for (let at = 0; at < length; at++) row[at] = pairs.of(index.pairs[begin + at] as number);
      sortByName(row, length, all.labels);
      all.add(metric, row, joined.count === 0 ? length : joined.join(row, length));
    }
  }
}

/** The numbers that one table's pairs have in another. */
class PairNumbers {
  private readonly known: Int32Array;

  constructor(
    private readonly from: LabelTable,
    private readonly to: LabelTable,
  ) {
    this.known = new Int32Array(from.pairs.count).fill(-1);
  }

  of(pair: number): number {
    const known = this.known[pair] as number;
    if (known >= 0) return known;
    const number = this.to.internText(this.from.name(pair), this.from.value(pair));
    this.known[pair] = number;
    return number;
  }
}

/** Rows are short, and mostly in order already. */
function sortByName(row: Int32Array, length: number, labels: LabelTable): void {
  for (let index = 1; index < length; index++) {
    const pair = row[index] as number;
    const name = labels.nameNumber(pair);
    let at = index;
    for (; at > 0 && labels.nameNumber(row[at - 1] as number) > name; at--) row[at] = row[at - 1] as number;
    row[at] = pair;
  }
}
