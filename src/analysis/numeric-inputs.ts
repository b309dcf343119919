// Every number that a reader can turn: the inputs of a state that are amounts, and those in the first rows of its tables.
import type {Cell, Fields, Inputs, QuantityField, Row} from '../model/field';
import {type Amount, isInterval, middle} from '../model/interval';

/** One number of a state: an input, or a cell of a row. */
export interface Place {
  /** As questions and answers name it: `ceiling`, or `fleet.1.count` with the row counted from 1. */
  readonly path: string;
  readonly name: string;
  /** Null for an input that is no table. */
  readonly at: {readonly row: number; readonly cell: string} | null;
  readonly field: QuantityField;
  /** "CPU ceiling", "Nodes (node group 2)". */
  readonly label: string;
}

/** Rows whose cells are asked about. A fleet has hundreds, and one row of hundreds decides nothing by itself. */
export const ROWS_ASKED = 5;

/** All of them in the order of the link; `rowsBeyond` are rows that are not asked about. */
export function numericPlaces(
  fields: Fields,
  inputs: Inputs,
  rowsAsked = ROWS_ASKED,
): {readonly places: readonly Place[]; readonly rowsBeyond: number} {
  let rowsBeyond = 0;
  const places = Object.entries(fields).flatMap(([name, field]): readonly Place[] => {
    if (isAmountField(field)) return [{path: name, name, at: null, field, label: field.label}];
    if (field.kind !== 'rows') return [];
    const cells = Object.entries(field.columns).flatMap(([cell, column]) =>
      isAmountField(column) ? [[cell, column] as const] : [],
    );
    const rows = inputs[name] as readonly Row[];
    if (cells.length > 0) rowsBeyond += Math.max(0, rows.length - rowsAsked);
    return rows.slice(0, rowsAsked).flatMap((_, row) =>
      cells.map(([cell, column]) => ({
        path: `${name}.${row + 1}.${cell}`,
        name,
        at: {row, cell},
        field: column,
        label: `${column.label} (${field.rowName} ${row + 1})`,
      })),
    );
  });
  return {places, rowsBeyond};
}

/** Null where it is left blank. */
export function amountAt(inputs: Inputs, {name, at}: Place): Amount | null {
  const value = at ? (inputs[name] as readonly Row[])[at.row]?.[at.cell] : inputs[name];
  return (value ?? null) as Amount | null;
}

/** The inputs with another value in one place. */
export function withAmount(inputs: Inputs, {name, at}: Place, value: Cell): Inputs {
  if (!at) return {...inputs, [name]: value};
  const rows = inputs[name] as readonly Row[];
  return {...inputs, [name]: rows.map((row, index) => (index === at.row ? {...row, [at.cell]: value} : row))};
}

/** Where the ends of a span come from: the reader's own range, the field's slider, a tenth either way, or one of what is counted. */
export type SpanOrigin = 'range' | 'slider' | 'tenth' | 'one';

export interface Span {
  readonly low: number;
  readonly high: number;
  readonly origin: SpanOrigin;
}

const TENTH = 0.1;

/**
 * From where to where an amount is turned: the range that was typed; else the slider's, widened to hold the value; else 10 % either
 * way within the domain, and at least one where only whole numbers are allowed. Null where a tenth of it is nothing.
 */
export function spanOf({field}: Place, amount: Amount): Span | null {
  const {soft, kind, domain} = field;
  const value = middle(amount);
  if (isInterval(amount)) return {low: amount.low, high: amount.high, origin: 'range'};
  if (soft) return {low: Math.min(soft[0], value), high: Math.max(soft[1], value), origin: 'slider'};
  const exact = Math.abs(value) * TENTH;
  const step = kind === 'count' ? Math.max(1, Math.round(exact)) : exact;
  if (exact === 0) return null;
  // Twelve digits, so that a tenth of 0.3 is no 0.030000000000000002 in a table or a link.
  const end = (to: number) => Math.min(domain[1], Math.max(domain[0], Number(to.toPrecision(12))));
  return {low: end(value - step), high: end(value + step), origin: kind === 'count' && exact < 1 ? 'one' : 'tenth'};
}

function isAmountField(field: Fields[string]): field is QuantityField {
  return field.kind === 'quantity' || field.kind === 'count';
}
