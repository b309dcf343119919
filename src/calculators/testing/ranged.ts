// A calculator's opening state with every amount as a range, and every text that its answer then comes to.
import {type Answer, type AnyCalculator, defaultState, type State} from '../../model/calculator';
import type {Field, InputValue, Row} from '../../model/field';
import {isInterval} from '../../model/interval';
import {plainText} from '../../model/phrase';
import {remarks} from '../../model/remarks';

/** Within its domain, around what it opens with; a blank one gets a narrow range of small numbers. */
function ranged(field: Field, value: InputValue): InputValue {
  if (field.kind === 'rows')
    return (value as readonly Row[]).map(
      (row) =>
        Object.fromEntries(
          Object.entries(field.columns).map(([name, column]) => [name, ranged(column, row[name] ?? null)]),
        ) as Row,
    );
  if (field.kind !== 'quantity' && field.kind !== 'count') return value;
  const [least, most] = field.domain;
  const around = typeof value === 'number' ? value : Math.min(most, Math.max(least, 1));
  const [low, high] = [Math.max(least, around * 0.9), Math.min(most, around * 1.1 + 1)];
  return field.kind === 'count' ? {low: Math.floor(low), high: Math.ceil(high)} : {low, high};
}

/** States that each differ from the opening one in one field, and one that differs in all; `rows` fill tables that open empty. */
export function rangedStates(calculator: AnyCalculator, rows: Readonly<Record<string, readonly Row[]>>) {
  const opens = defaultState(calculator);
  const inputs = {...opens.inputs, ...rows};
  const each = Object.entries(calculator.fields)
    .map(([name, field]) => [name, ranged(field, inputs[name] ?? null)] as const)
    .filter(([name, value]) => value !== inputs[name]);
  const all: State = {...opens, inputs: {...inputs, ...Object.fromEntries(each)}};
  return [
    ...each.map(([name, value]) => ({name, state: {...opens, inputs: {...inputs, [name]: value}} satisfies State})),
    {name: 'all of them', state: all},
    {name: 'an alternative', state: {...opens, alternatives: [{inputs: Object.fromEntries(each)}]} satisfies State},
  ];
}

/** How many remarks have to name ranges: one per field, one per column of rows, in the base and in every alternative's patch. */
export function rangesOf({fields}: AnyCalculator, {inputs, alternatives}: State): number {
  const inOne = (field: Field, value: InputValue): number =>
    field.kind === 'rows'
      ? Object.keys(field.columns).filter((column) => (value as readonly Row[]).some((row) => isInterval(row[column])))
          .length
      : Number(isInterval(value));
  return [inputs, ...alternatives.map((each) => each.inputs)]
    .flatMap((each) => Object.entries(each))
    .reduce((count, [name, value]) => count + (fields[name] ? inOne(fields[name], value) : 0), 0);
}

/** Every text that a calculator says itself, by where it stands. */
export function textsOf(
  calculator: AnyCalculator,
  state: State,
  answer: Answer,
  data: unknown,
): readonly (readonly [place: string, text: string])[] {
  const hints = Object.entries(calculator.fields).flatMap(([name, field]) => {
    const rows = field.kind === 'rows' ? (state.inputs[name] as readonly Row[]).map((_, row) => row) : [];
    return [null, ...rows].map((row) => calculator.hint?.(name, row, answer, data) ?? '');
  });
  const lists = new Set(
    Object.values(calculator.fields).flatMap((field) =>
      (field.kind === 'rows' ? Object.values(field.columns) : [field]).flatMap((each) =>
        each.kind === 'text' && each.suggest ? [each.suggest] : [],
      ),
    ),
  );
  const offered = [...lists].flatMap((list) => calculator.suggestions?.(list, state.inputs, data) ?? []);
  const names = state.alternatives.map(({label}, place) => label ?? `alternative ${place + 1}`);
  return [
    ['sentence', plainText(calculator.sentence(answer, data))],
    ['hangsOn', plainText(calculator.hangsOn(answer, data))],
    ['short', plainText(calculator.short(answer, data))],
    ...calculator.figures.map(({step, below}) => [`figure ${step}`, below(answer)] as const),
    ...remarks(calculator, answer, data).map(({id, text}) => [`remark ${id}`, text] as const),
    ...calculator.charts.map(({id, draw}) => [`chart ${id}`, JSON.stringify(draw(answer, names))] as const),
    ['hints', hints.join('\n')],
    ['suggestions', offered.map(({value, hint}) => `${value} ${hint}`).join('\n')],
  ];
}
