// What OpenMetrics 1.0 demands of samples beyond its grammar; a scrape does not look at it, stricter parsers do.
import {decodeUtf8} from '../series/utf8';
import type {FindingKind} from './findings';
import {parseSampleValue} from './go-float';
import {endingOf, type Metadata} from './metadata';
import type {MetricType, PageSeries} from './page-series';

const GROUPED: readonly MetricType[] = ['histogram', 'gaugehistogram', 'summary', 'counter'];

/** One metric of a family: its samples with the same labels but le and quantile. */
interface Group {
  readonly key: string;
  bound: number;
  /** Value of the last bucket, and of the bucket le="+Inf". */
  infinite: number | undefined;
  count: number | undefined;
}

export class OpenMetricsRules {
  /** What the last sample broke. */
  readonly broken: FindingKind[] = [];
  private name = '';
  private type: MetricType | undefined;
  private readonly sampled = new Set<string>();
  private readonly groups = new Set<string>();
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
    if (type === undefined || ending === undefined) return;
    if (!GROUPED.includes(type)) return;
    const value = parseSampleValue(decodeUtf8(bytes, from, to)) ?? Number.NaN;
    const isCounter = ending === '_total' || ending === '_bucket' || ending === '_count';
    if (isCounter && value < 0) this.broken.push('negative-counter');
    if (isCounter && Number.isNaN(value)) this.broken.push('counter-not-a-number');
    this.join();
    if (ending === '_bucket') this.bucket(value);
    if (ending === '' && type === 'summary') this.quantile();
    if (this.group && (ending === '_count' || ending === '_gcount')) this.group.count = value;
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

  private bucket(value: number): void {
    const bound = this.valueOf('le');
    if (bound === undefined) {
      this.broken.push('bucket-without-le');
      return;
    }
    const {group} = this;
    const number = parseSampleValue(bound);
    if (number === undefined || Number.isNaN(number)) this.broken.push('bound-not-a-number');
    else if (group) {
      if (number <= group.bound) this.broken.push('bucket-order');
      group.bound = number;
      if (number === Number.POSITIVE_INFINITY) group.infinite = value;
    }
  }

  private quantile(): void {
    const number = parseSampleValue(this.valueOf('quantile') ?? '') ?? Number.NaN;
    if (!(number >= 0 && number <= 1)) this.broken.push('quantile-range');
  }

  private keyOf(): string {
    const {row, length, table} = this.page;
    let key = '';
    for (let index = 0; index < length; index++) {
      const pair = row[index] as number;
      if (!this.isOwn(table.labels.nameNumber(pair))) key += `${pair},`;
    }
    return key;
  }

  /** Whether the label tells samples of one group apart. */
  private isOwn(name: number): boolean {
    return name === this.page.le || name === this.page.quantile;
  }

  private valueOf(name: 'le' | 'quantile'): string | undefined {
    const {row, length, table} = this.page;
    for (let index = 0; index < length; index++) {
      const pair = row[index] as number;
      if (table.labels.nameNumber(pair) === this.page[name]) return table.labels.value(pair);
    }
    return undefined;
  }
}
