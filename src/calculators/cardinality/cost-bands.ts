// What each tariff costs without a deploy, and with one every hour: the ends of what deploys can do to a bill.
import type {Tariffs} from '../../datasets/tariffs';
import {TARIFFS} from './tariff-choice';
import {type CostScope, costOf, costScope} from './usage';

/** Often enough for every rule: the peak counts all month, and each hour sees the old pods beside the new. */
export const EVERY_HOUR = 24;

/** USD a month, by the tariff's place in `TARIFFS`; those without a cost that can be known are left out, and so is an end that cannot. */
export function costBands(s: CostScope, data: Tariffs) {
  const scope = costScope(s);
  return TARIFFS.flatMap(({id}, tariff) => {
    const low = costOf(id, {...scope, deploysPerDay: 0}, data);
    const high = costOf(id, {...scope, deploysPerDay: Math.max(EVERY_HOUR, s.deploysPerDay)}, data);
    return typeof low === 'number' ? [{tariff, low, ...(typeof high === 'number' ? {high} : {})}] : [];
  });
}
