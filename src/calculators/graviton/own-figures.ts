// The reader's own prices and speeds, found by name whatever its capitals and blanks; of two for one name the first holds.
import type {InstanceType} from '../../datasets/ec2';

export interface OwnPrice {
  readonly type: string;
  /** USD per hour and node. */
  readonly price: number;
}

export interface OwnSpeed {
  /** A type or a family, as `to`. */
  readonly from: string;
  readonly to: string;
  /** Target over today, per vCPU. */
  readonly speed: number;
}

/** A name as the data write it. */
export function nameOf(text: string): string {
  return text.trim().toLowerCase();
}

export function speedName({from, to}: OwnSpeed): string {
  return `${nameOf(from)} to ${nameOf(to)}`;
}

export function ownPrice(type: string, own: readonly OwnPrice[]): OwnPrice | undefined {
  return own[indexOf(own, (row) => nameOf(row.type)).get(type) ?? -1];
}

/** The first that names the pair, each side by its type or its family. */
export function ownSpeed(from: InstanceType, to: InstanceType, own: readonly OwnSpeed[]): OwnSpeed | undefined {
  if (own.length === 0) return undefined;
  const index = indexOf(own, speedName);
  const found = [from.type, from.family]
    .flatMap((today) => [to.type, to.family].map((there) => index.get(`${today} to ${there}`) ?? own.length))
    .reduce((first, at) => Math.min(first, at));
  return own[found];
}

const indexes = new WeakMap<readonly object[], ReadonlyMap<string, number>>();

/** Where each name stands first; kept per list, because every row of a large fleet asks for it. */
function indexOf<Own extends object>(own: readonly Own[], name: (row: Own) => string): ReadonlyMap<string, number> {
  const known = indexes.get(own);
  if (known) return known;
  const index = new Map<string, number>();
  own.forEach((row, at) => {
    if (!index.has(name(row))) index.set(name(row), at);
  });
  indexes.set(own, index);
  return index;
}
