// Tells series apart: a metric and its label pairs, whatever their order, are one series however often they come.
import {LabelTable} from './label-table';
import {TextTable} from './text-table';

/** Room grows by half: doubling would leave up to half of a table of millions unused. */
const GROWTH = 1.5;
const SPARE = 1024;

export class SeriesTable {
  readonly metrics = new TextTable();
  readonly labels = new LabelTable();
  /** Pairs of all series, one after another, each series' sorted by the number of the label name. */
  private pairs = new Int32Array(1 << 12);
  /** The pairs of series `n` are those from `starts[n]` up to `starts[n + 1]`. */
  private starts = new Uint32Array(1 << 10);
  private metricOf = new Uint32Array(1 << 10);
  /** Two numbers a place: the hash, and the number of the series plus one; 0 is free. */
  private slots = new Int32Array(1 << 12);
  private used = 0;
  /** The number of the series that the last `add` found to be there already. */
  found = -1;

  get count(): number {
    return this.used;
  }

  /**
   * Adds a series that is not there yet.
   * @param row its pairs, the first `length` of them, sorted by the number of the name and without empty values.
   * @returns whether it is new.
   */
  add(metric: number, row: Int32Array, length: number): boolean {
    const hash = hashOfRow(metric, row, length);
    const {slots} = this;
    const mask = slots.length / 2 - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const series = (slots[2 * slot + 1] as number) - 1;
      if (series < 0) break;
      // Equal hashes prove nothing: only equal rows are one series.
      if (slots[2 * slot] === hash && this.equals(series, metric, row, length)) {
        this.found = series;
        return false;
      }
      slot = (slot + 1) & mask;
    }
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = this.used + 1;
    this.append(metric, row, length);
    if (this.used * 4 > mask * 3) this.spread(slots.length * 2);
    return true;
  }

  /** Takes back every series from number `count` on: those of a page that turned out to be refused as a whole. */
  truncate(count: number): void {
    if (count === this.used) return;
    this.used = count;
    this.spread(this.slots.length);
  }

  /** The rows so far: not copies, so that they hold until the table takes rows back. */
  rows(): SeriesRows {
    return {
      count: this.used,
      metricOf: this.metricOf.subarray(0, this.used),
      starts: this.starts.subarray(0, this.used + 1),
      pairs: this.pairs.subarray(0, this.starts[this.used]),
    };
  }

  /** Memory held, in bytes. */
  get size(): number {
    const numbers = this.pairs.length + this.starts.length + this.metricOf.length + this.slots.length;
    return 4 * numbers + this.metrics.size + this.labels.size;
  }

  private equals(series: number, metric: number, row: Int32Array, length: number): boolean {
    const start = this.starts[series] as number;
    if (this.metricOf[series] !== metric || (this.starts[series + 1] as number) - start !== length) return false;
    for (let index = 0; index < length; index++) if (this.pairs[start + index] !== row[index]) return false;
    return true;
  }

  private append(metric: number, row: Int32Array, length: number): void {
    const series = this.used++;
    const start = this.starts[series] as number;
    if (start + length > this.pairs.length) this.pairs = grown(this.pairs, Int32Array, length);
    for (let index = 0; index < length; index++) this.pairs[start + index] = row[index] as number;
    if (series + 2 > this.starts.length) {
      this.starts = grown(this.starts, Uint32Array, 2);
      this.metricOf = grown(this.metricOf, Uint32Array, 2);
    }
    this.metricOf[series] = metric;
    this.starts[series + 1] = start + length;
  }

  private spread(length: number): void {
    const {slots: old} = this;
    const slots = new Int32Array(length);
    const mask = length / 2 - 1;
    for (let place = 0; place < old.length; place += 2) {
      const series = old[place + 1] as number;
      if (series === 0 || series > this.used) continue;
      const hash = old[place] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = hash;
      slots[2 * slot + 1] = series;
    }
    this.slots = slots;
  }
}

export interface SeriesRows {
  readonly count: number;
  readonly metricOf: Uint32Array;
  readonly starts: Uint32Array;
  readonly pairs: Int32Array;
}

function hashOfRow(metric: number, row: Int32Array, length: number): number {
  let hash = Math.imul(metric + 1, 0x9e3779b1);
  for (let index = 0; index < length; index++) {
    hash = Math.imul(hash ^ (row[index] as number), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  return Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35) | 0;
}

function grown<Numbers extends Int32Array | Uint32Array>(
  from: Numbers,
  make: new (length: number) => Numbers,
  more: number,
): Numbers {
  const to = new make(Math.ceil((from.length + more) * GROWTH) + SPARE);
  to.set(from);
  return to;
}
