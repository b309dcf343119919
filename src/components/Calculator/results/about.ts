// Words about a number's place: which row it is of, where its input stands on the form, whether it can be explained at all.
import {type AnyCalculator, allSteps} from '../../../model/calculator';
import type {Evaluation} from '../../../model/evaluate';
import type {Ref} from '../../../model/explain';
import type {Row} from '../../../model/field';
import {rowLabel} from '../../../report/tables';

/** The rows field that a reference into rows belongs to: `fleet` of the cell `fleet.type`, or of a step of its rows. */
function rowsFieldOf(calculator: AnyCalculator, {name, row}: Ref): string | null {
  if (row === null) return null;
  const [rows, cell] = name.split('.');
  if (rows !== undefined && cell !== undefined) return rows;
  return allSteps(calculator).find(({step}) => step.name === name)?.each ?? null;
}

/** "m7i.xlarge" for a number of that row; null for a number of no row. */
export function rowOf(calculator: AnyCalculator, evaluation: Evaluation, ref: Ref): string | null {
  const name = rowsFieldOf(calculator, ref);
  const field = name === null ? undefined : calculator.fields[name];
  if (name === null || ref.row === null || field?.kind !== 'rows') return null;
  return rowLabel(field, (evaluation.inputs[name] as readonly Row[])[ref.row], ref.row);
}

/** The id of the control that an input is typed into. */
export function controlId({name, row}: Ref): string {
  const [field, cell] = name.split('.');
  return cell === undefined ? `field-${field}` : `field-${field}-${row}-${cell}`;
}

/** Whether a name that a step read is an input or a step, and so has something to open. */
export function isKnown(calculator: AnyCalculator, ref: Ref): boolean {
  const [name = '', cell] = ref.name.split('.');
  // A link names it, so it may be any word: `constructor` is no field.
  const field = Object.hasOwn(calculator.fields, name) ? calculator.fields[name] : undefined;
  if (cell !== undefined) return ref.row !== null && field?.kind === 'rows' && Object.hasOwn(field.columns, cell);
  if (field) return true;
  const placed = allSteps(calculator).find(({step}) => step.name === name);
  return placed !== undefined && (placed.each === null || ref.row !== null);
}
