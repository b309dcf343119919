// The series of one or many pages, ready to be asked again and again: how many, of which labels, and what dropping some saves.
import {DropCounter} from './drop-counter';
import type {LabelTable} from './label-table';
import type {SeriesTable} from './series-table';
import type {TextTable} from './text-table';

export interface Counted {
  readonly name: string;
  readonly count: number;
}

export interface MetricSaving {
  readonly metric: string;
  readonly series: number;
  /** Series that would be gone, because only the dropped labels tell them apart. */
  readonly saved: number;
}

export interface LabelSaving {
  readonly label: string;
  /** Distinct values over all metrics. */
  readonly values: number;
  /** Series that have the label. */
  readonly series: number;
  readonly saved: number;
}

export interface TwoLabelsSaving {
  readonly labels: readonly [string, string];
  readonly saved: number;
}

export class SeriesIndex {
  /** Number of series. */
  readonly count: number;
  private readonly metrics: TextTable;
  private readonly labels: LabelTable;
  /** Rows, those of one metric together: series `n` has the pairs from `starts[n]` up to `starts[n + 1]`. */
  private readonly starts: Uint32Array;
  private readonly pairs: Int32Array;
  /** The series of metric `m` are those from `metricStarts[m]` up to `metricStarts[m + 1]`. */
  private readonly metricStarts: Uint32Array;
  private readonly drops: DropCounter;
  private singles: readonly LabelSaving[] | undefined;
  private pairsOfLabels: readonly TwoLabelsSaving[] | undefined;

  /** Takes what the table holds now; a table that goes on is not followed. */
  constructor(table: SeriesTable) {
    const {count, metricOf, starts, pairs} = table.rows();
    this.count = count;
    this.metrics = table.metrics;
    this.labels = table.labels;
    this.metricStarts = new Uint32Array(table.metrics.count + 1);
    for (const metric of metricOf) this.metricStarts[metric + 1] = (this.metricStarts[metric + 1] as number) + 1;
    for (let metric = 0; metric < table.metrics.count; metric++) {
      this.metricStarts[metric + 1] = (this.metricStarts[metric + 1] as number) + (this.metricStarts[metric] as number);
    }
    this.starts = new Uint32Array(count + 1);
    this.pairs = new Int32Array(pairs.length);
    this.sortByMetric(metricOf, starts, pairs);
    this.drops = new DropCounter(this.starts, this.pairs, this.labels.nameOf);
  }

  /** Series per metric, the most first. */
  perMetric(): readonly Counted[] {
    const counted: Counted[] = [];
    for (const [metric, [from, to]] of this.ranges()) counted.push({name: this.metrics.text(metric), count: to - from});
    return byCount(counted);
  }

  /** Distinct values per label name, the most first; of one metric, or of all. */
  valuesPerLabel(metric?: string): readonly Counted[] {
    const values = new Map<number, number>();
    const seen = new Uint8Array(this.labels.pairs.count);
    this.eachPair(metric, (pair) => {
      if (seen[pair] === 1) return;
      seen[pair] = 1;
      const name = this.labels.nameNumber(pair);
      values.set(name, (values.get(name) ?? 0) + 1);
    });
    return byCount([...values].map(([name, count]) => ({name: this.labels.names.text(name), count})));
  }

  /** Series per label pair, the most first. @param most how many pairs. */
  perPair(most: number): readonly (Counted & {readonly value: string})[] {
    const counts = new Uint32Array(this.labels.pairs.count);
    this.eachPair(undefined, (pair) => {
      counts[pair] = (counts[pair] as number) + 1;
    });
    const order = [...counts.keys()].filter((pair) => counts[pair] !== 0);
    order.sort((a, b) => (counts[b] as number) - (counts[a] as number));
    return order.slice(0, most).map((pair) => ({
      name: this.labels.name(pair),
      value: this.labels.value(pair),
      count: counts[pair] as number,
    }));
  }

  /** Every label dropped by itself, in every metric that has it: the largest saving first. Computed once. */
  perLabel(): readonly LabelSaving[] {
    this.singles ??= this.countSingles();
    return this.singles;
  }

  /** Every two labels dropped together, as far as that saves anything: the largest saving first. Computed once. */
  perTwoLabels(): readonly TwoLabelsSaving[] {
    this.pairsOfLabels ??= this.countPairs();
    return this.pairsOfLabels;
  }

  /** What dropping these labels together saves in each metric that has one of them; exact, by counting again. */
  savings(labels: readonly string[]): readonly MetricSaving[] {
    const dropped = this.numbersOf(labels);
    const savings: MetricSaving[] = [];
    if (dropped.length === 0) return savings;
    for (const [metric, [from, to]] of this.ranges()) {
      if (!this.drops.has(from, to, dropped)) continue;
      const saved = to - from - this.drops.left(from, to, dropped);
      savings.push({metric: this.metrics.text(metric), series: to - from, saved});
    }
    return savings.sort((a, b) => b.saved - a.saved || (a.metric < b.metric ? -1 : 1));
  }

