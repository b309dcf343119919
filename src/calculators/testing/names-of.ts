// What the alternatives of a state are called.
import type {State} from '../../model/calculator';

/** What a caller may call the alternatives: charts print it and read nothing out of it. */
export function namesOf({alternatives}: State): readonly string[] {
  return alternatives.map(({label}, place) => label ?? `alternative ${place + 1}`);
}
