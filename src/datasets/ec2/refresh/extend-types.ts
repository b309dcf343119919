// Adds to the types part what an offer file tells of new types, and points out where it contradicts the facts we have.

import type {Part} from '../../parts';
import type {InstanceType} from '../ec2';
import type {TypesPart} from '../parts';
import type {RegionOffer, Stated} from './collect';
import {type NewType, newType, readMemory} from './new-types';

export interface Extension {
  /** Undefined when the file brought no new type. */
  readonly part: TypesPart | undefined;
  readonly added: readonly string[];
  readonly withoutFacts: ReadonlySet<string>;
  readonly contradictions: readonly string[];
}

// Old types state memory rounded to a tenth of a GiB; a contradiction is more than that.
const ROUNDING = 0.05;

function contradiction(known: InstanceType, {vcpu, memory: text}: Stated): string | undefined {
  const memory = readMemory(text);
  if (Number(vcpu) !== known.vcpu) return `${known.type}: the file says "${vcpu}" vCPU, our facts say ${known.vcpu}`;
  if (memory !== undefined && Math.abs(memory / known.memory - 1) > ROUNDING) {
    return `${known.type}: the file says ${text}, our facts say ${known.memory} MiB`;
  }
  return undefined;
}

function withRows(part: TypesPart, fresh: readonly NewType[], source: Part['sources'][number]): TypesPart {
  const known = new Set(part.families.rows.map(([family]) => family));
  const families = new Map(
    fresh.filter((each) => !known.has(each.family[0])).map((each) => [each.family[0], each.family]),
  );
  const order = (a: readonly unknown[], b: readonly unknown[]) => {
    const [one = '', other = ''] = [String(a[0]), String(b[0])].map((type) => type.split('.')[0]);
    return one === other ? Number(a[1]) - Number(b[1]) : one < other ? -1 : 1;
  };
  return {
    ...part,
    asOf: source.date,
    sources: [...part.sources, source],
    families: {...part.families, rows: [...part.families.rows, ...families.values()].sort(order)},
    types: {...part.types, rows: [...part.types.rows, ...fresh.map((each) => each.row)].sort(order)},
  };
}

export function extendTypes(
  part: TypesPart,
  types: ReadonlyMap<string, InstanceType>,
  offers: readonly RegionOffer[],
  source: Part['sources'][number],
): Extension {
  const fresh = new Map<string, NewType>();
  const withoutFacts = new Set<string>();
  const contradictions = new Set<string>();
  const byFamily = new Map<string, InstanceType[]>();
  for (const type of types.values()) byFamily.set(type.family, [...(byFamily.get(type.family) ?? []), type]);
  for (const [type, stated] of offers.flatMap((offer) => [...offer.stated])) {
    const known = types.get(type);
    if (known) {
      const found = contradiction(known, stated);
      if (found) contradictions.add(found);
      continue;
    }
    const facts = newType(type, stated, byFamily.get(type.split('.')[0] ?? '') ?? []);
    if (facts) fresh.set(type, facts);
    else withoutFacts.add(type);
  }
  return {
    part: fresh.size > 0 ? withRows(part, [...fresh.values()], source) : undefined,
    added: [...fresh.keys()].sort(),
    withoutFacts,
    contradictions: [...contradictions],
  };
}
