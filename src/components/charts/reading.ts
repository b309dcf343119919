// Reading a drawing place by place: what is said at each, and where the reader is, by pointer or by keys.
import {type PointerEvent, type RefObject, useEffect, useRef, useState} from 'react';

/** What pointing at a place, arrow keys and screen readers say. */
export interface Reading {
  readonly label: string;
  readonly values: readonly {readonly label: string; readonly text: string}[];
}

export interface Place {
  /** Null while nothing is read. */
  readonly place: number | null;
  readonly setPlace: (place: number | null) => void;
  /** The range input that takes the keys. */
  readonly keys: RefObject<HTMLInputElement | null>;
  /** For a pointer that leaves. */
  readonly leave: () => void;
}

/** Escape puts the numbers away, also for a reader whose pointer rests on the chart while the focus is elsewhere. */
export function usePlace(): Place {
  const [place, setPlace] = useState<number | null>(null);
  const keys = useRef<HTMLInputElement>(null);
  const reading = place !== null;
  useEffect(() => {
    if (!reading) return undefined;
    const dismiss = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setPlace(null);
    };
    document.addEventListener('keydown', dismiss);
    return () => document.removeEventListener('keydown', dismiss);
  }, [reading]);
  // Whoever reads by keys keeps the place when a scroll takes the chart from under a pointer.
  const leave = () => {
    if (document.activeElement !== keys.current) setPlace(null);
  };
  return {place, setPlace, keys, leave};
}

/** Whether the page moved under a pointer that did not. */
export function rested({type, movementX, movementY}: PointerEvent): boolean {
  return type === 'pointermove' && movementX === 0 && movementY === 0;
}
