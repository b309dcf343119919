// When a quota above the subnets is reached: interfaces per Region, network address units per VPC.
import type {Growth} from './exhaustion';
import {monthsCompound, monthsSteady} from './forecast';
import {type Band, quantileBand} from './forecast-band';

export interface QuotaUse {
  /** What does not grow. */
  readonly fixed: number;
  /** What grows with the pods, today. */
  readonly growing: number;
  readonly quota: number;
}

/** @returns months from today */
export function quotaBand({fixed, growing, quota}: QuotaUse, growth: Growth): Band {
  return quantileBand(
    (rate) =>
      growth.kind === 'compound'
        ? monthsCompound({fixed, growing, capacity: quota, growthPerMonth: rate})
        : monthsSteady({now: fixed + growing, capacity: quota, addressesPerMonth: growing * rate}),
    growth,
  );
}
