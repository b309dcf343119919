// What OpenMetrics 1.0 demands of families and samples beyond its grammar; a scrape does not look at it, stricter parsers do.
import {decodeUtf8} from '../series/utf8';
import type {FindingKind} from './findings';
import {parseSampleValue} from './go-float';
import {endingOf, endingsOf, type Metadata} from './metadata';
import {OpenMetricsGroups} from './openmetrics-groups';
import type {MetricType, PageSeries} from './page-series';

/** Endings of samples that count something: never NaN, and never negative but for the sum of a gauge histogram. */
const COUNTS: ReadonlySet<string> = new Set(['_total', '_bucket', '_count', '_sum', '_gcount', '_gsum']);
const WHOLE: ReadonlySet<string> = new Set(['_bucket', '_count', '_gcount']);
const HISTOGRAMS: ReadonlySet<MetricType> = new Set(['histogram', 'gaugehistogram']);
/** Types whose groups have several samples; of the others one sample is the group. */
const GROUPED: ReadonlySet<MetricType> = new Set([...HISTOGRAMS, 'summary', 'counter', 'stateset']);

const NONE = -1;
const SPACE = 32;
const HASH = 35;
/** Longer ones are not exact in this quick way. */
const MOST_DIGITS = 15;

export class OpenMetricsRules {
  /** What the last line broke. */
  readonly broken: FindingKind[] = [];
  /** The family that samples are of at present; undefined before the first. */
  private name: string | undefined;
  private type: MetricType = 'unknown';
  private hasUnit = false;
  private hasSamples = false;
  private clashes = false;
  /** Names that the families above have for themselves and their samples. */
  private readonly taken = new Set<string>();
  private metric = NONE;
  private ending = '';
  /** The label that tells the states of a state set apart, by the number of its name. */
  private state = NONE;
  /** The number in each pair of le or quantile. */
  private readonly bounds = new Map<number, number>();
  private readonly groups: OpenMetricsGroups;

  constructor(
    private readonly page: PageSeries,
    private readonly types: Metadata,
  ) {
    this.groups = new OpenMetricsGroups(page, this.broken);
  }

  /** Judges a metadata line of the family, whose type is known by now if the line says it. @param unit what a UNIT line says */
  metadata(name: string, unit: string): void {
    this.broken.length = 0;
    if (name !== this.name) this.begin(name);
    else if (this.hasSamples) this.broken.push('metadata-after-samples');
    this.hasUnit ||= unit !== '';
    this.setType(this.types.typeOf(name) ?? 'unknown');
    if (this.hasUnit && (this.type === 'info' || this.type === 'stateset')) {
      this.broken.push('unit-not-here');
      this.hasUnit = false;
    }
  }

  /** Judges the sample that the page took last; its value is written at `from` up to `to`. @param again whether the series is on the page already */
  sample(metric: number, bytes: Uint8Array, from: number, to: number, again: boolean): void {
    this.broken.length = 0;
    if (metric !== this.metric) this.startMetric(metric);
    const {type, ending, groups} = this;
    if (type === 'info') {
      if (numberAt(bytes, from, to) !== 1) this.broken.push('info-value');
      return;
    }
    const isNew = groups.join(this.apart(), timestampAt(bytes, to), again, !GROUPED.has(type), HISTOGRAMS.has(type));
    if (COUNTS.has(ending)) {
      const value = this.counted(bytes, from, to);
      if (!isNew) return;
      if (ending === '_bucket') this.bucket(value);
      else if (ending.endsWith('count')) groups.count(value);
      else if (ending.endsWith('sum')) groups.sum(value);
    } else if (type === 'summary' && ending === '') this.quantile(numberAt(bytes, from, to));
    else if (type === 'stateset') this.stateOf(numberAt(bytes, from, to));
  }

  /** Whether the last sample is of a kind that may have an exemplar. */
  mayHaveExemplar(): boolean {
    return this.ending === '_total' || this.ending === '_bucket';
  }

  /** The page is over. @returns what its last family broke. */
  end(): readonly FindingKind[] {
    this.broken.length = 0;
    this.close();
    return this.broken;
  }

