// What every control of the form is given and gives back, whatever kind of field it is for.
import type {Suggestion} from '../../model/calculator';
import type {Cell, CellField} from '../../model/field';
import {isInterval} from '../../model/interval';

export interface ControlProps<F extends CellField = CellField> {
  /** Stable between server and browser, so that focus can be found again. */
  readonly id: string;
  readonly field: F;
  /** Undefined where nothing has been filled in yet, as in a row just added. */
  readonly value: Cell | undefined;
  /** Grows whenever values change by another hand than this control's: what was typed is then dropped. */
  readonly epoch: number;
  /** The control's name where no visible label points at it. */
  readonly label?: string;
  readonly describedBy?: string;
  /** In a row: no slider, no unit. */
  readonly bare?: boolean;
  readonly suggestions?: () => readonly Suggestion[];
  /** A valid value, at every keystroke. */
  onChange(value: Cell): void;
  /** The reader is done with it for now. */
  onCommit(): void;
  /** A sentence while what stands in the box is no value, null again when it is. */
  onProblem(id: string, says: string | null): void;
}

export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (isInterval(a) && isInterval(b)) return a.low === b.low && a.high === b.high;
  return a === b;
}

/** Ids for aria-describedby, or nothing. */
export function ids(...each: readonly (string | false | null | undefined)[]): string | undefined {
  return each.filter(Boolean).join(' ') || undefined;
}
