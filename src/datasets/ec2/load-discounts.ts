// Turns one region's discounts file into discounts by family.

import {cellReader, sourceOf} from '../parts';
import type {Discounts} from './ec2';
import type {DiscountsPart} from './parts';

export const TERMS = ['standard1y', 'standard3y', 'convertible1y', 'convertible3y'] as const;

export type Term = (typeof TERMS)[number];

export function loadDiscounts(path: string, part: DiscountsPart): ReadonlyMap<string, Discounts> {
  const source = sourceOf(path, part);
  const cell = cellReader(path, part.discounts, ['family', ...TERMS]);
  return new Map(
    part.discounts.rows.map((row) => {
      const rates = Object.fromEntries(TERMS.map((term) => [term, cell(row, term)])) as Record<Term, number>;
      return [cell(row, 'family') as string, {...rates, source}];
    }),
  );
}
