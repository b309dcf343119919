// What a document about a result is made from: the question, the answer, the facts behind it, and the link that opens it.
import type {Sensitivity} from '../analysis/sensitivity';
import {type Answer, type AnyCalculator, findStep, type State} from '../model/calculator';
import type {Evaluation} from '../model/evaluate';
import {type Derivation, explain, type Ref} from '../model/explain';
import type {Field, InputValue} from '../model/field';
import type {RemedyOutcome} from '../model/remedy';
import type {Source} from '../model/source';
import type {NamedBreakEven} from './break-even';
import type {NamedComparison} from './comparison';
import type {NamedUncertainty} from './uncertainty';

export interface Report {
  readonly calculator: AnyCalculator;
  readonly state: State;
  readonly answer: Answer;
  readonly data: unknown;
  /** The snapshot's date, ISO; null for a calculator without data. */
  readonly date: string | null;
  /** The whole address that opens this result. */
  readonly link: string;
  /** What the remedies gain, best first, where it is known already: it takes an evaluation each. */
  readonly outcomes?: readonly RemedyOutcome[];
  /** Which inputs make the difference to each alternative, where somebody asked. */
  readonly comparisons?: readonly NamedComparison[] | undefined;
  /** What the answer turns on, where somebody asked: it takes dozens of evaluations. */
  readonly sensitivity?: Sensitivity | undefined;
  /** Where a decision flips, where somebody asked. */
  readonly breakEven?: NamedBreakEven | undefined;
  /** How sure it is, where ranges were drawn from. */
  readonly uncertainty?: NamedUncertainty | undefined;
  /** What was said about the link that this result came from. */
  readonly notices?: readonly string[];
}

/** Whether the reader changed an input; rows are compared whole. */
export function isYours(field: Field, value: InputValue): boolean {
  return JSON.stringify(value) !== JSON.stringify(field.default);
}

/** The headline's name and value, or null when it has none. */
export function headline(
  calculator: AnyCalculator,
  answer: Answer,
): {readonly name: string; readonly value: number} | null {
  const [name] = calculator.outputs;
  const value = name === undefined ? undefined : answer.base.values[name];
  return name !== undefined && typeof value === 'number' ? {name, value} : null;
}

/** Whether a link to this state is better kept private. */
export function isSensitive({fields}: AnyCalculator, {inputs, alternatives}: State): boolean {
  return [inputs, ...alternatives.map((each) => each.inputs)].some((given) =>
    Object.entries(given).some(([name, value]) => {
      const field = fields[name];
      return field?.sensitive && isYours(field, value);
    }),
  );
}

/** Publications that the named steps rest on, each once, in the order in which the working meets them. */
export function sourcesOf(
  calculator: AnyCalculator,
  evaluation: Evaluation,
  data: unknown,
  names: readonly string[],
): readonly Source[] {
  const found = new Map<string, Source>();
  for (const {provenance} of workingOf(calculator, evaluation, data, names))
    if (provenance && typeof provenance === 'object')
      found.set(`${provenance.title} ${provenance.date} ${provenance.url ?? ''}`, provenance);
  return [...found.values()];
}

/** Everything that the named steps rest on, down to inputs and facts, each once. */
export function workingOf(
  calculator: AnyCalculator,
  evaluation: Evaluation,
  data: unknown,
  names: readonly string[],
): readonly Derivation[] {
  const found: Derivation[] = [];
  const seen = new Set<string>();
  const visit = (ref: Ref): void => {
    const key = `${ref.name} ${ref.row ?? ''}`;
    if (seen.has(key)) return;
    seen.add(key);
    const derivation = explain(calculator, evaluation, data, ref);
    found.push(derivation);
    for (const operand of derivation.operands) visit(operand);
  };
  for (const name of names) {
    const {each} = findStep(calculator, name);
    if (each === null) visit({name, row: null});
    else for (const row of evaluation.rows[each] ?? []) visit({name, row: row.index});
  }
  return found;
}
