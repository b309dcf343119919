// Keys for rows that have no name of their own: a row keeps its key, and with it the focus, while its cells change.
import {useRef} from 'react';
import type {Row} from '../../model/field';

export interface RowKeys {
  readonly keys: readonly number[];
  /** Says that `after` is the row that `before` was. */
  carry(before: Row, after: Row): void;
}

/** Rows never seen take their place's number where it is free, so that going back in history keeps the focus too. */
export function useRowKeys(rows: readonly Row[]): RowKeys {
  const known = useRef(new WeakMap<Row, number>()).current;
  const next = useRef(0);
  const taken = new Set<number>();
  for (const row of rows) {
    const key = known.get(row);
    if (key !== undefined) taken.add(key);
  }
  const used = new Set<number>();
  const keys = rows.map((row, index) => {
    let key = known.get(row);
    if (key === undefined || used.has(key)) {
      key = taken.has(index) || used.has(index) ? Math.max(next.current, rows.length) : index;
      known.set(row, key);
    }
    used.add(key);
    taken.add(key);
    next.current = Math.max(next.current, key + 1);
    return key;
  });
  return {
    keys,
    carry(before, after) {
      const key = known.get(before);
      if (key !== undefined) known.set(after, key);
    },
  };
}
