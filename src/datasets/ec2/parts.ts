// The published files of a snapshot: their shapes, and a check that a file is what its path says.
import type {Part, Table} from '../parts';

export interface TypesPart extends Part {
  readonly families: Table;
  readonly types: Table;
}

export interface MeasurementsPart extends Part {
  readonly smtYield: Table;
  readonly processors: Table;
  readonly runs: Table;
}

export interface DiscountsPart extends Part {
  readonly region: string;
  readonly discounts: Table;
}

export interface PricesPart extends Part {
  readonly region: string;
  readonly unit: string;
  /** Families of which one size was published; the others follow from it by vCPU. `source` is an id of `sources`. */
  readonly derived: Readonly<Record<string, {readonly anchor: string; readonly source: string}>>;
  /** Types that have a price but no row in the types part. */
  readonly withoutFacts: readonly string[];
  /** USD per hour by family, then by size. */
  readonly prices: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Parts {
  readonly types: TypesPart;
  readonly measurements: MeasurementsPart;
  readonly discounts: DiscountsPart;
  readonly prices: PricesPart;
}

const REQUIRED: {readonly [Kind in keyof Parts]: readonly string[]} = {
  types: ['asOf', 'sources', 'families', 'types'],
  measurements: ['asOf', 'sources', 'smtYield', 'processors', 'runs'],
  discounts: ['asOf', 'sources', 'region', 'discounts'],
  prices: ['asOf', 'sources', 'region', 'derived', 'prices'],
};

/** Throws a TypeError that names the file and the key when it is not a part of that kind. */
export function asPart<Kind extends keyof Parts>(kind: Kind, path: string, json: unknown): Parts[Kind] {
  const absent = REQUIRED[kind].find((key) => typeof json !== 'object' || json === null || !(key in json));
  if (absent !== undefined)
    throw new TypeError(`${path} is not a ${kind} file of the EC2 facts: it has no "${absent}".`);
  return json as Parts[Kind];
}
