// The options of a record with their numbers: what is there today, the scenario that was computed, and its alternatives.
import {findStep} from '../../model/calculator';
import {inputText} from '../../model/explain';
import type {Field, InputValue, Row} from '../../model/field';
import {alternativeNames} from '../alternative-name';
import {tableText} from '../markdown';
import {escapeMarkdown as escaped, markdownTable} from '../markdown-text';
import type {Report} from '../report';
import {shown} from '../shown';
import {sideBySide} from '../tables';
import {frozenSteps} from './record-calculation';

export interface RecordOption {
  readonly name: string;
  /** A clause that says what it is. */
  readonly says: string;
}

/** What the scenario that was computed is called. */
export function chosenName({calculator, answer}: Report): string {
  return calculator.compare?.name(answer.base).trim() || 'What was computed';
}

export function optionsOf(report: Report): readonly RecordOption[] {
  const {calculator, state, answer} = report;
  const today = calculator.today?.name(answer.base).trim();
  const others = alternativeNames(calculator, state, answer).map((name, place): RecordOption => {
    const patch = Object.entries(state.alternatives[place]?.inputs ?? {});
    const differs = patch.map(([input, value]) => differenceText(calculator.fields[input], value));
    return {
      name: name.trim() || `alternative ${place + 1}`,
      says: differs.length > 0 ? `the same with ${differs.join('; ')}` : 'the same in every input',
    };
  });
  return [
    ...(today ? [{name: today, says: 'nothing changes'}] : []),
    {name: chosenName(report), says: 'as computed here'},
    ...others,
  ];
}

function differenceText(field: Field | undefined, value: InputValue): string {
  if (field?.kind !== 'rows') return field ? `${field.label} ${inputText(field, value)}` : '';
  const rows = (value as readonly Row[]).map((row) =>
    Object.entries(field.columns)
      .filter(([name]) => row[name] !== null && row[name] !== '')
      .map(([name, column]) => inputText(column, row[name] ?? null))
      .join(' '),
  );
  return `${field.label} ${rows.length > 0 ? rows.join(', ') : 'none'}`;
}

/** Side by side as on the page; for a calculator that lays nothing side by side, the frozen answers of each scenario. */
export function optionsTable(report: Report): string {
  const {calculator, state, answer} = report;
  const laid = sideBySide(calculator, state, answer);
  if (laid) return tableText(laid);
  const options = optionsOf(report).slice(-1 - answer.alternatives.length);
  const lines = frozenSteps(calculator).map((name) => [
    escaped(findStep(calculator, name).step.label),
    ...[answer.base, ...answer.alternatives].map((each) => escaped(shown(calculator, each, {name, row: null}).text)),
  ]);
  return markdownTable(['', ...options.map(({name}) => escaped(name))], lines, [
    'left',
    ...options.map(() => 'right' as const),
  ]);
}
