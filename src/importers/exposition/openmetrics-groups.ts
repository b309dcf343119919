// One metric of an OpenMetrics family: its samples with the same labels, which must be together and fit each other.
import type {FindingKind} from './findings';
import type {PageSeries} from './page-series';

interface Group {
  readonly key: number;
  /** Of its samples; NaN without one. */
  readonly timestamp: number;
  /** Of the last bucket: its bound and its value. */
  bound: number | undefined;
  value: number;
  count: number | undefined;
  sum: number | undefined;
  hasNegativeBounds: boolean;
}

export class OpenMetricsGroups {
  /** Whether the family is a gauge histogram: its sum may fall, and so be negative. */
  isGauge = false;
  private readonly known = new Set<number>();
  private group: Group | undefined;
  private isHistogram = false;

  constructor(
    private readonly page: PageSeries,
    /** Where to put what samples break. */
    private readonly broken: FindingKind[],
  ) {}

  /** The family is over, and another begins. */
  begin(): void {
    this.close();
    this.group = undefined;
    this.known.clear();
  }

  /**
   * Puts the last sample of the page into its group.
   * @param without the label that tells apart samples of one group, by the number of its name
   * @param again whether its series is on the page already
   * @param isAlone whether the sample is all that its group can have: then `again` says whether the group is known
   * @returns whether it is new in its group at that time
   */
  join(without: number, timestamp: number, again: boolean, isAlone: boolean, isHistogram: boolean): boolean {
    const key = this.keyOf(without);
    const {group} = this;
    this.isHistogram = isHistogram;
    if (group?.key !== key) {
      this.close();
      if (isAlone ? again && group !== undefined : this.known.has(key)) this.broken.push('interleaved');
      if (!isAlone) this.known.add(key);
      this.open(key, timestamp);
      return true;
    }
    if (Number.isNaN(timestamp) !== Number.isNaN(group.timestamp)) this.broken.push('timestamps-mixed');
    if (timestamp < group.timestamp) this.broken.push('timestamps-backwards');
    if (Object.is(timestamp, group.timestamp)) return !again;
    this.close();
    this.open(key, timestamp);
    return true;
  }

  bucket(bound: number, value: number): void {
    const {group} = this;
    if (!group) return;
    if (bound < 0) group.hasNegativeBounds = true;
    if (group.bound !== undefined && bound <= group.bound) this.broken.push('bucket-order');
    if (value < group.value) this.broken.push('buckets-fall');
    group.bound = bound;
    group.value = value;
  }

  count(value: number): void {
    if (this.group) this.group.count = value;
  }

  sum(value: number): void {
    if (this.group) this.group.sum = value;
  }

  /** The group is over: only now can it be seen what it lacks. */
  close(): void {
    const {group, broken} = this;
    if (!group || !this.isHistogram) return;
    this.group = undefined;
    const {bound, value, count, sum, hasNegativeBounds} = group;
    if (bound !== Number.POSITIVE_INFINITY) broken.push('no-infinite-bucket');
    else if (count !== undefined && count !== value) broken.push('count-differs');
    if ((count === undefined) !== (sum === undefined)) broken.push('sum-or-count-alone');
    if (sum === undefined) return;
    if (hasNegativeBounds ? !this.isGauge : this.isGauge && sum < 0) broken.push('sum-of-negative-bounds');
  }

  private open(key: number, timestamp: number): void {
    const nothing = {bound: undefined, value: 0, count: undefined, sum: undefined, hasNegativeBounds: false};
    this.group = {key, timestamp, ...nothing};
  }

  /**
   * The pairs of the last sample but that of one label, as 53 bits of hash. Unlike series, groups are told apart by chance alone:
   * one in a hundred thousand pages of a million groups would get a warning that it does not deserve.
   */
  private keyOf(without: number): number {
    const {row, length, table} = this.page;
    let high = 0;
    let low = 0x9e3779b1;
    for (let index = 0; index < length; index++) {
      const pair = row[index] as number;
      if (table.labels.nameNumber(pair) === without) continue;
      high = Math.imul(high ^ pair, 0x85ebca6b);
      high ^= high >>> 13;
      low = Math.imul(low ^ pair, 0xc2b2ae35);
      low ^= low >>> 16;
    }
    return (high >>> 11) * 4_294_967_296 + (low >>> 0);
  }
}
