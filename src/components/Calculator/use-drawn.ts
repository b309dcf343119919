// What of an answer is drawn, and when: the answer at once, what hangs on it a moment later, and nothing that is nobody's.
import {useDeferredValue, useRef} from 'react';
import type {Desk, Shown} from './use-calculator';

interface Drawn {
  /** The answer, or what keeps its room. */
  readonly drawn: Shown | null;
  /** The same for the details, which typing does not wait for. */
  readonly later: Shown | null;
  /** What keeps the room is on screen there, and is not to be seen. */
  readonly held: boolean;
  readonly laterHeld: boolean;
}

export function useDrawn({room, shown, failed}: Pick<Desk, 'room' | 'shown' | 'failed'>): Drawn {
  const held = room !== null;
  const drawn = held && failed ? null : (shown ?? room);
  const later = useDeferredValue(drawn);
  // The details still show it for a moment after the answer has come.
  const kept = useRef(room);
  if (held) kept.current = room;
  return {drawn, later, held, laterHeld: held || (later !== null && later === kept.current)};
}
