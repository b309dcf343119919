// Turns the discounts file into discounts by region and family.
import type {Discounts} from './ec2';
import {cellReader, type DiscountsPart, sourceOf} from './parts';

const TERMS = ['standard1y', 'standard3y', 'convertible1y', 'convertible3y'] as const;

export function loadDiscounts(path: string, part: DiscountsPart) {
  const source = sourceOf(path, part);
  const cell = cellReader(path, part.discounts, ['region', 'family', ...TERMS]);
  const known = new Map<string, Discounts>();
  for (const row of part.discounts.rows) {
    const [standard1y, standard3y, convertible1y, convertible3y] = TERMS.map((term) => cell(row, term) as number) as
      [number, number, number, number];
    known.set(`${cell(row, 'region')} ${cell(row, 'family')}`, {standard1y, standard3y, convertible1y, convertible3y, source});
  }
  return (region: string, family: string): Discounts | undefined => known.get(`${region} ${family}`);
}
