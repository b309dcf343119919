// The text in a box as its reader typed it, beside the value that it stands for; judged only when typing rests.
import {useEffect, useRef, useState} from 'react';
import type {Cell} from '../../model/field';
import {type ControlProps, sameCell} from './control';
import {readTyped, type Typed, writeTyped} from './read-typed';

/** Milliseconds without a key after which typing counts as resting. */
export const REST = 600;

interface Draft {
  readonly text: string;
  readonly typed: Typed;
  /** The field's value while this text stands for it: any other value drops the text. */
  readonly value: Cell | undefined;
  readonly epoch: number;
  readonly settled: boolean;
}

export interface DraftText {
  readonly text: string;
  /** Set once typing rests on something that is no value. */
  readonly problem: Extract<Typed, {says: string}> | null;
  /** True when the text was typed and stands for the value in other words, as "12k" does. */
  readonly differs: boolean;
  type(text: string): void;
  /** Judges the text now: on leaving the box, or on Enter. */
  settle(): void;
  /** Back to the last good value. */
  drop(): void;
}

/**
 * @param eager whether a valid value is passed on at once, or only when typing rests.
 * @param choosing whether the reader is still choosing: a value that is not passed on at once then waits for `settle`.
 */
export function useDraft(
  props: ControlProps,
  eager: (value: Cell) => boolean = () => true,
  choosing = false,
): DraftText {
  const {id, field, value, epoch, onChange, onProblem} = props;
  const [draft, setDraft] = useState<Draft | null>(null);
  const current = draft && draft.epoch === epoch && sameCell(draft.value, value) ? draft : null;
  const settleLater = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settleNow = useRef((_rested: boolean) => {});

  settleNow.current = (rested) => {
    if (current?.settled !== false) return;
    const {typed} = current;
    const held = typed.ok && !sameCell(typed.value, value);
    if (held && rested && choosing) return;
    setDraft({...current, settled: true, value: held ? typed.value : value});
    if (held) onChange(typed.value);
  };
  useEffect(() => () => clearTimeout(settleLater.current), []);

  const problem = current?.settled && !current.typed.ok ? current.typed : null;
  const says = problem?.says ?? null;
  useEffect(() => {
    if (says === null) return undefined;
    onProblem(id, says);
    return () => onProblem(id, null);
  }, [id, says, onProblem]);

  return {
    text: current ? current.text : writeTyped(field, value),
    problem,
    differs: current?.typed.ok === true && current.text.trim() !== writeTyped(field, value),
    type(text) {
      const typed = readTyped(field, text);
      const passes = typed.ok && eager(typed.value);
      // A message once shown stays until the text is right, so that it does not flicker while it is being followed.
      setDraft({text, typed, epoch, value: passes ? typed.value : value, settled: problem !== null && !typed.ok});
      if (passes && !sameCell(typed.value, value)) onChange(typed.value);
      clearTimeout(settleLater.current);
      settleLater.current = setTimeout(() => settleNow.current(true), REST);
    },
    settle() {
      clearTimeout(settleLater.current);
      settleNow.current(false);
    },
    drop() {
      clearTimeout(settleLater.current);
      setDraft(null);
    },
  };
}
