// What "low" and "high" mean for a row: a margin on its speed, or the spread over measured workloads.
import type {Ec2, InstanceType} from '../../datasets/ec2';
import type {Variant} from '../../model/step';
import {isMissing} from '../../model/value';
import {type Spread, speedOf, spreadOf} from './lookups';
import {type OwnSpeed, ownSpeed} from './own-figures';
import {workload} from './workloads';

interface Asked {
  readonly uncertainty: string;
  readonly workload: string;
  readonly speeds: readonly OwnSpeed[];
}

interface Scope extends Asked {
  readonly variant: Variant;
  readonly margin: number;
}

/** The spread that a row's low and high are taken from, or why the margin stands in; null where nobody asked for a spread. */
export function spreadAsked(s: Asked, from: InstanceType, to: InstanceType, data: Ec2): Spread | string | null {
  if (s.uncertainty !== 'workloads') return null;
  if (ownSpeed(from, to, s.speeds)) return 'its speed is yours';
  // Ratios of one thread say nothing of full machines: where second threads add, they would make low far too low.
  if (workload(s.workload).load === 'all vCPUs') return 'the spread is of one thread, and full machines are compared';
  return spreadOf(from, to, data) ?? 'fewer than two of its workloads were measured';
}

/** A factor on the speed. The spread never makes low higher, or high lower, than the speed that is used. */
export function speedFactorOf(s: Scope, from: InstanceType, to: InstanceType, data: Ec2): number {
  if (s.variant === 'base') return 1;
  const spread = spreadAsked(s, from, to, data);
  const speed = speedOf(from, to, workload(s.workload), s.speeds, data);
  if (spread === null || typeof spread === 'string' || isMissing(speed))
    return s.variant === 'low' ? 1 - s.margin / 100 : 1 + s.margin / 100;
  return s.variant === 'low' ? Math.min(1, spread.low / speed.value) : Math.max(1, spread.high / speed.value);
}
