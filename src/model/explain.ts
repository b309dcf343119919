// Why a number is what it is: its formula, the numbers put in, and where each comes from, down to inputs and dated facts.
import {type AnyCalculator, allSteps, findStep} from './calculator';
import type {Evaluation, RowEvaluation} from './evaluate';
import type {Field, InputValue} from './field';
import {formatNumber, formatQuantity} from './format';
import {formulaNames, substitute} from './formula';
import {isInterval, middle} from './interval';
import type {Provenance} from './source';
import {isRowBlock, type ScopeLike, type Step, type StepKind} from './step';
import {isMissing, isSeries, type Value} from './value';

/** Points at one number of an evaluation: an input, a step, or a cell as `fleet.count`; in a row or not. */
export interface Ref {
  readonly name: string;
  readonly row: number | null;
}

export interface Derivation {
  readonly ref: Ref;
  readonly kind: StepKind | 'input';
  readonly label: string;
  /** The value as the page shows it. */
  readonly text: string;
  readonly value: Value;
  readonly unit: string;
  readonly formula?: string;
  /** The formula with the numbers put in. */
  readonly substituted?: string;
  readonly explained?: string;
  readonly provenance: Provenance | null;
  readonly note?: string;
  readonly operands: readonly Ref[];
}

/**
 * Explains one number. Follow `operands` for the next level; inputs have none.
 * @throws RangeError for a name that is neither an input nor a step.
 */
export function explain(calculator: AnyCalculator, evaluation: Evaluation, data: unknown, ref: Ref): Derivation {
  const field = fieldOf(calculator, ref);
  if (field) return explainInput(evaluation, ref, field);
  const {step, each} = findStep(calculator, ref.name);
  const row = each === null || ref.row === null ? null : (evaluation.rows[each]?.[ref.row] ?? null);
  const value = (row ?? evaluation).values[step.name] ?? null;
  const reads = readsOf(calculator, evaluation, step, row, data);
  const scope = row?.scope ?? evaluation.scope;
  const shown = {
    ref,
    kind: step.kind,
    label: step.label,
    text: valueText(step, value),
    value,
    unit: step.unit,
    formula: step.formula,
    operands: reads,
    provenance: isMissing(value)
      ? null
      : ((typeof step.source === 'function' ? step.source(scope, data) : step.source) ?? null),
    ...(step.explained ? {explained: step.explained} : {}),
  };
  const note = isMissing(value) ? value.reason : step.note?.(scope, data);
  const filled = step.kind === 'arithmetic' ? {substituted: numbersPutIn(calculator, evaluation, step, row)} : {};
  return {...shown, ...filled, ...(note ? {note} : {})};
}

/** A step's value in words, as tables and sentences show it. */
export function valueText(step: Step, value: Value): string {
  if (value === null) return step.none ?? 'none';
  if (isMissing(value)) return 'not known';
  if (isSeries(value)) return rowsText(value.length);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? formatQuantity(value, step.unit, step.digits) : value;
}

/** An input's value in words. */
export function inputText(field: Field, value: InputValue): string {
  if (field.kind === 'rows') return rowsText((value as readonly unknown[]).length);
  if (value === null || value === '') return field.blank ?? 'blank';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field.kind === 'choice') return field.options.find((option) => option.id === value)?.label ?? String(value);
  if (field.kind !== 'quantity' && field.kind !== 'count') return String(value);
  if (isInterval(value)) return `${formatNumber(value.low)} to ${formatQuantity(value.high, field.unit)}`;
  return formatQuantity(value as number, field.unit);
}

function fieldOf(calculator: AnyCalculator, {name}: Ref): Field | undefined {
  const [rows, cell] = name.split('.') as [string, string | undefined];
  const field = calculator.fields[rows];
  return cell === undefined ? field : field?.kind === 'rows' ? field.columns[cell] : undefined;
}

function explainInput(evaluation: Evaluation, ref: Ref, field: Field): Derivation {
  const [rows, cell] = ref.name.split('.') as [string, string | undefined];
  const cells = evaluation.inputs[rows] as readonly Record<string, InputValue>[];
  const value = (cell === undefined ? evaluation.inputs[rows] : cells[ref.row ?? 0]?.[cell]) ?? null;
  const changed = cell !== undefined || JSON.stringify(value) !== JSON.stringify(field.default);
  return {
    ref: cell === undefined ? {...ref, row: null} : ref,
    kind: 'input',
    label: field.label,
    text: inputText(field, value),
    value: typeof value === 'object' && value !== null ? (isInterval(value) ? middle(value) : null) : value,
    unit: 'unit' in field ? field.unit : '',
    provenance: changed ? 'yours' : field.source,
    note: field.help,
    operands: [],
  };
}

