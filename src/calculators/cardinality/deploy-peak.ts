// Deploys as billing sees them: for how much of the month old and new pods count at once, and when that reaches the percentile.
import {type Churn, distinctIn, newSeriesPerDay} from './churn';

const MINUTES_PER_DAY = 1440;
const MINUTES_PER_HOUR = 60;
/** So that exactly what is forgiven is not beyond it by the last digit of a sum. */
const ROUNDING = 1e-12;
/** A rate this close to a whole one is it. */
const WHOLE = 1e-9;

export interface Window {
  /** Minutes for which a series counts as active after its last sample. */
  readonly activeWindow: number;
  /** Minutes that a roll-out takes. */
  readonly rollout: number;
}

/** Share of a day in which a deploy's old pods still count: 0 to 1. Deploys that overlap are counted once each, at most all day. */
export function deployShare(deploysPerDay: number, {activeWindow, rollout}: Window): number {
  return Math.min(1, (deploysPerDay * (activeWindow + rollout)) / MINUTES_PER_DAY);
}

/** While old pods still count: twice what pods own, once the rest. */
export function peakSeries(active: number, podShare: number): number {
  return active * (1 + podShare);
}

/** Outside of deploys: those active, and those of pods that ended by themselves within the window. */
export function usualSeries(active: number, churn: Churn, activeWindow: number): number {
  return distinctIn(active, newSeriesPerDay(active, {...churn, deploysPerDay: 0}), activeWindow / MINUTES_PER_HOUR);
}

export interface Percentile extends Window {
  /** 95 forgives 5 % of the month. */
  readonly percentile: number;
}

/**
 * The series that percentile billing counts. A deploy is free while its windows stay within what the percentile forgives; from there
 * on the whole month is billed at the peak.
 */
export function percentileSeries(active: number, churn: Churn, rule: Percentile): number {
  const beyond = deployShare(churn.deploysPerDay, rule) > forgiven(rule.percentile) + ROUNDING;
  const usual = usualSeries(active, churn, rule.activeWindow);
  // Pods that end by themselves may leave more behind than a deploy does.
  return beyond ? Math.max(usual, peakSeries(active, churn.podShare)) : usual;
}

function forgiven(percentile: number): number {
  return (100 - percentile) / 100;
}

/** Deploys a day that stay free, not whole: the cliff is just after. Infinite where a deploy leaves no window. */
export function freeDeploysPerDay(rule: Percentile): number {
  return (forgiven(rule.percentile) * MINUTES_PER_DAY) / (rule.activeWindow + rule.rollout);
}

export interface CliffPoint {
  readonly deploysPerDay: number;
  readonly share: number;
  readonly series: number;
}

/** Billed series at 0, 1, 2 … `most` deploys a day, and at the last rate that is free where it lies between two of these. */
export function deployCliff(active: number, churn: Churn, rule: Percentile, most: number): readonly CliffPoint[] {
  return ratesUpTo(most, freeDeploysPerDay(rule)).map((deploysPerDay) => ({
    deploysPerDay,
    share: deployShare(deploysPerDay, rule),
    series: percentileSeries(active, {...churn, deploysPerDay}, rule),
  }));
}

function ratesUpTo(most: number, edge: number): readonly number[] {
  const whole = Array.from({length: most + 1}, (_, rate) => rate);
  const between = edge < most && Math.abs(edge - Math.round(edge)) > WHOLE;
  return between ? [...whole, edge].sort((a, b) => a - b) : whole;
}
