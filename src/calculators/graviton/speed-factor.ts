// What "low" and "high" mean for a row: a margin on its speed, or the spread over measured workloads.
import type {Ec2, InstanceType} from '../../datasets/ec2';
import type {Variant} from '../../model/step';
import {isMissing} from '../../model/value';
import {ownSpeed, speedOf, spreadOf} from './lookups';
import {workload} from './workloads';

interface Scope {
  readonly variant: Variant;
  readonly uncertainty: string;
  readonly margin: number;
  readonly workload: string;
  readonly speeds: readonly {readonly from: string; readonly to: string; readonly speed: number}[];
}

/**
 * A factor on the speed. The spread never makes low higher, or high lower, than the speed that is used.
 * A speed that the reader typed, or a pair with fewer than two measurements, takes the margin.
 */
export function speedFactorOf(s: Scope, from: InstanceType, to: InstanceType, data: Ec2): number {
  if (s.variant === 'base') return 1;
  const spread = s.uncertainty === 'workloads' && !ownSpeed(from, to, s.speeds) ? spreadOf(from, to, data) : undefined;
  const speed = speedOf(from, to, workload(s.workload), s.speeds, data);
  if (!spread || isMissing(speed)) return s.variant === 'low' ? 1 - s.margin / 100 : 1 + s.margin / 100;
  return s.variant === 'low' ? Math.min(1, spread.low / speed.value) : Math.max(1, spread.high / speed.value);
}
