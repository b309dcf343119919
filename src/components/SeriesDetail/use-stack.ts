// The changes that a reader tries, in their order: added, changed, moved, taken out and put back.
import {useMemo, useReducer} from 'react';
import type {Draft} from './draft';

export interface Change {
  readonly id: number;
  readonly draft: Draft;
}

export interface Stack {
  readonly changes: readonly Change[];
  /** The last one that was taken out, and where it stood. */
  readonly removed: {readonly change: Change; readonly place: number} | null;
  readonly nextId: number;
}

export type StackAction =
  | {readonly kind: 'add'; readonly draft: Draft}
  | {readonly kind: 'replace'; readonly id: number; readonly draft: Draft}
  | {readonly kind: 'move'; readonly id: number; readonly by: -1 | 1}
  | {readonly kind: 'remove'; readonly id: number}
  | {readonly kind: 'putBack'};

export const EMPTY_STACK: Stack = {changes: [], removed: null, nextId: 1};

export function afterAction(stack: Stack, action: StackAction): Stack {
  const {changes, removed, nextId} = stack;
  switch (action.kind) {
    case 'add':
      return {changes: [...changes, {id: nextId, draft: action.draft}], removed: null, nextId: nextId + 1};
    case 'replace':
      return {
        ...stack,
        changes: changes.map((each) => (each.id === action.id ? {...each, draft: action.draft} : each)),
      };
    case 'move': {
      const from = changes.findIndex(({id}) => id === action.id);
      const to = from + action.by;
      const [one, other] = [changes[from], changes[to]];
      if (!one || !other) return stack;
      return {...stack, changes: changes.map((each, place) => (place === from ? other : place === to ? one : each))};
    }
    case 'remove': {
      const place = changes.findIndex(({id}) => id === action.id);
      const change = changes[place];
      if (!change) return stack;
      return {...stack, changes: changes.filter((each) => each !== change), removed: {change, place}};
    }
    case 'putBack':
      if (!removed) return stack;
      return {...stack, changes: changes.toSpliced(removed.place, 0, removed.change), removed: null};
  }
}

export function useStack() {
  const [stack, act] = useReducer(afterAction, EMPTY_STACK);
  return useMemo(() => ({stack, act}), [stack]);
}
