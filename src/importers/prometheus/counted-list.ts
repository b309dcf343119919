// A list of names with counts, which is all that the summaries of Prometheus and its tools say about labels.
import {numberIn, objectsIn} from '../json-members';
import type {JsonKept, JsonKeptObject} from '../json-structure';

export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** A pair written as `label=value`; the value may hold `=` as well. */
export function splitPair(pair: string): {readonly label: string; readonly value: string} {
  const at = pair.indexOf('=');
  return at === -1 ? {label: pair, value: ''} : {label: pair.slice(0, at), value: pair.slice(at + 1)};
}

/** The objects of a list, as names and counts; whatever has no such two members is left out. */
export function countedIn(value: JsonKeptObject, list: string, name: string, count: string): readonly Counted[] {
  return objectsIn(value, list).flatMap((item) => {
    const counted = numberIn(item, count);
    const named: JsonKept | undefined = item[name];
    return typeof named === 'string' && counted !== undefined ? [{name: named, count: counted}] : [];
  });
}
