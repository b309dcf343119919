// Takes the samples of one page into a table of series, the way a server stores them.
import type {SeriesTable} from '../series/series-table';
import {canonicalBound, parseSampleValue} from './go-float';
import type {TargetLabels} from './target-labels';

export type MetricType =
  | 'counter'
  | 'gauge'
  | 'histogram'
  | 'summary'
  | 'unknown'
  | 'gaugehistogram'
  | 'info'
  | 'stateset';

/** What became of a sample. */
export const TAKEN = 0;
export const TAKEN_AGAIN = 1;
/** A label name stands twice in it, or it has a label `__name__`: a server refuses the whole page. */
export const LABEL_TWICE = 2;

export class PageSeries {
  samples = 0;
  /** Whether samples are of a histogram at present: some of its values must not be negative. */
  isHistogram = false;
  /** Whether the last sample's `le` or `quantile` is no number; only looked at where the type gives it a meaning. */
  badBound = false;
  /** Whether the last sample's bound is infinite but written otherwise than `+Inf`. */
  oddInfinity = false;
  /** Whether a label name stands twice in the last sample, once at least with an empty value. */
  doubled = false;
  /** The last sample's pairs as they were stored, `length` of them. */
  row = new Int32Array(64);
  length = 0;
  private names = new Int32Array(64);
  private empty = new Int32Array(64);
  private empties = 0;
  /** Numbers of the label names with a meaning of their own. */
  private readonly nameLabel: number;
  readonly le: number;
  readonly quantile: number;
  /** The name whose values are rewritten at present, by the last TYPE; -1 for none. */
  private rewritten = -1;
  /** Per pair: its rewritten form plus one, or the form's complement where stricter parsers see no number; 0 is not known yet. */
  private bounds = new Int32Array(256);
  /** Pairs whose value is a way to write infinity that strict parsers refuse. */
  private readonly oddInfinities = new Set<number>();
  /** How many labels the target may add to a row. */
  private readonly more: number;
  /** Series of the table that are of other pages, and 1 for each of them that this page has too. */
  private readonly before: number;
  private shared: Uint8Array | undefined;

  constructor(
    readonly table: SeriesTable,
    private readonly target?: TargetLabels,
  ) {
    const {names} = table.labels;
    this.more = target?.count ?? 0;
    this.before = table.count;
    this.nameLabel = names.internText('__name__');
    this.le = names.internText('le');
    this.quantile = names.internText('quantile');
  }

  /** From here on samples are of this type, whatever their name: Prometheus goes by the last TYPE line alone. */
  setType(type: MetricType): void {
    this.isHistogram = type === 'histogram';
    this.rewritten = type === 'histogram' ? this.le : type === 'summary' ? this.quantile : -1;
  }

  /** @param raw the pairs as written, the first `count` of them, in any order, empty values among them. */
  take(metric: number, raw: Int32Array, count: number): number {
    const {nameOf} = this.table.labels;
    if (count + this.more > this.row.length) this.makeRoom(count + this.more);
    const {row, names} = this;
    let length = 0;
    let twice = false;
    this.empties = 0;
    this.badBound = false;
    this.oddInfinity = false;
    this.doubled = false;
    for (let index = 0; index < count; index++) {
      let pair = raw[index] as number;
      const name = nameOf[pair] as number;
      if (name < 0) {
        this.empty[this.empties++] = ~name;
        continue;
      }
      if (name === this.rewritten) pair = this.bound(pair);
      if (name === this.nameLabel) twice = true;
      let at = length++;
      while (at > 0 && (names[at - 1] as number) >= name) {
        if (names[at - 1] === name) twice = true;
        row[at] = row[at - 1] as number;
        names[at] = names[at - 1] as number;
        at--;
      }
      row[at] = pair;
      names[at] = name;
    }
    this.length = length;
    if (this.empties > 0) twice = this.removeEmpty();
    if (twice) return LABEL_TWICE;
    if (this.target) this.length = this.target.join(this.row, this.length);
    this.samples++;
    if (this.table.add(metric, this.row, this.length)) return TAKEN;
    return this.wasHere(this.table.found) ? TAKEN_AGAIN : TAKEN;
  }

  /** Whether this page has had the series. Another page of the same target may have it as well: that is nothing odd about this one. */
  private wasHere(series: number): boolean {
    if (series >= this.before) return true;
    this.shared ??= new Uint8Array(this.before);
    const was = this.shared[series] === 1;
    this.shared[series] = 1;
    return was;
  }

  /**
   * An empty value takes away every label of its name, also one that has a value: that is how a server resolves the two.
   * @returns whether a name stands twice in what is left, or the metric's name was taken away.
   */
  private removeEmpty(): boolean {
    const {row, names} = this;
    let kept = 0;
    let twice = false;
    for (let index = 0; index < this.length; index++) {
      const name = names[index] as number;
      let taken = false;
      for (let each = 0; each < this.empties; each++) if (this.empty[each] === name) taken = true;
      if (taken) {
        this.doubled = true;
        continue;
      }
      if (name === this.nameLabel || (kept > 0 && names[kept - 1] === name)) twice = true;
      row[kept] = row[index] as number;
      names[kept++] = name;
    }
    this.length = kept;
    for (let each = 0; each < this.empties; each++) if (this.empty[each] === this.nameLabel) twice = true;
    return twice;
  }

  private bound(pair: number): number {
    if (pair >= this.bounds.length) {
      const larger = new Int32Array(Math.max(pair + 1, this.bounds.length * 2));
      larger.set(this.bounds);
      this.bounds = larger;
    }
    let known = this.bounds[pair] as number;
    if (known === 0) {
      const {labels} = this.table;
      const value = labels.value(pair);
      const bound = canonicalBound(value);
      const form = bound === undefined ? pair : labels.internText(labels.name(pair), bound);
      known = parseSampleValue(value) === undefined ? ~form : form + 1;
      this.bounds[pair] = known;
      if (bound === '+Inf' && value !== bound) this.oddInfinities.add(pair);
    }
    if (this.oddInfinities.size > 0 && this.oddInfinities.has(pair)) this.oddInfinity = true;
    if (known > 0) return known - 1;
    this.badBound = true;
    return ~known;
  }

  private makeRoom(count: number): void {
    this.row = new Int32Array(count * 2);
    this.names = new Int32Array(count * 2);
    this.empty = new Int32Array(count * 2);
  }
}
