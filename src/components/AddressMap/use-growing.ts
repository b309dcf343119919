// Long lists in parts, each laid out before the next, so that the page answers between them.
import {startTransition, useEffect, useState} from 'react';

/** @returns how many of `all` to show by now: at first `step`, soon all. */
export function useGrowing(all: number, step: number): number {
  const [shown, setShown] = useState(step);
  useEffect(() => {
    if (shown >= all) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setShown(shown + step)));
    return () => cancelAnimationFrame(frame);
  }, [shown, all, step]);
  return Math.min(all, shown);
}
