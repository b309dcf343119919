// One judged calculation of a record, as its page shows it.
import type {AnyCalculator} from '../../model/calculator';
import {inputText} from '../../model/explain';
import {sameValue} from '../../permalink/codec';
import {type Opened, writeLink} from '../../permalink/permalink';
import type {Claim} from '../check/claim';
import type {Problem} from '../check/findings';
import {todaysName} from '../check/frozen-inputs';
import type {Compared, Judgement, Replay} from '../check/judge';
import {calculationSentence} from './calculation-sentence';
import {changedFacts} from './changed-facts';
import type {CalculationView, InputView, OutputView} from './record-view';
import {decimalsShown} from './shares';

/** At most so many facts are told; the calculator itself shows all. */
const MOST_FACTS = 3;

/** @param problems the judgement's flaws, with their places. @param replay null when the claim is broken. */
export function calculationView(
  claim: Claim,
  judgement: Judgement,
  replay: Replay | null,
  problems: readonly Problem[],
): CalculationView {
  const view = factsOf(claim, judgement, replay, problems);
  return {...view, says: calculationSentence(view)};
}

function factsOf(
  claim: Claim,
  judgement: Judgement,
  replay: Replay | null,
  problems: readonly Problem[],
): Omit<CalculationView, 'says'> {
  const {calculator, opened, calculation, id, link} = claim;
  const {verdicts, compared, conditions} = judgement;
  const computed = calculation?.computed?.text ?? null;
  const shared = {id, link, verdicts, problems, computed, calculator: calculator?.name ?? null};
  const title = calculator?.title ?? 'Calculation';
  if (!calculator || !opened || !replay || problems.length > 0)
    return {...shared, title, model: null, data: null, ...NOTHING, today: link};
  const {pinned, latest, date} = replay;
  return {
    ...shared,
    title,
    model: {was: opened.version, now: calculator.version},
    data: date === null ? null : {was: opened.date, now: date},
    ...inputsOf(claim, calculator, opened),
    outputs: compared.map(outputView),
    changed: pinned && pinned !== latest ? changedFacts(calculator, pinned, latest).slice(0, MOST_FACTS) : [],
    conditions: conditions.map(({text, due, today, day}) => ({text, due, today, day})),
    today: `/calculators/${calculator.name}?${writeLink(calculator, opened.state, {date})}`,
  };
}

const NOTHING = {inputs: [], inputsInWords: false, outputs: [], changed: [], conditions: []};

function outputView(compared: Compared): OutputView {
  const {output, label, unit, was, now, wasValue, nowValue, holds, causes} = compared;
  const digits = Math.max(decimalsShown(was), decimalsShown(now));
  return {name: output, label, unit, digits, was, now, wasValue, nowValue, holds, causes};
}

function inputsOf({calculation}: Claim, calculator: AnyCalculator, {state, version}: Opened) {
  const inWords = calculation?.inputs ?? [];
  const labelOf = (name: string) => calculator.fields[name]?.label ?? name;
  if (inWords.length > 0) {
    const inputs = inWords.map(([name, value]): InputView => {
      const [today] = todaysName(calculator, version, [name.text, value.text]);
      return {label: labelOf(today), text: value.text};
    });
    return {inputs, inputsInWords: true};
  }
  const set = Object.entries(calculator.fields).filter(
    ([name, field]) => !sameValue(field, state.inputs[name] ?? null, field.default),
  );
  const inputs = set.map(([name, field]) => ({
    label: labelOf(name),
    text: inputText(field, state.inputs[name] ?? null),
  }));
  return {inputs, inputsInWords: false};
}
