// The series of one or many pages, ready to be asked again and again: how many, of which labels, and what dropping some saves.
import {DropSavings} from './drop-savings';
import type {LabelTable} from './label-table';
import {labelUses, type MetricRows, sortedByMetric} from './metric-rows';
import {RowCounter} from './row-counter';
import type {SeriesTable} from './series-table';

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

export class SeriesIndex {
  /** Number of series. */
  readonly count: number;
  /** In the order of their first sight. */
  readonly metrics: readonly MetricRows[];
  readonly labels: LabelTable;
  /** How many label names there were at the beginning; all that occur have a lower number. */
  readonly names: number;
  /** How many label pairs there were at the beginning. */
  readonly pairCount: number;
  /** Series `n` has the pairs from `starts[n]` up to `starts[n + 1]`, by the number of the label name. */
  readonly starts: Uint32Array;
  readonly pairs: Int32Array;
  readonly counter: RowCounter;
  readonly drops: DropSavings;
  private readonly numbers: ReadonlyMap<string, number>;
  /** Metrics by the number of a label that they have. */
  private readonly having = new Map<number, number[]>();
  /** Number of the last search that found the metric, so that it is found once. */
  private readonly foundIn: Uint32Array;
  private search = 0;
  private readonly nameBytes: number;
  private singles: readonly LabelSaving[] | undefined;

  /** Takes what the table holds now; a table that goes on is not followed. */
  constructor(table: SeriesTable) {
    const rows = sortedByMetric(table);
    this.count = table.count;
    this.labels = table.labels;
    this.names = table.labels.names.count;
    this.pairCount = table.labels.pairs.count;
    this.starts = rows.starts;
    this.pairs = rows.pairs;
    this.nameBytes = table.metrics.size;
    const uses = labelUses(rows, table.labels);
    this.metrics = rows.ranges.map(({metric, from, to}, at) => {
      return {name: table.metrics.text(metric), from, to, labels: uses[at] ?? []};
    });
    this.foundIn = new Uint32Array(this.metrics.length);
    this.numbers = new Map(this.metrics.map(({name}, metric) => [name, metric]));
    this.metrics.forEach(({labels}, metric) => {
      for (const {name} of labels) {
        const metrics = this.having.get(name);
        if (metrics) metrics.push(metric);
        else this.having.set(name, [metric]);
      }
    });
    this.counter = new RowCounter(this.starts, this.pairs, this.labels.nameOf);
    this.drops = new DropSavings(this.metrics, this.counter);
  }

  /** A metric's place in `metrics`; undefined where there is none of that name. */
  metricNumber(name: string): number | undefined {
    return this.numbers.get(name);
  }

  /** Series per metric, the most first. */
  perMetric(): readonly Counted[] {
    return byCount(this.metrics.map(({name, from, to}) => ({name, count: to - from})));
  }

  /** Distinct values per label name, the most first; of some metrics, by their places, or of all. */
  valuesPerLabel(metrics: Iterable<number> = this.metrics.keys()): readonly Counted[] {
    const values = new Map<number, number>();
    const seen = new Uint8Array(this.labels.pairs.count);
    for (const metric of metrics) {
      this.eachPair(metric, (pair) => {
        if (seen[pair] === 1) return;
        seen[pair] = 1;
        const name = this.labels.nameNumber(pair);
        values.set(name, (values.get(name) ?? 0) + 1);
      });
    }
    return byCount([...values].map(([name, count]) => ({name: this.labels.names.text(name), count})));
  }

  /** Pairs of that label name as they were read. */
  pairsNamed(name: number): readonly number[] {
    const {nameOf} = this.labels;
    const found: number[] = [];
    for (let pair = 0; pair < this.pairCount; pair++) if (nameOf[pair] === name) found.push(pair);
    return found;
  }

  /** The different values of a label in one metric. */
  valuesOf(metric: number, label: string): readonly string[] {
    const number = this.labels.names.find(label);
    const found = new Set<number>();
    this.eachPair(metric, (pair) => {
      if (this.labels.nameOf[pair] === number) found.add(pair);
    });
    return [...found].map((pair) => this.labels.value(pair));
  }

  /** Series per label pair, the most first. @param most how many pairs. */
  perPair(most: number): readonly (Counted & {readonly value: string})[] {
    const counts = new Uint32Array(this.labels.pairs.count);
    for (const pair of this.pairs) counts[pair] = (counts[pair] as number) + 1;
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

  /**
   * What dropping these labels together saves in each metric that has one of them; exact, by counting again.
   * @param metrics only those, by their places.
   */
  savings(labels: readonly string[], metrics?: ReadonlySet<number>): readonly MetricSaving[] {
    const dropped = this.numbersOf(labels);
    return this.havingOneOf(dropped)
      .filter((metric) => metrics?.has(metric) ?? true)
      .map((metric) => {
        const {name, from, to} = this.metrics[metric] as MetricRows;
        return {metric: name, series: to - from, saved: this.drops.saved(metric, dropped)};
      })
      .sort((a, b) => b.saved - a.saved || (a.metric < b.metric ? -1 : 1));
  }

  /** As `savings`, all metrics together. */
  saving(labels: readonly string[], metrics?: ReadonlySet<number>): number {
    const dropped = this.numbersOf(labels);
    let saved = 0;
    for (const metric of this.havingOneOf(dropped)) {
      if (metrics?.has(metric) ?? true) saved += this.drops.saved(metric, dropped);
    }
    return saved;
  }

  /** 1 for the number of each of these label names, as far as they occur. */
  numbersOf(labels: readonly string[]): Uint8Array {
    const numbers = new Uint8Array(this.names);
    for (const label of labels) {
      const number = this.labels.names.find(label);
      if (number !== undefined && number < this.names) numbers[number] = 1;
    }
    return numbers;
  }

  /** Memory held, in bytes, the names and values among it. */
  get size(): number {
    return 4 * (this.starts.length + this.pairs.length) + this.nameBytes + this.labels.size + this.counter.size;
  }

  private havingOneOf(names: Uint8Array): readonly number[] {
    const found: number[] = [];
    this.search++;
    for (const [name, metrics] of this.having) {
      if (names[name] !== 1) continue;
      for (const metric of metrics) {
        if (this.foundIn[metric] === this.search) continue;
        this.foundIn[metric] = this.search;
        found.push(metric);
      }
    }
    return found;
  }

  private eachPair(metric: number, take: (pair: number) => void): void {
    const {from, to} = this.metrics[metric] as MetricRows;
    for (let at = this.starts[from] as number; at < (this.starts[to] as number); at++) take(this.pairs[at] as number);
  }

  private countSingles(): readonly LabelSaving[] {
    const series = new Map<number, number>();
    for (const {labels} of this.metrics) {
      for (const {name, series: had} of labels) series.set(name, (series.get(name) ?? 0) + had);
    }
    const values = new Map(this.valuesPerLabel().map(({name, count}) => [name, count]));
    return [...series]
      .map(([name, had]) => {
        const label = this.labels.names.text(name);
        return {label, values: values.get(label) ?? 0, series: had, saved: this.saving([label])};
      })
      .sort((a, b) => b.saved - a.saved || (a.label < b.label ? -1 : 1));
  }
}

function byCount(counted: readonly Counted[]): readonly Counted[] {
  return [...counted].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