  /** What dropping these labels together saves in all, or in some metrics only. */
  saving(labels: readonly string[], metrics?: ReadonlySet<string>): number {
    let saved = 0;
    for (const each of this.savings(labels)) if (metrics?.has(each.metric) ?? true) saved += each.saved;
    return saved;
  }

  /** The label sets of one metric. */
  *series(metric: string): Generator<Readonly<Record<string, string>>> {
    for (const [number, [from, to]] of this.ranges()) {
      if (this.metrics.text(number) !== metric) continue;
      for (let series = from; series < to; series++) {
        const row = this.pairs.subarray(this.starts[series], this.starts[series + 1]);
        yield Object.fromEntries(Array.from(row, (pair) => [this.labels.name(pair), this.labels.value(pair)]));
      }
    }
  }

  /** Memory held, in bytes, the names and values among it. */
  get size(): number {
    const numbers = this.starts.length + this.pairs.length + this.metricStarts.length;
    return 4 * numbers + this.metrics.size + this.labels.size + this.drops.size;
  }

  private sortByMetric(metricOf: Uint32Array, starts: Uint32Array, pairs: Int32Array): void {
    const next = this.metricStarts.slice();
    const place = new Uint32Array(this.count);
    for (let series = 0; series < this.count; series++) {
      const metric = metricOf[series] as number;
      const to = next[metric] as number;
      next[metric] = to + 1;
      place[to] = series;
    }
    let end = 0;
    for (let series = 0; series < this.count; series++) {
      const from = place[series] as number;
      for (let at = starts[from] as number; at < (starts[from + 1] as number); at++)
        this.pairs[end++] = pairs[at] as number;
      this.starts[series + 1] = end;
    }
  }

  private *ranges(): Generator<readonly [metric: number, range: readonly [from: number, to: number]]> {
    for (let metric = 0; metric + 1 < this.metricStarts.length; metric++) {
      const from = this.metricStarts[metric] as number;
      const to = this.metricStarts[metric + 1] as number;
      if (from < to) yield [metric, [from, to]];
    }
  }

  private eachPair(metric: string | undefined, take: (pair: number) => void): void {
    for (const [number, [from, to]] of this.ranges()) {
      if (metric !== undefined && this.metrics.text(number) !== metric) continue;
      for (let at = this.starts[from] as number; at < (this.starts[to] as number); at++) take(this.pairs[at] as number);
    }
  }

  private countSingles(): readonly LabelSaving[] {
    const saved = new Map<number, number>();
    const series = new Map<number, number>();
    for (const [, [from, to]] of this.ranges()) {
      for (const [name, had] of this.drops.names(from, to)) {
        series.set(name, (series.get(name) ?? 0) + had);
        saved.set(name, (saved.get(name) ?? 0) + to - from - this.drops.left(from, to, Int32Array.of(name)));
      }
    }
    const values = new Map(this.valuesPerLabel().map(({name, count}) => [name, count]));
    return [...saved]
      .map(([name, count]) => {
        const label = this.labels.names.text(name);
        return {label, values: values.get(label) ?? 0, series: series.get(name) ?? 0, saved: count};
      })
      .sort((a, b) => b.saved - a.saved || (a.label < b.label ? -1 : 1));
  }

  /** Two labels are counted together only where a metric has both; elsewhere each saves what it saves by itself. */
  private countPairs(): readonly TwoLabelsSaving[] {
    const names = this.labels.names.count;
    const together = new Map<number, number>();
    const alone = new Map(this.perLabel().map(({label, saved}) => [this.labels.names.internText(label), saved]));
    for (const [, [from, to]] of this.ranges()) {
      const present = [...this.drops.names(from, to).keys()].sort((a, b) => a - b);
      const single = present.map((name) => to - from - this.drops.left(from, to, Int32Array.of(name)));
      for (let a = 0; a < present.length; a++) {
        for (let b = a + 1; b < present.length; b++) {
          const pair = Int32Array.of(present[a] as number, present[b] as number);
          const more = to - from - this.drops.left(from, to, pair) - (single[a] as number) - (single[b] as number);
          const key = (pair[0] as number) * names + (pair[1] as number);
          together.set(key, (together.get(key) ?? 0) + more);
        }
      }
    }
    const savings: TwoLabelsSaving[] = [];
    for (const a of alone.keys()) {
      for (const b of alone.keys()) {
        if (a >= b) continue;
        const saved = (alone.get(a) ?? 0) + (alone.get(b) ?? 0) + (together.get(a * names + b) ?? 0);
        if (saved > 0) savings.push({labels: [this.labels.names.text(a), this.labels.names.text(b)], saved});
      }
    }
    return savings.sort((a, b) => b.saved - a.saved || (a.labels.join() < b.labels.join() ? -1 : 1));
  }

  private numbersOf(labels: readonly string[]): Int32Array {
    return Int32Array.from([...new Set(labels)].map((label) => this.labels.names.internText(label)));
  }
}

function byCount(counted: readonly Counted[]): readonly Counted[] {
  return [...counted].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
