// The list of calculators, in the order in which they are shown: read by the build, the terminal and tests, never by a page.
import type {AnyCalculator} from '../model/calculator';
import {cardinality} from './cardinality';
import {delivery} from './delivery';
import {graviton} from './graviton';
import {ipv4} from './ipv4';
import {specimen} from './specimen';

export const registry: readonly AnyCalculator[] = [graviton, ipv4, cardinality, delivery, specimen];

/** @throws RangeError that names the calculators there are. */
export function findCalculator(name: string): AnyCalculator {
  const found = registry.find((each) => each.name === name);
  if (!found)
    throw new RangeError(
      `There is no calculator called ${name}; there are ${registry.map((each) => each.name).join(', ')}.`,
    );
  return found;
}
