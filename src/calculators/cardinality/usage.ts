// What the model's steps saw, as the rules of tariffs ask for it; and the tariff with the reader's own price.
import type {Tariff, Tariffs} from '../../datasets/tariffs';
import {type Missing, missing} from '../../model/value';
import {atPrice, monthlyCost, type Usage} from './bill';
import type {Churn} from './churn';
import {percentileSeries} from './deploy-peak';
import type {TariffId} from './tariff-choice';

/** Of the inputs: shares in %, times as they are asked. */
export interface ChurnScope {
  readonly deploysPerDay: number;
  readonly podLifetime: number | null;
  readonly podShare: number;
  readonly rollout: number;
  readonly activeWindow: number;
}

export interface CostScope extends ChurnScope {
  readonly activeSeries: number;
  readonly samplesPerSecond: number;
  readonly hosts: number;
  readonly bytesBilled: number | null;
  readonly hoursPerMonth: number;
  readonly prices: readonly {readonly priced: string; readonly ownPrice: number}[];
}

/** What costs hang on, and nothing else: a scope also holds what is missing, which must not be read by copying it. */
export function costScope(s: CostScope): CostScope {
  const {deploysPerDay, podLifetime, podShare, rollout, activeWindow} = s;
  const {activeSeries, samplesPerSecond, hosts, bytesBilled, hoursPerMonth, prices} = s;
  const churn = {deploysPerDay, podLifetime, podShare, rollout, activeWindow};
  return {...churn, activeSeries, samplesPerSecond, hosts, bytesBilled, hoursPerMonth, prices};
}

export function churnOf({deploysPerDay, podLifetime, podShare}: ChurnScope): Churn {
  return {deploysPerDay, podLifetime, podShare: podShare / 100};
}

/** As a percentile of the month counts them. */
export function billedAt(percentile: number, s: ChurnScope & {readonly activeSeries: number}): number {
  return percentileSeries(s.activeSeries, churnOf(s), {percentile, activeWindow: s.activeWindow, rollout: s.rollout});
}

/** The tariff as the reader pays it; of two prices for one the first holds. */
export function tariffOf(id: string, prices: CostScope['prices'], data: Tariffs): Tariff | undefined {
  const tariff = data.tariff(id);
  const own = prices.find(({priced}) => priced === id);
  return tariff && own ? atPrice(tariff, own.ownPrice) : tariff;
}

/** USD a month. */
export function costOf(id: TariffId | (string & {}), s: CostScope, data: Tariffs): number | Missing {
  const tariff = tariffOf(id, s.prices, data);
  if (!tariff) return missing(`The tariffs of ${data.date} have no ${id}.`);
  const usage: Usage = {
    activeSeries: s.activeSeries,
    churn: churnOf(s),
    samplesPerSecond: s.samplesPerSecond,
    activeWindow: s.activeWindow,
    rollout: s.rollout,
    hosts: s.hosts,
    bytesPerSample: s.bytesBilled,
    hoursPerMonth: s.hoursPerMonth,
  };
  return monthlyCost(tariff, usage);
}
