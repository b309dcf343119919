// What a calculator can ask about metrics tariffs: what a vendor counts, at which price, and how sure that is.
import type {Source} from '../../model/source';
import type {Fact} from '../parts';

/**
 * What is counted. percentile: the larger of series and samples a minute, at a percentile of the month. samples: those of the month.
 * hours: the month's mean of the distinct series of each hour. bytes: of the samples of the month. days: the samples of each day.
 * unpublished: there is no list price.
 */
export type Counts = 'percentile' | 'samples' | 'hours' | 'bytes' | 'days' | 'unpublished';

/** high: the vendor's own page was read. medium: several pages that cite it. low: one page of others, or an old one. */
export type Confidence = 'high' | 'medium' | 'low' | 'none';

export interface Tier {
  /** The upper end of the tier in what is counted; null without end. */
  readonly upTo: number | null;
  /** USD for `per` of them; null where nobody published it. */
  readonly price: number | null;
}

export interface Tariff {
  readonly id: string;
  readonly name: string;
  readonly counts: Counts;
  /** As many of what is counted as the price is for: 1,000 series. */
  readonly per: number;
  /** What is counted, in the vendor's word: "series", "samples". */
  readonly of: string;
  /** The rule in words. */
  readonly billed: string;
  /** USD a month, whatever is used. */
  readonly fee: number;
  /** Samples a minute that a series may have without counting more than once; only with `percentile`. */
  readonly included: number | null;
  /** 95 forgives 5 % of the month; only with `percentile`. */
  readonly percentile: number | null;
  /** Series that a host brings along; only with `hours`. */
  readonly hostAllotment: number | null;
  /** Whether only whole units are billed, rounded down; only with `bytes`. */
  readonly whole: boolean;
  readonly tiers: readonly Tier[];
  readonly confidence: {readonly rule: Confidence; readonly price: Confidence; readonly why: string};
  readonly ruleSource: Source;
  readonly priceSource: Source;
}

export interface Tariffs {
  /** The snapshot's date, ISO. */
  readonly date: string;
  readonly tariffs: readonly Tariff[];
  /** Where the first of them was read, and when. */
  readonly tariffsAsOf: Source;
  tariff(id: string): Tariff | undefined;
  /** A RangeError when there is no such fact, or the facts were not loaded. */
  fact(name: string): Fact;
}
