// Turns one region's price file into prices by type, saying of each whether it was published or follows from another size.

import {sourceOf} from '../parts';
import type {Price} from './ec2';
import type {PricesPart} from './parts';

export function loadPrices(path: string, part: PricesPart): ReadonlyMap<string, Price> {
  const published = sourceOf(path, part);
  const prices = new Map<string, Price>();
  for (const [family, sizes] of Object.entries(part.prices)) {
    const rule = part.derived[family];
    const source = rule ? sourceOf(path, part, rule.source) : published;
    for (const [size, value] of Object.entries(sizes)) {
      const type = `${family}.${size}`;
      const follows = rule !== undefined && type !== rule.anchor;
      prices.set(type, {value, source, ...(follows && {derived: `from ${rule.anchor}, per vCPU`})});
    }
  }
  return prices;
}