/** What a step really read: its formula's names, or, for a lookup or algorithm, the reads seen while it runs. */
function readsOf(
  calculator: AnyCalculator,
  evaluation: Evaluation,
  step: Step,
  row: RowEvaluation | null,
  data: unknown,
): readonly Ref[] {
  const names =
    step.kind === 'arithmetic'
      ? formulaNames(step.formula)
      : [...recordReads(step, row?.scope ?? evaluation.scope, data)];
  const seen = new Set<string>();
  const order = allSteps(calculator).map((placed) => placed.step.name);
  const below = new Set(order.slice(order.indexOf(step.name)));
  return names
    .flatMap((name) => place(calculator, evaluation, name, row))
    .filter((ref) => {
      // A step that copies its scope reads all of it; what comes after it was not there when it ran.
      if (below.has(ref.name)) return false;
      const isNew = !seen.has(`${ref.row} ${ref.name}`);
      seen.add(`${ref.row} ${ref.name}`);
      return isNew;
    });
}

/**
 * Runs a step over a scope that notes every name it is asked for. What is read of rows or of a series is noted with its name
 * before it (`fleet.price`); the name alone means that no row was looked into.
 */
export function recordReads(step: Step, scope: ScopeLike, data: unknown): ReadonlySet<string> {
  const reads = new Set<string>();
  const watch = (target: object, prefix: string): ScopeLike =>
    new Proxy(target, {
      get(inner, key, receiver) {
        // Noted before it is read: reading a missing operand ends the step, and that operand is the one to show.
        if (typeof key === 'string' && key !== 'variant') reads.add(prefix + key);
        const value: unknown = Reflect.get(inner, key, receiver);
        if (typeof key !== 'string' || prefix !== '' || !Array.isArray(value)) return value;
        return value.map((each: object) => watch(each, `${key}.`));
      },
    }) as ScopeLike;
  try {
    step.compute(watch(scope, ''), data);
  } catch {
    // A missing operand ends the step early; the reads up to it are what matters.
  }
  for (const read of reads) if (read.includes('.')) reads.delete(read.split('.')[0] as string);
  return reads;
}

function place(
  calculator: AnyCalculator,
  evaluation: Evaluation,
  name: string,
  row: RowEvaluation | null,
): readonly Ref[] {
  const [prefix, own] = name.split('.') as [string, string | undefined];
  if (own !== undefined) {
    if (prefix in evaluation.values) return [{name: prefix, row: null}];
    const rows =
      evaluation.rows[prefix] ??
      (evaluation.inputs[prefix] as readonly unknown[]).map((_, index) => ({index, leftOut: undefined, values: {}}));
    const cell = calculator.fields[prefix];
    const isCell = cell?.kind === 'rows' && own in cell.columns;
    return rows.filter((each) => !each.leftOut).map((each) => ({name: isCell ? name : own, row: each.index}));
  }
  if (row && name in row.values) return [{name, row: row.index}];
  const cells = row ? ownCell(calculator, name) : undefined;
  if (row && cells) return [{name: cells, row: row.index}];
  return calculator.fields[name] || name in evaluation.values ? [{name, row: null}] : [];
}

/** The cell of a row block's field that a row's step means by a bare name, as `fleet.count`. */
function ownCell(calculator: AnyCalculator, name: string): string | undefined {
  for (const stage of calculator.stages) {
    if (!isRowBlock(stage)) continue;
    const field = calculator.fields[stage.each];
    if (field?.kind === 'rows' && name in field.columns) return `${stage.each}.${name}`;
  }
  return undefined;
}

function numbersPutIn(
  calculator: AnyCalculator,
  evaluation: Evaluation,
  step: Step,
  row: RowEvaluation | null,
): string {
  const summed = step.formula.replace(/sum\(([A-Za-z]\w*)\.([A-Za-z]\w*)\)/g, (_, rows: string, name: string) =>
    addends(calculator, evaluation, rows, name),
  );
  return substitute(summed, (name) => {
    const [ref] = name.includes('.') ? [] : place(calculator, evaluation, name, row);
    if (!ref) return name;
    const field = fieldOf(calculator, ref);
    if (field) return explainInput(evaluation, ref, field).text;
    const source = ref.row === null ? evaluation : row;
    return putIn(findStep(calculator, ref.name).step, source?.values[ref.name] ?? null);
  });
}

/** A factor goes in without its ×, which would read as one multiplication more. */
function putIn(step: Step, value: Value): string {
  return valueText(step.unit === '×' ? {...step, unit: ''} : step, value);
}

const SHOWN_ADDENDS = 5;

/** A sum's numbers: "(27 nodes + 6 nodes)", the first few where there are many rows. */
function addends(calculator: AnyCalculator, evaluation: Evaluation, rows: string, name: string): string {
  const counted = (evaluation.rows[rows] ?? []).filter((each) => !each.leftOut && name in each.values);
  if (counted.length === 0) return `sum(${rows}.${name})`;
  const {step} = findStep(calculator, name);
  const texts = counted.slice(0, SHOWN_ADDENDS).map((each) => putIn(step, each.values[name] ?? null));
  const more = counted.length - texts.length;
  if (more > 0) texts.push(`… ${more} more rows`);
  return texts.length === 1 ? (texts[0] as string) : `(${texts.join(' + ')})`;
}

function rowsText(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
