// Which suggestions a typed text brings up: those that begin with it, then those that contain it.
import type {Suggestion} from '../../model/calculator';

/** At most this many are drawn: more is scrolled by nobody. */
export const SHOWN = 60;

export interface Suggested {
  readonly list: readonly Suggestion[];
  /** How many more there are. */
  readonly more: number;
  /** Where the current text stands in the list, or −1. */
  readonly at: number;
}

/** @param text what was typed, or null where nothing was typed yet: then the neighbours of `current` are shown. */
export function suggest(all: readonly Suggestion[], text: string | null, current: string): Suggested {
  if (text === null || text.trim() === '') {
    const place = all.findIndex((each) => each.value === current);
    const start = Math.max(0, Math.min(place - 3, all.length - SHOWN));
    const list = all.slice(start, start + SHOWN);
    return {list, more: all.length - list.length, at: place < 0 ? -1 : place - start};
  }
  const wanted = text.trim().toLowerCase();
  const first: Suggestion[] = [];
  const then: Suggestion[] = [];
  for (const each of all) {
    const place = each.value.toLowerCase().indexOf(wanted);
    if (place === 0) first.push(each);
    else if (place > 0) then.push(each);
  }
  const found = first.concat(then);
  return {list: found.slice(0, SHOWN), more: Math.max(0, found.length - SHOWN), at: -1};
}
