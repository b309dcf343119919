// A named quantity: its unit, its readable formula, its code, its source; and the list of them that is a model.
import type {CellField, Fields, FlagField, QuantityField, RowsField, TextField} from './field';
import type {Provenance} from './source';
import type {Missing, Value} from './value';

/** Which of a model's stated outcomes is being computed; 'base' is the answer, the others its band. */
export type Variant = 'base' | 'low' | 'high';

export interface Column {
  readonly label: string;
  readonly unit: string;
}

interface StepSpec<Scope, V extends Value, Data> {
  readonly label: string;
  readonly unit?: string;
  /** Decimals on the page; links, files and tests carry full precision. */
  readonly digits?: number;
  /** What `null` means, in words: "not within 36 months". */
  readonly none?: string;
  /** For a series: its columns. */
  readonly columns?: Readonly<Record<string, Column>>;
  /** Of a lookup; of what is computed only where a publication gives a part of it that is no operand. */
  readonly source?: Provenance | ((scope: Scope, data: Data) => Provenance | undefined);
  /** A remark on this very value, e.g. which rule picked it. */
  readonly note?: (scope: Scope, data: Data) => string | undefined;
  readonly compute: (scope: Scope, data: Data) => V | Missing;
}

/**
 * arithmetic: the formula text is checked against the code, number and unit. lookup: a dated fact or the reader's own figure in
 * its place; `formula` says in words where it is looked up. algorithm: too long for a formula; `formula` says in words what it
 * does and `explained` where that is written down.
 */
export type StepKind = 'arithmetic' | 'lookup' | 'algorithm';

export interface Step<Data = unknown> {
  readonly kind: StepKind;
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly formula: string;
  readonly explained?: string;
  readonly digits?: number;
  readonly none?: string;
  readonly columns?: Readonly<Record<string, Column>>;
  readonly source?: Provenance | {at(scope: ScopeLike, data: Data): Provenance | undefined}['at'];
  note?(scope: ScopeLike, data: Data): string | undefined;
  compute(scope: ScopeLike, data: Data): Value;
}

/** Steps that run once per row of a rows field. */
export interface RowBlock<Data = unknown> {
  readonly each: string;
  readonly steps: readonly Step<Data>[];
}

export type Stage<Data = unknown> = Step<Data> | RowBlock<Data>;
export type ScopeLike = Readonly<Record<string, unknown>>;

type CellScope<F extends CellField> = F extends QuantityField
  ? F extends {blank: string}
    ? number | null
    : number
  : F extends FlagField
    ? boolean
    : F extends TextField
      ? string
      : F extends {blank: string}
        ? string | null
        : string;

export type RowScope<F extends RowsField> = {readonly [K in keyof F['columns']]: CellScope<F['columns'][K]>};

/** What a step sees of the inputs: a range is seen as its middle. */
export type InputScope<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends RowsField
    ? readonly RowScope<F[K]>[]
    : F[K] extends CellField
      ? CellScope<F[K]>
      : never;
} & {readonly variant: Variant};

/** Plain intersections: a chain of Omit this long would exhaust the compiler. Names are new at every step. */
type With<Scope, Name extends string, V> = Scope & {readonly [K in Name]: V};

/** Collects steps in order; a step sees only the inputs and the steps above it. */
export class Steps<Scope extends object, Data> {
  constructor(readonly stages: readonly Stage<Data>[] = []) {}

  /** A formula: its text is checked against the code on every case. */
  step<N extends string, V extends Value>(
    name: N,
    spec: StepSpec<Scope, V, Data> & {readonly unit: string; readonly formula: string},
  ): Steps<With<Scope, N, V>, Data> {
    return this.with('arithmetic', name, spec);
  }

  /** A dated fact, or the reader's own figure in its place. */
  look<N extends string, V extends Value>(
    name: N,
    spec: StepSpec<Scope, V, Data> & {readonly formula: string},
  ): Steps<With<Scope, N, V>, Data> {
    return this.with('lookup', name, spec);
  }

  /** A pure function too long for a formula. */
  algorithm<N extends string, V extends Value>(
    name: N,
    spec: StepSpec<Scope, V, Data> & {readonly formula: string; readonly explained: string},
  ): Steps<With<Scope, N, V>, Data> {
    return this.with('algorithm', name, spec);
  }

  /** Steps for each row; later steps see the rows that could be computed, with their cells and steps. */
  each<K extends keyof Scope & string, After extends object>(
    field: K,
    build: (row: Steps<Omit<Scope, K> & RowOf<Scope[K]>, Data>) => Steps<After, Data>,
  ): Steps<Omit<Scope, K> & {readonly [F in K]: readonly After[]}, Data> {
    const block = build(new Steps<Omit<Scope, K> & RowOf<Scope[K]>, Data>());
    return new Steps([...this.stages, {each: field, steps: block.stages as readonly Step<Data>[]}]);
  }

  private with<N extends string, V extends Value>(
    kind: StepKind,
    name: N,
    spec: StepSpec<Scope, V, Data> & {readonly formula: string; readonly explained?: string},
  ): Steps<With<Scope, N, V>, Data> {
    const step = {unit: '', ...spec, kind, name} as unknown as Step<Data>;
    return new Steps([...this.stages, step]);
  }
}

type RowOf<R> = R extends readonly (infer One extends object)[] ? One : never;

/** Begins a model over these inputs. */
export function model<F extends Fields, Data>(_fields: F): Steps<InputScope<F>, Data> {
  return new Steps();
}

export function isRowBlock<Data>(stage: Stage<Data>): stage is RowBlock<Data> {
  return 'each' in stage;
}
