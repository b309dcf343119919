// Makes a region's price and discount parts from its offer, and notes what changed against the snapshot before.
import type {Part} from '../../parts';
import type {DiscountsPart, PricesPart} from '../parts';
import type {RegionOffer} from './collect';
import {discountTable} from './discounts';

export interface PriceChange {
  readonly type: string;
  readonly before: number;
  readonly after: number;
}

export interface RegionChanges {
  readonly region: string;
  readonly prices: number;
  readonly changed: readonly PriceChange[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly families: number;
  readonly familiesGone: readonly string[];
  /** Families of which some discount moved by more than a tenth of a point. */
  readonly discountsChanged: readonly string[];
}

const TENTH_OF_A_POINT = 0.001;

export function pricesPart(
  offer: RegionOffer,
  source: Part['sources'][number],
  vcpu: ReadonlyMap<string, number>,
  withoutFacts: ReadonlySet<string>,
): PricesPart {
  const size = (type: string) => vcpu.get(type) ?? Number.MAX_SAFE_INTEGER;
  const types = [...offer.prices.keys()].sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
  const prices: Record<string, Record<string, number>> = {};
  for (const family of [...new Set(types.map((type) => type.split('.')[0] ?? ''))].sort()) prices[family] = {};
  for (const type of types) {
    const [family = '', name = ''] = type.split('.');
    const sizes = prices[family];
    const seen = offer.prices.get(type);
    if (sizes && seen) sizes[name] = seen.value;
  }
  return {
    region: offer.region,
    asOf: offer.publication.date,
    unit: 'USD/hour, Linux, shared tenancy, on demand',
    sources: [source],
    derived: {},
    withoutFacts: types.filter((type) => withoutFacts.has(type)).sort(),
    prices,
  };
}

export function discountsPart(offer: RegionOffer, source: Part['sources'][number]): DiscountsPart {
  return {
    region: offer.region,
    asOf: offer.publication.date,
    sources: [{...source, title: `${source.title}, reserved rates with nothing upfront`}],
    discounts: discountTable(offer),
  };
}

function flat(part: PricesPart | undefined): ReadonlyMap<string, number> {
  const families = Object.entries(part?.prices ?? {});
  return new Map(
    families.flatMap(([family, sizes]) =>
      Object.entries(sizes).map(([size, price]) => [`${family}.${size}`, price] as const),
    ),
  );
}

export function compareRegion(
  prices: {readonly before: PricesPart | undefined; readonly after: PricesPart},
  discounts: {readonly before: DiscountsPart | undefined; readonly after: DiscountsPart},
): RegionChanges {
  const [before, after] = [flat(prices.before), flat(prices.after)];
  const rates = new Map(discounts.before?.discounts.rows.map((row) => [row[0], row.slice(1).map(Number)]));
  const kept = new Set(discounts.after.discounts.rows.map(([family]) => family));
  const moved = discounts.after.discounts.rows.filter(([family, ...row]) =>
    row.some((rate, term) => Math.abs(Number(rate) - (rates.get(family)?.[term] ?? Number(rate))) > TENTH_OF_A_POINT),
  );
  return {
    region: prices.after.region,
    prices: after.size,
    changed: [...after].flatMap(([type, price]) => {
      const old = before.get(type);
      return old === undefined || old === price ? [] : [{type, before: old, after: price}];
    }),
    added: [...after.keys()].filter((type) => !before.has(type)),
    gone: [...before.keys()].filter((type) => !after.has(type)),
    families: discounts.after.discounts.rows.length,
    familiesGone: [...rates.keys()].map(String).filter((family) => !kept.has(family)),
    discountsChanged: moved.map(([family]) => String(family)),
  };
}
