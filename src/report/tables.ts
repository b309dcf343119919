// The tables that a page and a document share: scenarios side by side, low to high, and row by row.

import type {State} from '../model/calculator';
import {type Answer, type AnyCalculator, allSteps, findStep} from '../model/calculator';
import {inputText, type Ref} from '../model/explain';
import type {Row, RowsField} from '../model/field';
import {unitAfter} from '../model/format';
import {formulaNames} from '../model/formula';
import {patchOf} from '../permalink/alternatives';
import {alternativeName} from './alternative-name';
import {sideText} from './input-side';
import {evaluationOf, type Scenario, type Shown, shown} from './shown';

export interface TableColumn {
  readonly name: string;
  readonly scenario: Scenario;
  readonly tone: 'today' | 'mine' | 'alternative' | 'plain';
}

export interface TableCell extends Shown {
  readonly scenario: Scenario;
  /** Of an alternative: not what the reader's own scenario comes to. */
  readonly differs: boolean;
}

export interface TableRow {
  readonly label: string;
  /** The unit that all cells of the row share; it is then said once, in the row's heading. */
  readonly unit: string;
  /** Null where a column has no such number. */
  readonly cells: readonly (TableCell | null)[];
}

/** An input in which some alternative differs. */
export interface InputRow {
  readonly name: string;
  readonly label: string;
  /** Null where a column has no inputs of its own, as today. */
  readonly cells: readonly ({readonly text: string; readonly differs: boolean} | null)[];
}

export interface ResultTable {
  readonly columns: readonly TableColumn[];
  /** Only those that differ. */
  readonly inputs: readonly InputRow[];
  readonly rows: readonly TableRow[];
}

/** Today, the reader's scenario and the alternatives; null for a calculator that compares nothing. */
export function sideBySide(calculator: AnyCalculator, state: State, answer: Answer): ResultTable | null {
  const {compare, today} = calculator;
  if (!compare || (answer.alternatives.length === 0 && !today)) return null;
  const columns: TableColumn[] = [
    ...(today ? [{name: today.name(answer.base), scenario: 'base' as const, tone: 'today' as const}] : []),
    {name: compare.name(answer.base), scenario: 'base', tone: 'mine'},
    ...answer.alternatives.map((_, index) => ({
      name: alternativeName(calculator, state, answer, index),
      scenario: index,
      tone: 'alternative' as const,
    })),
  ];
  const rows = compare.rows
    .filter((name) => findStep(calculator, name).each === null)
    .map((name) =>
      row(
        calculator,
        answer,
        name,
        columns.map((column) => (column.tone === 'today' ? today?.rows[name] : name)),
        columns,
      ),
    );
  return {columns, inputs: differingInputs(calculator, state, columns), rows};
}

function differingInputs(
  {fields}: AnyCalculator,
  {inputs, alternatives}: State,
  columns: readonly TableColumn[],
): readonly InputRow[] {
  const patches = alternatives.map((each) => patchOf(fields, inputs, each.inputs));
  return Object.entries(fields).flatMap(([name, field]): readonly InputRow[] => {
    if (!patches.some((patch) => name in patch)) return [];
    const own = inputs[name] ?? null;
    const cells = columns.map(({scenario, tone}) => {
      if (tone === 'today') return null;
      const patch = typeof scenario === 'number' ? patches[scenario] : undefined;
      const differs = patch !== undefined && name in patch;
      return {text: differs ? sideText(field, patch[name] ?? null, own) : inputText(field, own), differs};
    });
    return [{name, label: field.label, cells}];
  });
}

/** The outputs that the model's stated low and high outcome move; null when there are none. */
export function lowToHigh(calculator: AnyCalculator, answer: Answer): ResultTable | null {
  if (!calculator.variants || !answer.low || !answer.high) return null;
  const columns: TableColumn[] = [
    {name: calculator.variants.low, scenario: 'low', tone: 'plain'},
    {name: 'as stated', scenario: 'base', tone: 'mine'},
    {name: calculator.variants.high, scenario: 'high', tone: 'plain'},
  ];
  const rows = scalarOutputs(calculator)
    .map((name) =>
      row(
        calculator,
        answer,
        name,
        columns.map(() => name),
        columns,
      ),
    )
    .filter(({cells}) => new Set(cells.map((cell) => cell?.text)).size > 1);
  return rows.length === 0 ? null : {columns, inputs: [], rows};
}

/** Outputs that are one number or word, not a series and not one per row. */
export function scalarOutputs(calculator: AnyCalculator): readonly string[] {
  return calculator.outputs.filter((name) => {
    const {step, each} = findStep(calculator, name);
    return each === null && !step.columns;
  });
}

