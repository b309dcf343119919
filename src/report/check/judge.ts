// What has become of a claim: it holds, its answer drifted and why, it is due to be looked at again, or it is broken.
import type {AnyCalculator} from '../../model/calculator';
import type {Evaluation} from '../../model/evaluate';
import {valueText} from '../../model/explain';
import {formatDate, formatQuantity} from '../../model/format';
import {isMissing, type Value} from '../../model/value';
import type {Opened} from '../../permalink/permalink';
import type {Claim} from './claim';
import {type Standing, standingOf} from './condition';
import type {Flaw} from './front-matter';
import {type Frozen, frozenInText} from './frozen';

/**
 * holds: every answer that was written down is today's. opens: it computes, and nothing was written down to compare with.
 * retired: its record is superseded, deprecated or rejected, and nobody acts on it.
 */
export const VERDICTS = ['holds', 'opens', 'retired', 'drifted', 'due', 'broken'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Cause {
  readonly cause: 'model' | 'data' | 'model or data';
  /** This cause's share of the change, in the output's unit; null where the answers are no numbers. Shares add up to the change. */
  readonly share: number | null;
  readonly says: string;
}

export interface Compared {
  readonly output: string;
  readonly label: string;
  readonly unit: string;
  /** What was written down, as the page shows it. */
  readonly was: string;
  readonly now: string;
  /** The same as numbers, in the unit; null where they are none. */
  readonly wasValue: number | null;
  readonly nowValue: number | null;
  readonly holds: boolean;
  /** Today's number less that of then; null where they are no numbers. */
  readonly change: number | null;
  readonly changeText: string;
  readonly causes: readonly Cause[];
}

/** What a claim came to. */
export interface Judgement {
  /** Those that apply, in the order of VERDICTS; drifted and due may stand together. */
  readonly verdicts: readonly Verdict[];
  readonly compared: readonly Compared[];
  /** Each condition under which it is to be looked at again. */
  readonly conditions: readonly Standing[];
  /** Why it is to be looked at again. */
  readonly due: readonly string[];
  readonly flaws: readonly Flaw[];
}

export interface Replay {
  /** With the facts that the claim pins; null when it pins none and its calculator has some. */
  readonly pinned: Evaluation | null;
  /** With the facts that it is held against: the latest. */
  readonly latest: Evaluation;
  /** The day of the latter facts; null for a calculator without. */
  readonly date: string | null;
}

export interface Terms {
  /** ISO. */
  readonly today: string;
  /** Changes up to this share of what was written down still hold, in percent. */
  readonly tolerance: number;
}

export function brokenBy(flaws: readonly Flaw[]): Judgement {
  return {verdicts: ['broken'], compared: [], conditions: [], due: [], flaws};
}

/** @param retired whether the record that the claim stands in is no longer in force. */
export function judge(claim: Claim, replay: Replay, terms: Terms, retired: boolean): Judgement {
  const {calculator, opened, offset} = claim;
  if (!calculator || !opened || claim.flaws.length > 0) return brokenBy(claim.flaws);
  const frozen = frozenAt(claim, calculator, replay);
  const flaws = [...missingHeadline(calculator, replay.latest), ...frozen.flatMap((each) => missingNow(each, replay))];
  if (flaws.length > 0) return brokenBy(flaws.map((says) => ({offset, says})));
  const compared = frozen.map((each) => compare(each, calculator, opened, replay, terms));
  const conditions: Standing[] = [];
  const now = {evaluation: replay.latest, today: terms.today, data: opened.date ?? replay.date};
  for (const condition of claim.conditions) {
    try {
      conditions.push(standingOf(calculator, condition, now));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return brokenBy([{offset, says: error.message}]);
    }
  }
  const due = conditions.filter((each) => each.due).map(({says}) => says);
  const drifted = compared.some(({holds}) => !holds);
  const calm: Verdict = compared.length > 0 ? 'holds' : 'opens';
  const verdicts: Verdict[] = [...(drifted ? ['drifted' as const] : []), ...(due.length > 0 ? ['due' as const] : [])];
  const told = retired ? (['retired'] as const) : verdicts.length > 0 ? verdicts : [calm];
  return {verdicts: told, compared, conditions, due, flaws: []};
}

/** What was written down, and what the text itself prints of the answer, unless the link says what it was. */
function frozenAt({frozen, printed}: Claim, calculator: AnyCalculator, {pinned, latest}: Replay): readonly Frozen[] {
  if (!printed) return frozen;
  const kept = printed.row === null ? frozen.filter(({step}) => step.name === printed.output) : [];
  return kept.length > 0 ? kept : [frozenInText(calculator, printed, pinned ?? latest)];
}

function missingHeadline({outputs: [name = '']}: AnyCalculator, {values}: Evaluation): readonly string[] {
  const value = values[name];
  return isMissing(value) ? [`It has no answer: ${value.reason}`] : [];
}

function missingNow({step, valueIn}: Frozen, {latest, pinned}: Replay): readonly string[] {
  const found = [latest, pinned].map((each) => each && valueIn(each)).find(isMissing);
  return found ? [`${step.name} has no value: ${found.reason}`] : [];
}

function compare(frozen: Frozen, calculator: AnyCalculator, opened: Opened, replay: Replay, terms: Terms): Compared {
  const {step, value: was, text} = frozen;
  const now = frozen.valueIn(replay.latest);
  const change = typeof now === 'number' && was !== null ? now - was : null;
  const within = change !== null && was !== null && Math.abs(change) <= (terms.tolerance / 100) * Math.abs(was);
  const holds = frozen.agrees(now) || (terms.tolerance > 0 && within);
  return {
    output: step.name,
    label: step.label,
    unit: step.unit,
    was: text,
    now: holds ? valueText(step, now) : nowText(frozen, now),
    wasValue: was,
    nowValue: typeof now === 'number' ? now : null,
    holds,
    change,
    changeText: holds || change === null || was === null ? '' : changeText(step, change, was),
    causes: holds ? [] : causesOf(frozen, calculator, opened, replay),
  };
}

/** With as many digits as it takes to tell it from what was written down. */
function nowText({step, text}: Frozen, now: Value): string {
  const short = valueText(step, now);
  return short === text && typeof now === 'number' ? formatQuantity(now, step.unit, 6) : short;
}

function changeText({unit, digits}: Frozen['step'], change: number, then: number): string {
  const sign = change > 0 ? '+' : '';
  const percent = then === 0 ? '' : `, ${sign}${formatQuantity((change / Math.abs(then)) * 100, '%', 1)}`;
  return `${sign}${formatQuantity(change, unit, digits)}${percent}`;
}

/** Shares add up: today's model with the facts of then, against today's facts. */
function causesOf(frozen: Frozen, calculator: AnyCalculator, opened: Opened, replay: Replay): readonly Cause[] {
  const now = frozen.valueIn(replay.latest);
  const less = (a: Value, b: Value) => (typeof a === 'number' && typeof b === 'number' ? a - b : null);
  if (!replay.pinned) {
    const says = `The link pins no data, so that what the model did and what newer facts did cannot be told apart. ${modelSays(calculator, opened)}`;
    return [{cause: 'model or data', share: less(now, frozen.value), says}];
  }
  const same = frozen.valueIn(replay.pinned);
  const modelHolds = frozen.agrees(same);
  const dataHolds = replay.pinned === replay.latest || same === now;
  const model: Cause = {cause: 'model', share: less(same, frozen.value), says: modelSays(calculator, opened)};
  const facts = `Facts of ${formatDate(replay.date ?? '')} in place of ${formatDate(opened.date ?? '')}.`;
  const data: Cause = {cause: 'data', share: less(now, modelHolds ? frozen.value : same), says: facts};
  return [...(modelHolds ? [] : [model]), ...(dataHolds ? [] : [data])];
}

function modelSays(calculator: AnyCalculator, {version, migrated}: Opened): string {
  const changing = migrated.filter(({answersChange}) => answersChange);
  const versions = `The model is at version ${calculator.version}, the link is from version ${version}`;
  if (changing.length > 0) return `${versions}: ${changing.map(({says}) => says).join(' ')}`;
  const edited = 'the model’s arithmetic has changed since, or the figure was edited.';
  return migrated.length > 0
    ? `${versions}, and no migration was meant to change answers: ${edited}`
    : `Same version ${version}: ${edited}`;
}
