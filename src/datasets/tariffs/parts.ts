// The published files of a snapshot: their shapes, and a check that a file is what its path says.
import type {FactsPart, Part, Table} from '../parts';

export interface TariffsPart extends Part {
  readonly tariffs: Table;
  readonly tiers: Table;
}

interface Parts {
  readonly tariffs: TariffsPart;
  readonly facts: FactsPart;
}

const KEYS = {tariffs: ['tariffs', 'tiers'], facts: ['facts']} as const;

/** Throws a TypeError that names the file and the key when it is not a part of that kind. */
export function asPart<Kind extends keyof Parts>(kind: Kind, path: string, json: unknown): Parts[Kind] {
  const keys = ['asOf', 'sources', ...KEYS[kind]];
  const absent = keys.find((key) => typeof json !== 'object' || json === null || !(key in json));
  if (absent !== undefined) throw new TypeError(`${path} is not a ${kind} file of the tariffs: it has no "${absent}".`);
  return json as Parts[Kind];
}
