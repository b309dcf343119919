// Reads a step's formula text: its names, its unit and its value, so that what a page shows can be checked against the code.
import {type FormulaNode, parseFormula} from './formula-grammar';
import {divide, multiply, ONE, parseUnit, sameDimension, type Unit} from './unit';

/** A number in base scale (60 % is 0.6) with its unit; `free` marks the literal 0, which fits any dimension. */
export interface Measured {
  readonly value: number;
  readonly unit: Unit;
  readonly free?: boolean;
}

/** Finds the number behind a name. For `fleet.price` inside `sum(…)` the row is given. */
export type Lookup = (name: string, row: number | null) => {readonly value: number; readonly unit: string};

/** Names that a formula uses, each once, in order of appearance; names of rows keep their prefix (`fleet.price`). */
export function formulaNames(text: string): readonly string[] {
  const found = new Set<string>();
  const visit = (node: FormulaNode): void => {
    if (node.kind === 'name') found.add(node.name);
    for (const child of children(node)) visit(child);
  };
  visit(parseFormula(text));
  return [...found];
}

/**
 * Computes a formula.
 * @param rowCount how many rows a prefix such as `fleet` has, for `sum(…)`.
 * @returns the value in base scale and its unit.
 * @throws RangeError when units do not fit, or the text is not a formula.
 */
export function computeFormula(text: string, lookup: Lookup, rowCount: (prefix: string) => number): Measured {
  const run = (node: FormulaNode, row: number | null): Measured => {
    switch (node.kind) {
      case 'number': {
        const unit = parseUnit(node.unit);
        return {value: node.value * unit.scale, unit: base(unit), free: node.value === 0 && node.unit === ''};
      }
      case 'name': {
        const {value, unit: unitText} = lookup(node.name, row);
        const unit = parseUnit(unitText);
        return {value: value * unit.scale, unit: base(unit)};
      }
      case 'negative': {
        const inner = run(node.of, row);
        return {...inner, value: -inner.value};
      }
      case 'operation':
        return operate(node.operator, run(node.left, row), run(node.right, row));
      case 'condition':
        return compare(node.operator, run(node.left, row), run(node.right, row))
          ? run(node.then, row)
          : run(node.otherwise, row);
      case 'call':
        return node.name === 'sum'
          ? total(node.inputs[0] as FormulaNode)
          : call(
              node.name,
              node.inputs.map((each) => run(each, row)),
            );
    }
  };
  const total = (inside: FormulaNode): Measured => {
    const prefix = rowPrefix(inside);
    const parts = Array.from({length: rowCount(prefix)}, (_, row) => run(inside, row));
    return parts.reduce((sum, part) => operate('+', sum, part), {value: 0, unit: ONE, free: true});
  };
  return run(parseFormula(text), null);
}

/** The formula with each name replaced, e.g. by the number it stands for. */
export function substitute(text: string, replace: (name: string) => string): string {
  return text.replace(/\d[\d.]*(?:\s?[%A-Za-z][\w/·%]*)?|[A-Za-z_][\w]*(?:\.[A-Za-z_]\w*)?/g, (token) =>
    /^\d/.test(token) || WORDS.has(token) ? token : replace(token),
  );
}

const WORDS = new Set(['if', 'then', 'else', 'sum', 'min', 'max', 'ceil']);

function children(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'negative':
      return [node.of];
    case 'operation':
      return [node.left, node.right];
    case 'condition':
      return [node.left, node.right, node.then, node.otherwise];
    case 'call':
      return node.inputs;
    default:
      return [];
  }
}

function rowPrefix(node: FormulaNode): string {
  if (node.kind === 'name' && node.name.includes('.')) return node.name.split('.')[0] as string;
  for (const child of children(node)) {
    const prefix = rowPrefix(child);
    if (prefix) return prefix;
  }
  return '';
}

/** Values are kept in base scale, so the unit that goes with them has scale 1. */
function base(unit: Unit): Unit {
  return {scale: 1, powers: unit.powers};
}

function operate(operator: '+' | '−' | '×' | '÷', a: Measured, b: Measured): Measured {
  if (operator === '×') return {value: a.value * b.value, unit: multiply(a.unit, b.unit)};
  if (operator === '÷') return {value: a.value / b.value, unit: divide(a.unit, b.unit)};
  const unit = agree(a, b);
  return {value: operator === '+' ? a.value + b.value : a.value - b.value, unit};
}

function call(name: string, given: readonly Measured[]): Measured {
  const [first, second] = given as [Measured, Measured | undefined];
  // Rounding up forgives a billionth, so that 33.000000000001 nodes are 33: the tolerance of the golden cases.
  if (name === 'ceil') return {...first, value: Math.ceil(first.value - 1e-9)};
  if (!second) throw new RangeError(`${name}() compares two numbers.`);
  const unit = agree(first, second);
  return {value: name === 'min' ? Math.min(first.value, second.value) : Math.max(first.value, second.value), unit};
}

function compare(operator: '=' | '<' | '>' | '≤' | '≥', a: Measured, b: Measured): boolean {
  agree(a, b);
  switch (operator) {
    case '=':
      return a.value === b.value;
    case '<':
      return a.value < b.value;
    case '>':
      return a.value > b.value;
    case '≤':
      return a.value <= b.value;
    case '≥':
      return a.value >= b.value;
  }
}

function agree(a: Measured, b: Measured): Unit {
  if (a.free) return b.unit;
  if (b.free || sameDimension(a.unit, b.unit)) return a.unit;
  throw new RangeError('A formula adds or compares different units.');
}
