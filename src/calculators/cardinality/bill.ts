// What a month costs at one tariff: what its rule counts, taken through its tiers.
import type {Tariff, Tier} from '../../datasets/tariffs';
import {formatNumber, formatQuantity} from '../../model/format';
import {type Missing, missing} from '../../model/value';
import {type Churn, distinctIn, newSeriesPerDay} from './churn';
import {percentileSeries} from './deploy-peak';
import {samplesPerMinute, samplesPerMonth} from './samples';

const HOURS_PER_DAY = 24;
const GB = 1e9;
/** So that exactly 200 GB are not 199 by the last digit of a product. */
const ROUNDING = 1e-12;

/** What tariffs count, by their rules. */
export interface Usage {
  readonly activeSeries: number;
  readonly churn: Churn;
  readonly samplesPerSecond: number;
  /** Minutes for which a series counts as active after its last sample, and that a roll-out takes. */
  readonly activeWindow: number;
  readonly rollout: number;
  readonly hosts: number;
  /** Bytes that one sample is billed as; null where the reader gave none. */
  readonly bytesPerSample: number | null;
  /** Hours of the month that is billed. */
  readonly hoursPerMonth: number;
}

/** As many as the tariff counts in a month, or in a day where it counts days: before its tiers, after its allotments. */
export function countedBy(tariff: Tariff, usage: Usage): number | Missing {
  const {activeSeries, churn, samplesPerSecond, hoursPerMonth} = usage;
  switch (tariff.counts) {
    case 'percentile': {
      const rule = {percentile: tariff.percentile ?? 100, activeWindow: usage.activeWindow, rollout: usage.rollout};
      const series = percentileSeries(activeSeries, churn, rule);
      return Math.max(series, samplesPerMinute(samplesPerSecond) / (tariff.included ?? Number.POSITIVE_INFINITY));
    }
    case 'samples':
      return samplesPerMonth(samplesPerSecond, hoursPerMonth);
    case 'hours': {
      const inAnHour = distinctIn(activeSeries, newSeriesPerDay(activeSeries, churn), 1);
      return Math.max(0, inAnHour - (tariff.hostAllotment ?? 0) * usage.hosts);
    }
    case 'bytes':
      if (usage.bytesPerSample === null)
        return missing(`${tariff.name} bills bytes, and nobody publishes how many one sample takes: type them.`);
      return billable(tariff, (samplesPerMonth(samplesPerSecond, hoursPerMonth) * usage.bytesPerSample) / GB);
    case 'days':
      return samplesPerMonth(samplesPerSecond, HOURS_PER_DAY);
    case 'unpublished':
      return missing(`${tariff.name} publishes no list price.`);
  }
}

/** What is left of a unit is free where only whole ones are billed. */
function billable({whole}: Tariff, units: number): number {
  return whole ? Math.floor(units * (1 + ROUNDING)) : units;
}

/** USD a month, fee included, before tax and discounts. */
export function monthlyCost(tariff: Tariff, usage: Usage): number | Missing {
  const counted = countedBy(tariff, usage);
  if (typeof counted !== 'number') return counted;
  const cost = throughTiers(tariff, counted);
  if (typeof cost !== 'number') return cost;
  return tariff.fee + (tariff.counts === 'days' ? (cost * usage.hoursPerMonth) / HOURS_PER_DAY : cost);
}

/** USD for so many: each tier's price holds for what falls into it. */
function throughTiers(tariff: Tariff, counted: number): number | Missing {
  let cost = 0;
  let from = 0;
  for (const {upTo, price} of tariff.tiers) {
    const within = Math.min(counted, upTo ?? Number.POSITIVE_INFINITY) - from;
    if (within <= 0) break;
    if (price === null)
      return missing(
        `${tariff.name} has prices beyond ${formatNumber(from)} ${tariff.of} that were not read; what comes before costs ${formatQuantity(cost, 'USD/month')}.`,
      );
    cost += (within / tariff.per) * price;
    from += within;
  }
  return cost;
}

/** The same tariff at the reader's own price for all that is not free; the free tier stays. */
export function atPrice(tariff: Tariff, price: number): Tariff {
  const free: readonly Tier[] = tariff.tiers.filter((tier) => tier.price === 0);
  return {...tariff, tiers: [...free, {upTo: null, price}]};
}
