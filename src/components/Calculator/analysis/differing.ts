// What an alternative changes of the base, so that whatever else is turned is turned in both alike.
import type {Inputs} from '../../../model/field';

export function differing(base: Inputs, other: Inputs): Inputs {
  return Object.fromEntries(Object.entries(other).filter(([name, value]) => value !== base[name]));
}