  private begin(name: string): void {
    this.close();
    this.name = name;
    this.hasUnit = false;
    this.hasSamples = false;
    this.clashes = this.taken.has(name);
    if (this.clashes) this.broken.push('name-clash');
  }

  private setType(type: MetricType): void {
    this.type = type;
    this.metric = NONE;
    this.groups.isGauge = type === 'gaugehistogram';
    this.state = type === 'stateset' ? this.page.table.labels.names.internText(this.name ?? '') : NONE;
  }

  private close(): void {
    const {name, taken} = this;
    this.groups.begin();
    if (name === undefined) return;
    const names = ['', ...endingsOf(this.type)].map((ending) => name + ending);
    if (!this.clashes && names.some((each) => taken.has(each))) this.broken.push('name-clash');
    for (const each of names) taken.add(each);
  }

  private startMetric(metric: number): void {
    const name = this.page.table.metrics.text(metric);
    const ending = this.name === undefined ? undefined : endingOf(name, this.name, this.type);
    if (ending === undefined) {
      this.begin(name);
      this.setType('unknown');
    }
    this.metric = metric;
    this.ending = ending ?? '';
    this.hasSamples = true;
  }

  /** The label that tells the samples of one group apart. */
  private apart(): number {
    const {type, ending, page} = this;
    if (ending === '_bucket') return page.le;
    return type === 'summary' && ending === '' ? page.quantile : this.state;
  }

  private counted(bytes: Uint8Array, from: number, to: number): number {
    const value = numberAt(bytes, from, to);
    if (Number.isNaN(value)) this.broken.push('counter-not-a-number');
    else if (value < 0 && this.ending !== '_gsum') this.broken.push('negative-counter');
    if (WHOLE.has(this.ending) && !Number.isInteger(value)) this.broken.push('count-not-whole');
    return value;
  }

  private bucket(value: number): void {
    const bound = this.boundOf(this.page.le);
    if (bound === undefined) this.broken.push('bucket-without-le');
    else if (Number.isNaN(bound)) this.broken.push('bound-not-a-number');
    else {
      if (this.page.oddInfinity) this.broken.push('infinity-spelling');
      this.groups.bucket(bound, value);
    }
  }

  private quantile(value: number): void {
    const bound = this.boundOf(this.page.quantile) ?? Number.NaN;
    if (!(bound >= 0 && bound <= 1)) this.broken.push('quantile-range');
    if (value < 0) this.broken.push('negative-quantile');
  }

  private stateOf(value: number): void {
    if (value !== 0 && value !== 1) this.broken.push('state-value');
    if (this.pairOf(this.state) === undefined) this.broken.push('state-without-label');
  }

  /** The number that the label of that name has in the last sample; undefined without the label, NaN where it is none. */
  private boundOf(label: number): number | undefined {
    const pair = this.pairOf(label);
    if (pair === undefined) return undefined;
    let bound = this.bounds.get(pair);
    if (bound === undefined) {
      bound = parseSampleValue(this.page.table.labels.value(pair)) ?? Number.NaN;
      this.bounds.set(pair, bound);
    }
    return bound;
  }

  private pairOf(label: number): number | undefined {
    const {row, length, table} = this.page;
    for (let index = 0; index < length; index++) {
      const pair = row[index] as number;
      if (table.labels.nameNumber(pair) === label) return pair;
    }
    return undefined;
  }
}

/** A number that the grammar has taken: most are a few digits. */
function numberAt(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9 || at - from > MOST_DIGITS) {
      return parseSampleValue(decodeUtf8(bytes, from, to)) ?? Number.NaN;
    }
    number = number * 10 + digit;
  }
  return number;
}

/** The timestamp behind a value, NaN without one. */
function timestampAt(bytes: Uint8Array, valueTo: number): number {
  if (bytes[valueTo] !== SPACE || bytes[valueTo + 1] === HASH) return Number.NaN;
  let to = valueTo + 1;
  while ((bytes[to] as number) > SPACE) to++;
  return numberAt(bytes, valueTo + 1, to);
}
