// The address bar as the calculator's memory: typing replaces, a commit adds one entry, Back and Forward restore.
import {useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState} from 'react';
import {useRouterLocation} from './use-router-location';

/** Milliseconds between two writes while typing or dragging: browsers refuse more than about a hundred in half a minute. */
const PACE = 300;

/** Where in its own chain of entries the calculator stands; kept in the entry itself, beside what the router keeps there. */
interface Marked {
  readonly headroom?: number;
}

export interface LinkHistory {
  /** Whether Undo leads to an earlier state of this page. */
  readonly canUndo: boolean;
  /** The state changed and may change again. */
  typing(): void;
  /** The state is as the reader wants it. */
  commit(): void;
  undo(): void;
}

/**
 * @param current the present state as it stands in an address, with its `?` or `#`.
 * @param open shows the state of an address, whoever led there.
 */
export function usePageHistory(active: boolean, current: () => string, open: (address: string) => void): LinkHistory {
  const [place, setPlace] = useState(0);
  const at = useRef(0);
  const committed = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const home = useRef('');
  const latest = useRef({current, open});
  latest.current = {current, open};

  const arrive = useCallback((marked: Marked | null) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    committed.current = addressNow();
    at.current = marked?.headroom ?? 0;
    if (marked?.headroom === undefined) write('replaceState', at.current, committed.current);
    setPlace(at.current);
  }, []);

  useLayoutEffect(() => {
    home.current = window.location.pathname;
    if (active) arrive(window.history.state as Marked | null);
    return () => clearTimeout(timer.current);
  }, [active, arrive]);

  useEffect(() => {
    if (!active) return undefined;
    // Before the router's own listener: it would take our entries for navigation, draw the page again and scroll to its top.
    const onPop = (event: PopStateEvent) => {
      if (window.location.pathname !== home.current) return;
      const marked = event.state as Marked | null;
      if (marked?.headroom !== undefined) event.stopImmediatePropagation();
      if (addressNow() !== committed.current || latest.current.current() !== committed.current)
        latest.current.open(addressNow());
      arrive(marked);
    };
    window.addEventListener('popstate', onPop, true);
    return () => window.removeEventListener('popstate', onPop, true);
  }, [active, arrive]);

  const location = useRouterLocation();
  const seen = useRef(location);
  useEffect(() => {
    if (!active || seen.current === location) return;
    seen.current = location;
    if (window.location.pathname !== home.current || addressNow() === committed.current) return;
    latest.current.open(addressNow());
    arrive(window.history.state as Marked | null);
  }, [active, location, arrive]);

  // While the router fetches the next page, this one is still on screen under the next one's address.
  const away = useCallback(() => window.location.pathname !== home.current, []);

  // The same ones for as long as the page is there: whatever hands them on would be drawn again with each entry.
  const acts = useMemo(
    () => ({
      typing() {
        if (!active || away()) return;
        timer.current ??= setTimeout(() => {
          timer.current = undefined;
          if (!away()) write('replaceState', at.current, latest.current.current());
        }, PACE);
      },
      commit() {
        if (!active || away()) return;
        clearTimeout(timer.current);
        timer.current = undefined;
        const next = latest.current.current();
        write('replaceState', at.current, committed.current);
        if (next === committed.current) return;
        at.current += 1;
        write('pushState', at.current, next);
        committed.current = next;
        setPlace(at.current);
      },
      undo: () => window.history.back(),
    }),
    [active, away],
  );
  return useMemo(() => ({...acts, canUndo: place > 0}), [acts, place]);
}

/** The part of the address that belongs to the calculator. */
export function addressNow(): string {
  return window.location.search + window.location.hash;
}

function write(how: 'pushState' | 'replaceState', headroom: number, address: string): void {
  const state = {...(window.history.state as object | null), headroom};
  if (
    how === 'replaceState' &&
    address === addressNow() &&
    (window.history.state as Marked | null)?.headroom === headroom
  )
    return;
  window.history[how](state, '', window.location.pathname + address);
}
