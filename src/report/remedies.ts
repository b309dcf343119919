// A calculator's remedies in words and in JSON: what each gains, what it costs in work, and how it is done.
import {type AnyCalculator, findStep} from '../model/calculator';
import type {Evaluation} from '../model/evaluate';
import {valueText} from '../model/explain';
import type {Inputs} from '../model/field';
import {formatQuantity} from '../model/format';
import {plainText} from '../model/phrase';
import {evaluateRemedies} from '../model/remedies';
import type {BeforeAfter, Gain, RemedyOutcome} from '../model/remedy';
import type {Report} from './report';

/** A gain as a document shows it; `worse` marks what is lost. */
export interface GainText {
  readonly text: string;
  readonly worse: boolean;
  /** "5.1 months → 12 months". */
  readonly from: string;
}

export function gainText(calculator: AnyCalculator, end: 'mid' | 'early', outcome: BeforeAfter): GainText {
  const {gained} = calculator.remedies ?? {};
  const {step} = findStep(calculator, gained?.[end] ?? '');
  const words = (value: number | null) => valueText(step, value);
  const {before, after, gain} = outcome;
  return {
    text: gainWords(gain, gained?.never ?? '', (amount) => formatQuantity(amount, step.unit, step.digits)),
    worse: gain === 'no longer never' || (typeof gain === 'number' && gain < 0),
    from: `${words(before)} → ${words(after)}`,
  };
}

function gainWords(gain: Gain, never: string, quantity: (amount: number) => string): string {
  if (gain === 'never') return never;
  if (gain === 'still never') return 'no change: never before, never after';
  if (gain === 'no longer never') return 'worse: never before, now it does';
  if (gain === 0) return 'no change';
  return gain > 0 ? `+${quantity(gain)}` : `worse: ${quantity(gain)}`;
}

interface JsonGain {
  readonly before: number | null;
  readonly after: number | null;
  /** The difference; null with `means` where one of the two is never. */
  readonly gained: number | null;
  readonly means?: string;
  readonly unit: string;
}

export interface RemedyJson {
  readonly id: string;
  readonly title: string;
  readonly effort: string;
  readonly newNodes: string;
  readonly edges: readonly string[];
  readonly apply: string;
  /** Why it does not apply to these inputs; then nothing of the following is there. */
  readonly nothing?: string;
  readonly inputs?: Inputs;
  readonly worse?: boolean;
  readonly mid?: JsonGain;
  readonly early?: JsonGain;
}

export interface RemediesJson {
  readonly title: string;
  readonly sentence: string;
  /** Whose judgement `effort` is. */
  readonly effortNote: string;
  /** Best first; what makes it worse is marked, and after what does not. */
  readonly list: readonly RemedyJson[];
}

/** What the remedies of a report gain, best first. */
export function outcomesOf({calculator, answer, data, outcomes}: Report): readonly RemedyOutcome[] {
  return outcomes ?? evaluateRemedies(calculator, answer.base, data);
}

/** Null for a calculator without remedies. */
export function remediesJson(report: Report): RemediesJson | null {
  const {calculator, answer, data} = report;
  const {remedies} = calculator;
  if (!remedies) return null;
  const found = outcomesOf(report);
  return {
    title: remedies.title,
    sentence: plainText(remedies.sentence(found)),
    effortNote: remedies.effortNote,
    list: found.map((outcome) => remedyJson(calculator, outcome, answer.base, data)),
  };
}

function remedyJson(calculator: AnyCalculator, outcome: RemedyOutcome, base: Evaluation, data: unknown): RemedyJson {
  const {id, title, effort, newNodes, edges} = outcome.remedy;
  const about = {id, title, effort, newNodes, edges, apply: outcome.remedy.apply(base, data)};
  if ('nothing' in outcome) return {...about, nothing: outcome.nothing};
  const json = (end: 'mid' | 'early'): JsonGain => {
    const {before, after, gain} = outcome[end];
    const {unit} = findStep(calculator, calculator.remedies?.gained[end] ?? '').step;
    if (typeof gain === 'number') return {before, after, gained: gain, unit};
    return {before, after, gained: null, means: gainText(calculator, end, outcome[end]).text, unit};
  };
  const {patch, worse} = outcome;
  return {...about, inputs: patch, worse, mid: json('mid'), early: json('early')};
}
