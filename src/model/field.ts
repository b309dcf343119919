// The closed set of input kinds: what a reader can be asked for. An eighth kind needs a decision record.
import type {Amount} from './interval';
import type {Provenance} from './source';

interface Common {
  /** At most 40 characters. */
  readonly label: string;
  readonly help: string;
  readonly source: Provenance;
  /** A blank value is allowed and means what `blank` says, e.g. "the family's measured yield". */
  readonly blank?: string;
  /** Kept out of plain links by preference: Share offers the private link first. */
  readonly sensitive?: boolean;
}

export interface QuantityField extends Common {
  readonly kind: 'quantity' | 'count';
  readonly unit: string;
  readonly default: number | null;
  /** Facts: values outside are refused. Inclusive. */
  readonly domain: readonly [min: number, max: number];
  /** The slider's ends; typing beyond them is fine. No slider without it. */
  readonly soft?: readonly [min: number, max: number];
  readonly scale?: 'linear' | 'log';
  /** One press of an arrow key. */
  readonly step?: number;
}

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoiceField extends Common {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  readonly default: string;
}

export interface FlagField extends Common {
  readonly kind: 'flag';
  readonly default: boolean;
}

export interface CidrField extends Common {
  readonly kind: 'cidr';
  readonly family: 'ipv4' | 'ipv6';
  readonly default: string | null;
  /** Shortest and longest prefix length allowed. */
  readonly prefix?: readonly [shortest: number, longest: number];
}

export interface TextField extends Common {
  readonly kind: 'text';
  readonly default: string;
  readonly maxLength: number;
  /** Names a list of the calculator's dataset that the control offers while typing. */
  readonly suggest?: string;
}

export type CellField = QuantityField | ChoiceField | FlagField | CidrField | TextField;

export interface RowsField extends Common {
  readonly kind: 'rows';
  /** Cells in link order; a cell with `blank` may be left out from the right. */
  readonly columns: Readonly<Record<string, CellField>>;
  readonly default: readonly Row[];
  readonly minRows: number;
  readonly maxRows: number;
  /** What one row is called: "instance type", for the buttons. */
  readonly rowName: string;
  /** How many of its cells stand in the row's line; the others open below it. Unless given: all of up to three, else two. */
  readonly inLine?: number;
}

export type Field = CellField | RowsField;
export type Fields = Readonly<Record<string, Field>>;

export type Cell = Amount | string | boolean | null;
export type Row = Readonly<Record<string, Cell>>;
export type InputValue = Cell | readonly Row[];
export type Inputs = Readonly<Record<string, InputValue>>;

type Rest<F> = Omit<F, 'kind' | 'unit' | 'domain'>;
type NumberRest = Rest<QuantityField> & {readonly domain?: readonly [min: number, max: number]};

const ANY: readonly [number, number] = [-Number.MAX_VALUE, Number.MAX_VALUE];
const NATURAL: readonly [number, number] = [0, 1e9];

/** A measured amount with a unit; takes a range. */
export function quantity<const R extends NumberRest>(unit: string, rest: R): R & QuantityField {
  return {kind: 'quantity', unit, domain: ANY, ...rest};
}

/** A whole number of things, zero or more unless the domain says otherwise; takes a range. */
export function count<const R extends NumberRest>(unit: string, rest: R): R & QuantityField {
  return {kind: 'count', unit, domain: NATURAL, ...rest};
}

export function choice<const R extends Rest<ChoiceField>>(rest: R): R & ChoiceField {
  return {kind: 'choice', ...rest};
}

export function flag<const R extends Rest<FlagField>>(rest: R): R & FlagField {
  return {kind: 'flag', ...rest};
}

export function cidr<const R extends Rest<CidrField>>(rest: R): R & CidrField {
  return {kind: 'cidr', ...rest};
}

export function text<const R extends Rest<TextField>>(rest: R): R & TextField {
  return {kind: 'text', ...rest};
}

export function rows<const R extends Rest<RowsField>>(rest: R): R & RowsField {
  return {kind: 'rows', ...rest};
}

/** The inputs a calculator opens with, or the cells of a row: every field's default. */
export function defaultInputs(fields: Fields): Inputs {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default]));
}
