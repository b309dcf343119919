// A calculator's answer to a link, worked out from the files on disk, with the facts it used: for pages, lists and prose.

import {type Answer, type AnyCalculator, answer, type State} from '../model/calculator';
import type {Drawable} from '../model/chart';
import {latestDate, type Parts, readParts} from '../model/dataset';
import {evaluateRemedies} from '../model/remedies';
import type {RemedyOutcome} from '../model/remedy';
import {isMissing} from '../model/value';
import {alternativeNames} from '../report/alternative-name';
import {readerOf} from './read-dataset';

export interface Scenario {
  readonly calculator: AnyCalculator;
  readonly state: State;
  /** The snapshot's date; '' without a dataset. */
  readonly date: string;
  readonly data: unknown;
  readonly answer: Answer;
  /** Only those charts that have something to draw. */
  readonly charts: ReadonlyMap<string, Drawable>;
  /** What each remedy gains, best first. */
  readonly outcomes: readonly RemedyOutcome[];
  /** The facts that this answer, its words and its charts asked for; building from them gives the same answer. */
  readonly parts: Readonly<Record<string, unknown>>;
}

/** Inputs of the base and of every alternative, since each may need parts of its own. */
function partPaths({calculator, state}: {calculator: AnyCalculator; state: State}, date: string): readonly string[] {
  const {dataset} = calculator;
  if (!dataset) return [];
  const all = [state.inputs, ...state.alternatives.map((each) => ({...state.inputs, ...each.inputs}))];
  return [...new Set(all.flatMap((inputs) => dataset.partsFor(date, inputs)))];
}

/** @param pinned the snapshot that a link asks for, or null for the latest. */
export async function workOut(calculator: AnyCalculator, state: State, pinned: string | null): Promise<Scenario> {
  const {dataset} = calculator;
  const date = dataset ? (pinned ?? latestDate(dataset)) : '';
  const files: Parts = dataset ? await readParts(partPaths({calculator, state}, date), readerOf(dataset)) : new Map();
  const recorded = dataset?.record(date, files);
  const data = recorded?.data ?? null;
  const result = answer(calculator, state, data);
  speak(calculator, result, data);
  const names = alternativeNames(calculator, state, result);
  const charts = new Map(
    calculator.charts.flatMap((chart) => {
      const drawn = chart.draw(result, names);
      return 'nothing' in drawn ? [] : [[chart.id, drawn] as const];
    }),
  );
  const outcomes = evaluateRemedies(calculator, result.base, data);
  // Their commands are on the page too, and may name facts.
  for (const {remedy} of outcomes) remedy.apply(result.base, data);
  const parts = Object.fromEntries(recorded?.excerpt() ?? []);
  return {calculator, state, date, data, answer: result, charts, outcomes, parts};
}

/** Asks for every word that the page will ask for, so that the excerpt holds the facts behind them too. */
function speak(calculator: AnyCalculator, result: Answer, data: unknown): void {
  const [headline] = calculator.outputs;
  if (headline !== undefined && !isMissing(result.base.values[headline])) {
    calculator.sentence(result, data);
    calculator.hangsOn(result, data);
    calculator.short(result, data);
  }
  calculator.warnings(result, data);
  for (const [name, field] of Object.entries(calculator.fields)) {
    calculator.hint?.(name, null, result, data);
    const value = result.base.inputs[name];
    const rows = field.kind === 'rows' && Array.isArray(value) ? value.length : 0;
    for (let row = 0; row < rows; row++) calculator.hint?.(name, row, result, data);
  }
}
