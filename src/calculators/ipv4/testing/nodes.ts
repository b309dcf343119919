// Random nodes for laws: every mode, target and limit, from the smallest instance type to the largest.
import fc from 'fast-check';
import type {PoolSettings} from '../cni/pool';

export const targets = fc.record({
  warmEni: fc.integer({min: 0, max: 4}),
  warmPrefix: fc.integer({min: 0, max: 5}),
  warmIp: fc.oneof(fc.constant(0), fc.integer({min: 0, max: 40})),
  minimumIp: fc.oneof(fc.constant(0), fc.integer({min: 0, max: 120})),
});

/** @param maxPods the range of maxPods; an unreachable one keeps it from stopping the loop */
export function nodes(maxPods: fc.Arbitrary<number>): fc.Arbitrary<PoolSettings> {
  return fc.record({
    mode: fc.constantFrom('secondary', 'prefix'),
    ipv4PerEni: fc.integer({min: 2, max: 50}),
    podEnis: fc.integer({min: 1, max: 15}),
    customNetworking: fc.boolean(),
    maxPods,
    targets,
  });
}
