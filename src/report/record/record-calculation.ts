// The one key that a record adds to MADR's front matter: the link, what went in, what came out, and when to look again.
import {type AnyCalculator, findStep} from '../../model/calculator';
import {isMissing} from '../../model/value';
import {encodeValue} from '../../permalink/codec';
import {writeLink} from '../../permalink/permalink';
import {wasOf} from '../../permalink/was';
import {isSensitive, isYours, type Report, workingOf} from '../report';
import {suggestedConditions} from './revisit';
import {writtenAnswer, writtenInput} from './written';
import {yamlQuoted, yamlText} from './yaml-value';

/** Lines of YAML, to stand under `calculations:`. @param day ISO, the day on which it was computed. */
export function calculationLines(report: Report, day: string): readonly string[] {
  const {calculator, date, state, answer} = report;
  const [name = ''] = calculator.outputs;
  const inputs = namedInputs(report).flatMap((input): readonly string[] => {
    const field = calculator.fields[input];
    return field ? [`      ${input}: ${writtenInput(field, state.inputs[input] ?? null)}`] : [];
  });
  const outputs = frozenSteps(calculator).flatMap((output): readonly string[] => {
    const text = writtenAnswer(findStep(calculator, output).step, answer.base.values[output] ?? null);
    return text === null ? [] : [`      ${output}: ${text}`];
  });
  return [
    `  - id: ${yamlText(name)}`,
    `    link: ${yamlText(recordLink(report))}`,
    `    computed: ${day}`,
    `    model: ${calculator.version}`,
    ...(date === null ? [] : [`    data: ${date}`]),
    ...(inputs.length > 0 ? ['    inputs:', ...inputs] : []),
    '    outputs:',
    ...outputs,
    '    # Suggestions: keep, change or remove them, so that each is a reason to decide again.',
    '    revisit-when:',
    ...suggestedConditions(report, day).map((text) => `      - ${yamlQuoted(text)}`),
  ];
}

/** With version, data and the answer of today, and after # where inputs are better kept private; on the host of the report's own. */
export function recordLink({calculator, state, answer, date, link}: Report): string {
  const [place = ''] = link.split(/[?#]/);
  const query = writeLink(calculator, state, {date, was: wasOf(calculator, answer.base)});
  return `${place}${isSensitive(calculator, state) ? '#' : '?'}${query}`;
}

/** The headline, the figures below it, and what options are compared by: the numbers that a decision speaks of. */
export function frozenSteps(calculator: AnyCalculator): readonly string[] {
  const {outputs, figures, compare} = calculator;
  const named = [...outputs.slice(0, 1), ...figures.map(({step}) => step), ...(compare?.rows ?? [])];
  return [...new Set(named)].filter((name) => findStep(calculator, name).each === null);
}

/** What the reader set, and what the headline rests on; a default that is blank says nothing. */
function namedInputs({calculator, state, answer, data}: Report): readonly string[] {
  const working = workingOf(calculator, answer.base, data, calculator.outputs.slice(0, 1));
  const read = new Set(working.map(({ref}) => ref.name.split('.')[0]));
  return Object.entries(calculator.fields).flatMap(([name, field]) => {
    const value = state.inputs[name] ?? null;
    return isYours(field, value) || (read.has(name) && encodeValue(field, value) !== '') ? [name] : [];
  });
}

/** Why no record can be made of it, or null. */
export function refusalOf({calculator, answer}: Report): string | null {
  const [name = ''] = calculator.outputs;
  const value = answer.base.values[name];
  if (!isMissing(value)) return null;
  return `A decision record needs an answer, and there is none: ${value.reason}`;
}
