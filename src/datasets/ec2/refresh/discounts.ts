// Computes a family's discounts from reserved and on-demand rates, the way the first snapshot defines them.

import type {Table} from '../../parts';
import {TERMS} from '../load-discounts';
import type {RegionOffer} from './collect';

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/**
 * One row per family: 1 - reserved hourly / on-demand hourly with nothing upfront, median over the family's sizes, bare metal
 * left out, four decimals. A family without all four terms has no row.
 */
export function discountTable(offer: Pick<RegionOffer, 'prices' | 'reserved'>): Table {
  const families = new Map<string, string[]>();
  for (const type of offer.prices.keys()) {
    const [family = '', size = ''] = type.split('.');
    if (!size.startsWith('metal')) families.set(family, [...(families.get(family) ?? []), type]);
  }
  const rows = [...families]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([family, types]) => {
      const row = TERMS.map((term) =>
        median(
          types.flatMap((type) => {
            const [price, rate] = [offer.prices.get(type), offer.reserved.get(`${type} ${term}`)];
            return price && rate ? [1 - rate.value / price.value] : [];
          }),
        ),
      );
      if (row.some((discount) => discount === undefined)) return [];
      return [[family, ...row.map((discount) => Number((discount ?? Number.NaN).toFixed(4)))]];
    });
  return {columns: ['family', ...TERMS], rows};
}
