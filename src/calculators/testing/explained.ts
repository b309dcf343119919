// Whether every number explains itself: its working followed down to inputs and sources, without a gap and without a circle.
import {type AnyCalculator, allSteps} from '../../model/calculator';
import type {Evaluation} from '../../model/evaluate';
import {type Derivation, explain, type Ref} from '../../model/explain';
import {isMissing} from '../../model/value';

/** What is left unexplained, as sentences that end with what to do. */
export function unexplained(calculator: AnyCalculator, evaluation: Evaluation, data: unknown): readonly string[] {
  const done = new Set<string>();
  const problems: string[] = [];
  const follow = (ref: Ref, above: readonly string[]): void => {
    const name = ref.row === null ? ref.name : `${ref.name} of row ${ref.row + 1}`;
    if (above.includes(name)) {
      problems.push(`${[...above, name].join(' < ')} is a circle. Compute one of them from something else.`);
      return;
    }
    if (done.has(name)) return;
    done.add(name);
    const derivation = explain(calculator, evaluation, data, ref);
    problems.push(...gaps(derivation).map((gap) => `${name} ${gap}`));
    for (const operand of derivation.operands) follow(operand, [...above, name]);
  };
  for (const {step, each} of allSteps(calculator)) {
    if (each === null) follow({name: step.name, row: null}, []);
    else for (const row of evaluation.rows[each] ?? []) follow({name: step.name, row: row.index}, []);
  }
  return problems;
}

function gaps({kind, operands, provenance, value, formula, explained, text}: Derivation): readonly string[] {
  const found: string[] = [];
  if (text.trim() === '') found.push('shows nothing. Give it a word for its value.');
  if (kind === 'input') return provenance === null ? [...found, 'has no source. Name one, or say “yours”.'] : found;
  if (!formula?.trim()) found.push('has no formula. Write one, or say in words where it is looked up.');
  if (operands.length === 0 && provenance === null && !isMissing(value))
    found.push('has neither operands nor a source. Give it a source.');
  if (kind === 'lookup' && provenance === null && !isMissing(value))
    found.push('is looked up without a source. Name it.');
  if (kind !== 'lookup' && typeof provenance === 'string')
    found.push(`is computed, so it is not itself ${provenance}. Leave that word to its operands.`);
  if (kind === 'algorithm' && !explained?.startsWith('/'))
    found.push('is an algorithm. Say in `explained` where it is written down.');
  return found;
}
