// What is wrong with a field's words and units, each with what to do.
import type {AnyCalculator} from '../../model/calculator';
import type {Field} from '../../model/field';
import {parseUnit} from '../../model/unit';

export const LONGEST_LABEL = 40;

/** Every field with its path, cells as `fleet.count`. */
export function fieldsOf(calculator: AnyCalculator): readonly (readonly [string, Field])[] {
  return Object.entries(calculator.fields).flatMap(([key, field]) => [
    [key, field] as const,
    ...(field.kind === 'rows'
      ? Object.entries(field.columns).map(([cell, column]) => [`${key}.${cell}`, column] as const)
      : []),
  ]);
}

export function fieldProblems(path: string, field: Field): string[] {
  const problems: string[] = [];
  if (field.label.trim() === '' || field.label.length > LONGEST_LABEL)
    problems.push(`${path}: the label has ${field.label.length} characters. Write 1 to ${LONGEST_LABEL}.`);
  if (!/\w.*[.?)]$/s.test(field.help)) problems.push(`${path}: the help is “${field.help}”. Write a sentence.`);
  if (typeof field.source === 'object' && !(field.source.title && /^\d{4}(-\d{2}){0,2}$/.test(field.source.date)))
    problems.push(`${path}: the source has no title or no ISO date. Add it.`);
  if ('unit' in field && !readable(field.unit))
    problems.push(`${path}: the unit is “${field.unit}”. Write one that parseUnit reads.`);
  if (field.kind === 'choice' && new Set(field.options.map(({id}) => id)).size < field.options.length)
    problems.push(`${path}: two choices share an id. Rename one.`);
  if (field.kind === 'choice' && field.options.some(({id}) => !/^[\w.-]+$/.test(id)))
    problems.push(`${path}: an id is not plain ASCII. Rename it.`);
  return problems;
}

export function readable(unit: string): boolean {
  try {
    return parseUnit(unit) !== undefined;
  } catch {
    return false;
  }
}
