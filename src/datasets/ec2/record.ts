// Facts that note which types and families they were asked about, so that a page can carry just those.
import type {Parts} from '../../model/dataset';
import {build} from './build';
import type {Ec2} from './ec2';
import {familyOf, keepOnly} from './excerpt';

/** The list `types` is for searching and is not noted: ask for a type by name, or for anything about it, to keep it. */
export function record(date: string, parts: Parts): {readonly data: Ec2; excerpt(): Parts} {
  const whole = build(date, parts);
  const types = new Set<string>();
  const families = new Set<string>();

  function about(type: string): string {
    types.add(type);
    families.add(familyOf(type));
    return type;
  }
  function of(family: string): string {
    families.add(family);
    return family;
  }

  const data: Ec2 = {
    ...whole,
    type: (name) => whole.type(about(name)),
    price: (region, type) => whole.price(region, about(type)),
    measurement: (type, column) => whole.measurement(about(type), column),
    smtYield: (family) => whole.smtYield(of(family)),
    discounts: (region, family) => whole.discounts(region, of(family)),
  };
  return {data, excerpt: () => keepOnly(parts, {types, families})};
}