export interface RowTable {
  readonly field: string;
  readonly label: string;
  readonly rowName: string;
  /** Numbers, each with its unit after the label. */
  readonly columns: readonly {readonly name: string; readonly label: string; readonly unit: string}[];
  readonly rows: readonly RowOfTable[];
}

export interface RowOfTable {
  readonly name: string;
  readonly index: number;
  /** A word that the model finds for the row, e.g. the type it moves to. */
  readonly becomes?: Shown;
  readonly cells: readonly Shown[];
  readonly leftOut?: string;
}

const MOST_COLUMNS = 4;

/** For every rows field with steps of its own: what each row comes to. A single row is the total itself and has no table. */
export function rowTables(calculator: AnyCalculator, answer: Answer): readonly RowTable[] {
  return Object.entries(calculator.fields).flatMap(([field, definition]): readonly RowTable[] => {
    const evaluated = answer.base.rows[field] ?? [];
    if (definition.kind !== 'rows' || evaluated.length < 2) return [];
    const names = mainSteps(calculator, field);
    if (names.length === 0) return [];
    const word = wordStep(calculator, answer, field);
    const rows = evaluated.map(({index, leftOut}) => ({
      name: rowLabel(definition, (answer.base.inputs[field] as readonly Row[])[index], index),
      index,
      cells: names.map((name) => shown(calculator, answer.base, {name, row: index})),
      ...(word === undefined ? {} : {becomes: shown(calculator, answer.base, {name: word, row: index})}),
      ...(leftOut ? {leftOut: leftOut.reason} : {}),
    }));
    const columns = names.map((name) => {
      const {label, unit} = findStep(calculator, name).step;
      return {name, label, unit: unit === '×' ? '' : unitAfter('2', unit)};
    });
    return [{field, label: definition.label, rowName: definition.rowName, columns, rows}];
  });
}

/** What a row is called: its first cell, or its place. */
export function rowLabel(field: RowsField, row: Row | undefined, index: number): string {
  const [name, cell] = Object.entries(field.columns)[0] ?? [];
  const value = name === undefined ? undefined : row?.[name];
  if (cell === undefined || value === undefined || value === null || value === '')
    return `${field.rowName} ${index + 1}`;
  return inputText(cell, value);
}

/** A row's steps worth a column, as the model orders them: what the outputs sum up, else the last ones. */
function mainSteps(calculator: AnyCalculator, field: string): readonly string[] {
  const names = allSteps(calculator).flatMap(({step, each}) =>
    each === field && !step.columns && step.unit !== '' ? [step.name] : [],
  );
  const summed = calculator.outputs.flatMap((name) => {
    const {step, each} = findStep(calculator, name);
    if (each === field) return [name];
    const used = step.kind === 'arithmetic' ? formulaNames(step.formula) : [];
    return used.flatMap((each) => (each.startsWith(`${field}.`) ? [each.slice(field.length + 1)] : []));
  });
  const wanted = names.filter((name) => summed.includes(name));
  return wanted.length > 0 ? wanted.slice(0, MOST_COLUMNS) : names.slice(-MOST_COLUMNS);
}

/** The first step of a row whose value is a word that the row itself does not say. */
function wordStep(calculator: AnyCalculator, answer: Answer, field: string): string | undefined {
  const inputs = answer.base.inputs[field] as readonly Row[];
  return allSteps(calculator).find(
    ({step, each}) =>
      each === field &&
      (answer.base.rows[field] ?? []).some(({values, index}) => {
        const value = values[step.name];
        return typeof value === 'string' && !Object.values(inputs[index] ?? {}).includes(value);
      }),
  )?.step.name;
}

function row(
  calculator: AnyCalculator,
  answer: Answer,
  name: string,
  stepNames: readonly (string | undefined)[],
  columns: readonly TableColumn[],
): TableRow {
  const own = columns.findIndex(({tone}) => tone === 'mine');
  const cells = columns.map((column, index): TableCell | null => {
    const step = stepNames[index];
    const evaluation = evaluationOf(answer, column.scenario);
    if (step === undefined || !evaluation) return null;
    const cell = shown(calculator, evaluation, {name: step, row: null} satisfies Ref);
    return {...cell, scenario: column.scenario, differs: false};
  });
  const marked = cells.map(
    (cell, index) =>
      cell && {...cell, differs: columns[index]?.tone === 'alternative' && cell.text !== cells[own]?.text},
  );
  const {step} = findStep(calculator, name);
  return {label: step.label, unit: step.unit, cells: marked};
}
