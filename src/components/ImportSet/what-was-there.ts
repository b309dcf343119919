// Puts an import in the place of an earlier one: what only the earlier one told is again what it was before.
import type {Inputs} from '../../model/field';

interface Covered {
  /** What the form held before the import, of the values that it put there. */
  readonly before: Inputs;
  readonly put: Inputs;
}

/**
 * @param now what the form holds; a value that its reader changed since the earlier import stays
 * @returns what to put into the form, and what it held before the import
 */
export function replaced(now: Inputs, {before, put}: Covered, next: Inputs): {inputs: Inputs; before: Inputs} {
  const untold = Object.entries(before).filter(([name]) => !(name in next));
  const restored = untold.filter(([name]) => now[name] === put[name]);
  const covers = Object.keys(next).map((name) => [name, name in before ? before[name] : now[name]]);
  return {inputs: {...Object.fromEntries(restored), ...next}, before: Object.fromEntries(covers)};
}
