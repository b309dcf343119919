// The published files of a snapshot: their shapes, and a check that a file is what its path says.
import type {FactsPart, Part, Table} from '../parts';

export interface TypesPart extends Part {
  readonly types: Table;
}

interface Parts {
  readonly types: TypesPart;
  readonly facts: FactsPart;
}

/** Throws a TypeError that names the file and the key when it is not a part of that kind. */
export function asPart<Kind extends keyof Parts>(kind: Kind, path: string, json: unknown): Parts[Kind] {
  const absent = ['asOf', 'sources', kind].find((key) => typeof json !== 'object' || json === null || !(key in json));
  if (absent !== undefined)
    throw new TypeError(`${path} is not a ${kind} file of the interface facts: it has no "${absent}".`);
  return json as Parts[Kind];
}
