// Words about a number's place: which row it is of, where its input stands on the form, whether it can be explained at all.
import {type AnyCalculator, allSteps} from '../../../model/calculator';
import type {Evaluation} from '../../../model/evaluate';
import type {Ref} from '../../../model/explain';
import type {Row} from '../../../model/field';
import {rowLabel} from '../../../report/tables';

/** The rows field that a reference into rows belongs to. */
function rowsFieldOf(calculator: AnyCalculator, {name, row}: Ref): string | null {
  if (row === null) return null;
  const own = allSteps(calculator).find(({step}) => step.name === name)?.each;
  if (own) return own;
  return Object.keys(calculator.fields).find((each) => {
    const field = calculator.fields[each];
    return field?.kind === 'rows' && name in field.columns;
  }) ?? null;
}

/** "m7i.xlarge" for a number of that row; null for a number of no row. */
export function rowOf(calculator: AnyCalculator, evaluation: Evaluation, ref: Ref): string | null {
  const name = rowsFieldOf(calculator, ref);
  const field = name === null ? undefined : calculator.fields[name];
  if (name === null || ref.row === null || field?.kind !== 'rows') return null;
  return rowLabel(field, (evaluation.inputs[name] as readonly Row[])[ref.row], ref.row);
}

/** The id of the control that an input is typed into. */
export function controlId(calculator: AnyCalculator, ref: Ref): string {
  const rows = rowsFieldOf(calculator, ref);
  return rows === null ? `field-${ref.name}` : `field-${rows}-${ref.row}-${ref.name}`;
}

/** Whether a name that a step read is an input or a step, and so has something to open. */
export function isKnown(calculator: AnyCalculator, ref: Ref): boolean {
  if (ref.row === null && ref.name in calculator.fields) return true;
  const placed = allSteps(calculator).find(({step}) => step.name === ref.name);
  if (placed) return placed.each === null || ref.row !== null;
  return rowsFieldOf(calculator, ref) !== null;
}
