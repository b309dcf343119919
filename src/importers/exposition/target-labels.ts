// Joins the labels of a scrape's target to those of a page, as a server does: instance, job and whatever is configured.
import type {LabelTable} from '../series/label-table';

const PREFIX = 'exported_';

export class TargetLabels {
  private readonly pairs: readonly {name: number; pair: number}[];
  /** Per pair of the page: the same value under the next longer name. */
  private readonly renamed = new Map<number, number>();

  /** @param honored whether the page's own labels win (`honor_labels: true`), instead of becoming `exported_…`. */
  constructor(
    private readonly table: LabelTable,
    labels: Readonly<Record<string, string>>,
    private readonly honored: boolean,
  ) {
    this.pairs = Object.entries(labels)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => {
        const pair = table.internText(name, value);
        return {pair, name: table.nameNumber(pair)};
      });
  }

  /** How many labels a row may gain. */
  get count(): number {
    return this.pairs.length;
  }

  /** @param row sorted by the number of the name, with room for `count` more. @returns its new length; it is sorted again. */
  join(row: Int32Array, length: number): number {
    return this.isFree(row, length) ? this.insert(row, length) : this.joinAnyway(row, length);
  }

  /** Whether the row has none of the target's labels, as nearly all rows of real pages. */
  private isFree(row: Int32Array, length: number): boolean {
    for (let at = 0; at < length; at++) {
      const name = this.table.nameNumber(row[at] as number);
      for (const own of this.pairs) if (own.name === name) return false;
    }
    return true;
  }

  private insert(row: Int32Array, length: number): number {
    let end = length;
    for (const {name, pair} of this.pairs) {
      let at = end++;
      for (; at > 0 && this.table.nameNumber(row[at - 1] as number) > name; at--) row[at] = row[at - 1] as number;
      row[at] = pair;
    }
    return end;
  }

  private joinAnyway(row: Int32Array, length: number): number {
    const pairs = Array.from(row.subarray(0, length));
    const inPage = (name: number) => pairs.findIndex((pair) => this.table.nameNumber(pair) === name);
    const moved: number[] = [];
    for (const {name, pair} of this.pairs) {
      const at = inPage(name);
      if (at === -1) pairs.push(pair);
      else if (!this.honored) {
        moved.push(pairs[at] as number);
        pairs[at] = pair;
      }
    }
    // The shorter name moves first, so that `exported_job` makes way for nobody that came later.
    moved.sort((a, b) => this.table.name(a).length - this.table.name(b).length);
    for (const pair of moved) {
      let free = this.rename(pair);
      while (inPage(this.table.nameNumber(free)) !== -1) free = this.rename(free);
      pairs.push(free);
    }
    pairs.sort((a, b) => this.table.nameNumber(a) - this.table.nameNumber(b));
    row.set(pairs);
    return pairs.length;
  }

  private rename(pair: number): number {
    const known = this.renamed.get(pair);
    if (known !== undefined) return known;
    const renamed = this.table.internText(PREFIX + this.table.name(pair), this.table.value(pair));
    this.renamed.set(pair, renamed);
    return renamed;
  }
}
