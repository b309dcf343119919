// Undo for a calculator inside another page, whose address is not its own to write.
import {useMemo, useRef, useState} from 'react';
import type {LinkHistory} from './use-page-history';

/** Keeps what was committed; nothing of it outlives the page. */
export function useOwnHistory(current: () => string, open: (address: string) => void): LinkHistory {
  const [depth, setDepth] = useState(0);
  const stack = useRef<string[]>([]);
  const committed = useRef<string | null>(null);
  const latest = useRef({current, open});
  latest.current = {current, open};
  committed.current ??= current();
  const acts = useMemo(
    () => ({
      typing() {},
      commit() {
        const next = latest.current.current();
        if (next === committed.current) return;
        stack.current.push(committed.current as string);
        committed.current = next;
        setDepth(stack.current.length);
      },
      undo() {
        const before = stack.current.pop();
        if (before === undefined) return;
        committed.current = before;
        setDepth(stack.current.length);
        latest.current.open(before);
      },
    }),
    [],
  );
  return useMemo(() => ({...acts, canUndo: depth > 0}), [acts, depth]);
}
