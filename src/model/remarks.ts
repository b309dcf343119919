// Everything that should be said beside an answer: what the calculator warns of, and what any calculator must say.
import type {Answer} from './answer';
import type {AnyCalculator, Warning} from './calculator';
import type {Field, InputValue, QuantityField, Row, RowsField} from './field';
import {formatQuantity} from './format';
import {type Interval, isInterval, middle} from './interval';

/** Ranges first: until their uncertainty is analysed they stand for their middle, and a reader has to know. */
export function remarks(calculator: AnyCalculator, answer: Answer, data: unknown): readonly Warning[] {
  return [...ranges(calculator, answer), ...calculator.warnings(answer, data)];
}

function ranges({fields}: AnyCalculator, {base, alternatives}: Answer): readonly Warning[] {
  const named = Object.entries(fields);
  return [
    ...named.flatMap(([name, field]) => rangesIn(`range-${name}`, '', field, base.inputs[name] ?? null)),
    // What an alternative has from the base is said there.
    ...alternatives.flatMap(({inputs}, index) =>
      named
        .filter(([name]) => inputs[name] !== base.inputs[name])
        .flatMap(([name, field]) =>
          rangesIn(`range-alt${index + 1}.${name}`, `Alternative ${index + 1}: `, field, inputs[name] ?? null),
        ),
    ),
  ];
}

function rangesIn(id: string, before: string, field: Field, value: InputValue): readonly Warning[] {
  if (field.kind === 'rows') return rangesInRows(id, before, field, value as readonly Row[]);
  if (!isInterval(value) || (field.kind !== 'quantity' && field.kind !== 'count')) return [];
  return [note(id, `${before}${field.label} is a range, ${ends(field, value)}`)];
}

/** One remark per column, however many of its cells are ranges. */
function rangesInRows(id: string, before: string, field: RowsField, rows: readonly Row[]): readonly Warning[] {
  return Object.entries(field.columns).flatMap(([name, column]): Warning[] => {
    const at = rows.flatMap((row, index) => (isInterval(row[name]) ? [index + 1] : []));
    const [first] = at;
    if (first === undefined || (column.kind !== 'quantity' && column.kind !== 'count')) return [];
    const what = `${before}${column.label} of “${field.label}”`;
    const only = rows[first - 1]?.[name];
    const text =
      at.length === 1 && isInterval(only)
        ? `${what} is a range in row ${first}, ${ends(column, only)}`
        : `${what} is a range in ${at.length} rows (${numbers(at)}): the answer is computed at the middle of each.`;
    return [note(`${id}.${name}`, text)];
  });
}

function ends(field: QuantityField, range: Interval): string {
  const [low, high, used] = [range.low, range.high, middle(range)].map((each) => formatQuantity(each, field.unit));
  return `${low} to ${high}: the answer is computed at its middle, ${used}.`;
}

function numbers(at: readonly number[]): string {
  return at.length > 4 ? `${at.slice(0, 3).join(', ')} and ${at.length - 3} more` : at.join(', ');
}

function note(id: string, text: string): Warning {
  return {id, kind: 'note', text};
}
