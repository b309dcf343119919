// What OpenMetrics 1.0 demands of samples beyond its grammar; a scrape does not look at it, stricter parsers do.
import {decodeUtf8} from '../series/utf8';
import type {FindingKind} from './findings';
import {parseSampleValue} from './go-float';
import {endingOf, type Metadata} from './metadata';
import type {MetricType, PageSeries} from './page-series';

const GROUPED: readonly MetricType[] = ['histogram', 'gaugehistogram', 'summary', 'counter'];

/** Endings of samples that count something. */
const MUST_COUNT: ReadonlySet<string> = new Set(['_total', '_bucket', '_count']);

/** One metric of a family: its samples with the same labels but le and quantile. */
interface Group {
  readonly key: number;
  bound: number;
  /** Of the last bucket; then the values of the bucket le="+Inf" and of the count. */
  infinite: number | undefined;
  count: number | undefined;
}

export class OpenMetricsRules {
  /** What the last sample broke. */
  readonly broken: FindingKind[] = [];
  private name = '';
  private type: MetricType | undefined;
  private readonly sampled = new Set<string>();
  private readonly groups = new Set<number>();
  /** The number in each pair of le or quantile. */
  private readonly bounds = new Map<number, number>();
  private group: Group | undefined;
  private metric = -1;
  private ending: string | undefined;

  constructor(
    private readonly page: PageSeries,
    private readonly metadata: Metadata,
  ) {}

  /** A metadata line begins or continues a family; `broken` is then what the one before broke. */
  family(name: string): void {
    this.broken.length = 0;
    this.type = this.metadata.typeOf(name);
    this.metric = -1;
    if (name === this.name) return;
    this.name = name;
    this.groups.clear();
    this.closeGroup();
  }

  hadSamples(family: string): boolean {
    return this.sampled.has(family);
  }

  /** Judges the sample that the page took last; its value is written at `from` up to `to`. */
  sample(metric: number, bytes: Uint8Array, from: number, to: number): void {
    this.broken.length = 0;
    if (metric !== this.metric) this.startMetric(metric);
    const {type, ending} = this;
    if (type === undefined || ending === undefined || !GROUPED.includes(type)) return;
    const value = () => parseSampleValue(decodeUtf8(bytes, from, to)) ?? Number.NaN;
    const first = bytes[from] as number;
    // A number that begins with a digit is neither negative nor NaN.
    if (MUST_COUNT.has(ending) && (first < 48 || first > 57)) this.counter(value());
    this.join();
    if (ending === '_bucket') this.bucket(value);
    if (ending === '' && type === 'summary') this.quantile();
    if (this.group && (ending === '_count' || ending === '_gcount')) this.group.count = value();
  }

  /** Whether the last sample is of a kind that may have an exemplar. */
  mayHaveExemplar(): boolean {
    return this.type === undefined || this.ending === undefined || /^_(total|bucket)$/.test(this.ending);
  }

  /** The page is over. @returns what its last group broke. */
  end(): readonly FindingKind[] {
    this.broken.length = 0;
    this.closeGroup();
    return this.broken;
  }

  private startMetric(metric: number): void {
    this.metric = metric;
    const name = this.page.table.metrics.text(metric);
    this.ending = this.type && endingOf(name, this.name, this.type);
    this.sampled.add(this.ending === undefined ? name : this.name);
  }

  private counter(value: number): void {
    if (value < 0) this.broken.push('negative-counter');
    if (Number.isNaN(value)) this.broken.push('counter-not-a-number');
  }

  private join(): void {
    const key = this.keyOf();
    if (this.group?.key === key) return;
    this.closeGroup();
    if (this.groups.has(key)) this.broken.push('interleaved');
    this.groups.add(key);
    this.group = {key, bound: Number.NEGATIVE_INFINITY, infinite: undefined, count: undefined};
  }

  /** A group of buckets that is over must have had the last one, with the count of all. */
  private closeGroup(): void {
    const {group} = this;
    this.group = undefined;
    if (!group || group.bound === Number.NEGATIVE_INFINITY) return;
    if (group.infinite === undefined) this.broken.push('no-infinite-bucket');
    else if (group.count !== undefined && group.count !== group.infinite) this.broken.push('count-differs');
  }

  private bucket(value: () => number): void {
    const bound = this.boundOf(this.page.le);
    if (bound === undefined) this.broken.push('bucket-without-le');
    else if (Number.isNaN(bound)) this.broken.push('bound-not-a-number');
    else if (this.group) {
      if (bound <= this.group.bound) this.broken.push('bucket-order');
      this.group.bound = bound;
      if (bound === Number.POSITIVE_INFINITY) this.group.infinite = value();
    }
  }

  private quantile(): void {
    const bound = this.boundOf(this.page.quantile) ?? Number.NaN;
    if (!(bound >= 0 && bound <= 1)) this.broken.push('quantile-range');
  }

  /**
   * The pairs of the last sample but le and quantile, as 53 bits of hash. Unlike series, groups are told apart by chance alone:
   * one in a hundred thousand pages of a million groups would get a warning that it does not deserve.
   */
  private keyOf(): number {
    const {row, length, table, le, quantile} = this.page;
    let high = 0;
    let low = 0x9e3779b1;
    for (let index = 0; index < length; index++) {
      const pair = row[index] as number;
      const name = table.labels.nameNumber(pair);
      if (name === le || name === quantile) continue;
      high = Math.imul(high ^ pair, 0x85ebca6b);
      high ^= high >>> 13;
      low = Math.imul(low ^ pair, 0xc2b2ae35);
      low ^= low >>> 16;
    }
    return (high >>> 11) * 4_294_967_296 + (low >>> 0);
  }

  /** The number that the label of that name has in the last sample; undefined without the label, NaN where it is none. */
  private boundOf(label: number): number | undefined {
    const {row, length, table} = this.page;
    for (let index = 0; index < length; index++) {
      const pair = row[index] as number;
      if (table.labels.nameNumber(pair) !== label) continue;
      let bound = this.bounds.get(pair);
      if (bound === undefined) {
        bound = parseSampleValue(table.labels.value(pair)) ?? Number.NaN;
        this.bounds.set(pair, bound);
      }
      return bound;
    }
    return undefined;
  }
}
