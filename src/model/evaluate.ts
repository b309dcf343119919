// Inputs to every step's value, with a named reason wherever there is none.
import type {Inputs, Row} from './field';
import {isInterval, middle} from './interval';
import {isRowBlock, type ScopeLike, type Stage, type Step, type Variant} from './step';
import {isMissing, type Missing, missing, type Value} from './value';

export interface RowEvaluation {
  readonly index: number;
  readonly values: Readonly<Record<string, Value>>;
  /** What the row's steps read: its cells, its steps so far, and everything above. */
  readonly scope: ScopeLike;
  /** Set when a step of this row has no value: totals leave the row out, and the page says so. */
  readonly leftOut?: Missing;
}

export interface Evaluation {
  readonly inputs: Inputs;
  readonly variant: Variant;
  readonly values: Readonly<Record<string, Value>>;
  readonly rows: Readonly<Record<string, readonly RowEvaluation[]>>;
  readonly scope: ScopeLike;
}

/** Thrown by reading a missing operand. No Error: taking a stack for each of a large fleet's steps costs more than the steps. */
class MissingOperand {
  constructor(readonly operand: Missing) {}
}

/**
 * Runs every step once. Pure: same inputs, same data, same values.
 * A range stands for its middle. A step whose operand is missing is missing for the same reason.
 */
export function evaluate<Data>(
  stages: readonly Stage<Data>[],
  inputs: Inputs,
  data: Data,
  variant: Variant = 'base',
): Evaluation {
  const scope: Record<string, unknown> = {...scopeOf(inputs), variant};
  const values: Record<string, Value> = {};
  const rows: Record<string, readonly RowEvaluation[]> = {};
  for (const stage of stages) {
    if (!isRowBlock(stage)) {
      settle(scope, values, stage, compute(stage, scope, data));
      continue;
    }
    const cells = scope[stage.each] as readonly ScopeLike[];
    const begin = rowScopes(stage.steps, cells[0] ?? {}, scope);
    const evaluated = cells.map((row, index) => evaluateIn(begin(row), stage.steps, index, data));
    rows[stage.each] = evaluated;
    scope[stage.each] = evaluated.filter((row) => !row.leftOut).map((row) => row.scope);
  }
  return {inputs, variant, values, rows, scope};
}

/** One row by itself; `outer` is what its steps see besides its cells. */
export function evaluateRow<Data>(
  steps: readonly Step<Data>[],
  cells: ScopeLike,
  index: number,
  outer: ScopeLike,
  data: Data,
): RowEvaluation {
  // Copied, not inherited: an object that others inherit from is slow to add steps to.
  return evaluateIn(Object.assign(copyOf(outer), cells), steps, index, data);
}

/**
 * How a row's scope begins, for rows that are alike: as a copy of one that has all its names already. Engines copy that as a whole,
 * where adding dozens of names one by one, in every row of hundreds, costs more than the steps.
 * @param first cells of one of the rows: it has the names of all
 */
function rowScopes<Data>(
  steps: readonly Step<Data>[],
  first: ScopeLike,
  outer: ScopeLike,
): (cells: ScopeLike) => Record<string, unknown> {
  const names = [...Object.keys(first), ...steps.map(({name}) => name)];
  const blank = Object.fromEntries(names.map((name) => [name, undefined]));
  const above = copyOf(outer);
  const isMissingAbove = Object.values(Object.getOwnPropertyDescriptors(above)).some(({get}) => get !== undefined);
  if (isMissingAbove) return (cells) => Object.assign(copyOf(above), cells);
  const shape = {...Object.assign(above, blank)};
  return (cells) => Object.assign({...shape}, cells);
}

function evaluateIn<Data>(
  scope: Record<string, unknown>,
  steps: readonly Step<Data>[],
  index: number,
  data: Data,
): RowEvaluation {
  const values: Record<string, Value> = {};
  let leftOut: Missing | undefined;
  for (const step of steps) {
    const value = compute(step, scope, data);
    if (isMissing(value)) leftOut ??= value;
    settle(scope, values, step, value);
  }
  return leftOut ? {index, values, scope, leftOut} : {index, values, scope};
}

/** With what is missing above still missing: reading it by copying would end the evaluation for steps that never ask for it. */
function copyOf(outer: ScopeLike): Record<string, unknown> {
  try {
    return {...outer};
  } catch (error) {
    if (!(error instanceof MissingOperand)) throw error;
    return Object.defineProperties({}, Object.getOwnPropertyDescriptors(outer)) as Record<string, unknown>;
  }
}

function settle<Data>(
  scope: Record<string, unknown>,
  values: Record<string, Value>,
  step: Step<Data>,
  value: Value,
): void {
  values[step.name] = value;
  if (!isMissing(value)) {
    scope[step.name] = value;
    return;
  }
  Object.defineProperty(scope, step.name, {
    enumerable: true,
    get() {
      throw new MissingOperand(value);
    },
  });
}

function compute<Data>(step: Step<Data>, scope: ScopeLike, data: Data): Value {
  try {
    const value = step.compute(scope, data);
    if (typeof value === 'number' && !Number.isFinite(value))
      return missing(`${step.label} is not a finite number with these inputs.`);
    // Adding zero turns the −0 of a negative nothing into 0, which readers and files alike take for a loss otherwise.
    return typeof value === 'number' ? value + 0 : value;
  } catch (error) {
    if (error instanceof MissingOperand) return error.operand;
    throw error;
  }
}

function scopeOf(inputs: Inputs): Record<string, unknown> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, single(value)]));
}

function single(value: Inputs[string]): unknown {
  if (isInterval(value)) return middle(value);
  if (Array.isArray(value)) return value.map((row: Row) => scopeOf(row));
  return value;
}
