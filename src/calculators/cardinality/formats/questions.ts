// What the page may ask of the series that were read, as often as it likes, and what it is answered: data that is sent between threads.
import type {Configuration, NotPossible, Setting} from '../remedies/configuration';
import type {Effect} from '../remedies/verdict';
import type {WhatIf} from '../remedies/what-if';

/** Each member of the union has an answer of its own in `Answers`. */
export type SeriesQuestion =
  | {readonly ask: 'labelSets'; readonly metric: string | null; readonly most: number}
  | {
      readonly ask: 'areas';
      readonly labels: readonly string[];
      readonly most: number;
      readonly stack: readonly WhatIf[];
    }
  | {readonly ask: 'effects'; readonly stack: readonly WhatIf[]}
  /** Of thousands of metrics they are long: too long to be written where the page would wait for them. */
  | {readonly ask: 'configurations'; readonly effect: Effect; readonly setting: Omit<Setting, 'families'>};

export interface Answers {
  readonly labelSets: LabelSetAnswer;
  readonly areas: AreasAnswer;
  readonly effects: EffectsAnswer;
  readonly configurations: readonly (Configuration | NotPossible)[];
}

export interface LabelSetSaving {
  readonly labels: readonly string[];
  /** Distinct values of each of them, in the same order, where the question was: in one metric or in all. */
  readonly values: readonly number[];
  /** Series that are gone when all of them are dropped; exact. */
  readonly saved: number;
  /** The metrics in which it saves the most, the first few; one alone for a question about one metric. */
  readonly metrics: readonly {readonly metric: string; readonly series: number; readonly saved: number}[];
}

/** The most saving first; each label of a set adds to it. */
export interface LabelSetAnswer {
  readonly total: number;
  readonly sets: readonly LabelSetSaving[];
  /** How it was searched: "All 39 labels alone, all 741 pairs, the best with one label more, and larger sets backwards from all." */
  readonly how: string;
}

/** Series of a metric, and by the values of the asked labels within it; as many parts as were asked for, the rest as one. */
export interface SeriesArea {
  /** The metric's name, a value, or for the rest how many values it stands for. */
  readonly name: string;
  readonly series: number;
  readonly rest?: true;
  readonly parts?: readonly SeriesArea[];
}

export interface AreasAnswer {
  readonly total: number;
  readonly areas: readonly SeriesArea[];
}

export interface EffectsAnswer {
  readonly before: number;
  /** One for each change of the stack, in its order; see `effects` in verdict.ts. */
  readonly effects: readonly Effect[];
}

/** Asks, and waits for the answer of that question; rejects with words for the reader. */
export type AskSeries = <Question extends SeriesQuestion>(question: Question) => Promise<Answers[Question['ask']]>;
