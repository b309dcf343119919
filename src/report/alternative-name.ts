// What an alternative is called wherever it stands beside the others: short, and never the same as its neighbour.
import type {Answer, AnyCalculator, State} from '../model/calculator';
import {inputText} from '../model/explain';

/** All of an answer's alternatives by name, in their order. */
export function alternativeNames(calculator: AnyCalculator, state: State, answer: Answer): readonly string[] {
  return answer.alternatives.map((_, place) => alternativeName(calculator, state, answer, place));
}

/** The name that the reader gave, else the model's, and what else differs where two would read alike: "m8a.xlarge, CPU ceiling 70 %". */
export function alternativeName(calculator: AnyCalculator, state: State, answer: Answer, place: number): string {
  const names = answer.alternatives.map((_, index) => given(calculator, state, answer, index));
  const name = names[place] ?? '';
  const base = calculator.compare?.name(answer.base);
  if (state.alternatives[place]?.label || !alike([...names, base], name)) return name;
  const full = names.map((short, index) => [short, ...differences(calculator, state, index)].join(', '));
  const own = full[place] ?? name;
  return alike([...full, base], own) ? `${own}, alternative ${place + 1}` : own;
}

function given(calculator: AnyCalculator, state: State, answer: Answer, place: number): string {
  const evaluation = answer.alternatives[place];
  const label = state.alternatives[place]?.label;
  return label || (evaluation && calculator.compare?.name(evaluation)) || `alternative ${place + 1}`;
}

function alike(names: readonly (string | undefined)[], name: string): boolean {
  return names.filter((each) => each === name).length > 1;
}

function differences({fields, compare}: AnyCalculator, state: State, place: number): readonly string[] {
  return Object.entries(state.alternatives[place]?.inputs ?? {}).flatMap(([name, value]) => {
    const field = fields[name];
    return field && name !== compare?.field ? [`${field.label} ${inputText(field, value)}`] : [];
  });
}
