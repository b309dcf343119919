// Whether a step's formula text, its code and its unit say the same: the check behind every formula that a page shows.
import {type AnyCalculator, findStep} from '../../model/calculator';
import type {Evaluation, RowEvaluation} from '../../model/evaluate';
import {recordReads} from '../../model/explain';
import type {Field} from '../../model/field';
import {computeFormula, formulaNames} from '../../model/formula';
import type {ScopeLike, Step} from '../../model/step';
import {parseUnit, sameDimension} from '../../model/unit';
import {isMissing, type Value} from '../../model/value';

const TOLERANCE = 1e-9;

/** What disagrees, as sentences that end with what to do; none when all is well, or when the step has no number here. */
export function disagreements(
  calculator: AnyCalculator,
  evaluation: Evaluation,
  step: Step,
  row: RowEvaluation | null,
  data: unknown,
): readonly string[] {
  if (step.kind !== 'arithmetic') return [];
  const scope = row?.scope ?? evaluation.scope;
  const names = formulaNames(step.formula);
  const unnamed = [...recordReads(step, scope, data)].filter(
    (read) => !names.includes(read) && !names.some((name) => name.startsWith(`${read}.`)),
  );
  const problems = unnamed.map(
    (read) => `its code reads ${read}, which its formula does not name. Name it in the formula.`,
  );
  const value = (row ?? evaluation).values[step.name] as Value;
  if (isMissing(value)) return problems;
  if (typeof value !== 'number')
    return [...problems, 'it is arithmetic but gives no number. Make it a lookup or an algorithm.'];
  return [...problems, ...compare(calculator, evaluation, step, scope, value)];
}

function compare(
  calculator: AnyCalculator,
  evaluation: Evaluation,
  step: Step,
  scope: ScopeLike,
  value: number,
): readonly string[] {
  const counted = (prefix: string) => evaluation.scope[prefix] as readonly ScopeLike[];
  const lookup = (name: string, row: number | null) => {
    const [prefix = '', own] = name.split('.');
    const found = own === undefined ? scope[name] : counted(prefix)[row ?? 0]?.[own];
    return {
      value: typeof found === 'boolean' ? Number(found) : (found as number),
      unit: unitOf(calculator, own ?? name),
    };
  };
  const measured = computeFormula(step.formula, lookup, (prefix) => counted(prefix).length);
  const unit = parseUnit(step.unit);
  const problems: string[] = [];
  if (!measured.free && !sameDimension(measured.unit, unit))
    problems.push(
      `its formula is in ${JSON.stringify(measured.unit.powers)}, not in ${step.unit || 'plain numbers'}. Correct one of them.`,
    );
  const byFormula = measured.value / unit.scale;
  if (Math.abs(byFormula - value) > TOLERANCE * Math.max(Math.abs(value), Math.abs(byFormula), TOLERANCE))
    problems.push(`its formula gives ${byFormula} and its code ${value}. Make them say the same.`);
  return problems;
}

/** The unit of an input, a cell or a step. */
function unitOf(calculator: AnyCalculator, name: string): string {
  const cells = Object.values(calculator.fields).flatMap((field): [string, Field][] =>
    field.kind === 'rows' ? Object.entries(field.columns) : [],
  );
  const field = calculator.fields[name] ?? cells.find(([column]) => column === name)?.[1];
  if (field) return 'unit' in field ? field.unit : '';
  return findStep(calculator, name).step.unit;
}
