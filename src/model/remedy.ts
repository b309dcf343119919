// What could be changed to get more of something, e.g. more months: each change's gain, its cost in work, and how it is done.
import type {Evaluation} from './evaluate';
import type {Inputs} from './field';
import type {Phrase} from './phrase';

/** The inputs that change, whole values of theirs; or why a remedy does not apply here. */
export type Change = Inputs | {readonly nothing: string};

export interface Remedy<Data = unknown> {
  readonly id: string;
  /** At most 60 characters: it also names the alternative. */
  readonly title: string;
  /** Our judgement, and labelled so: "hours", "1 to 3 weeks". */
  readonly effort: string;
  /** "no", "yes", "a new cluster". */
  readonly newNodes: string;
  /** Sharp edges, a sentence each. */
  readonly edges: readonly string[];
  /** The exact setting or command that does it, in one or several lines. */
  apply(base: Evaluation, data: Data): string;
  change(base: Evaluation, data: Data): Change;
}

/** A calculator's remedies and what is gained by them. */
export interface Remedies<Data = unknown> {
  readonly title: string;
  /** Steps of one unit whose difference is the gain: more is better, and null is more than any number. */
  readonly gained: {
    readonly mid: string;
    readonly early: string;
    /** What it is called when null comes of a number: "never runs out any more". */
    readonly never: string;
  };
  /** Whose judgement the efforts are. */
  readonly effortNote: string;
  readonly list: readonly Remedy<Data>[];
  /** The finding, from the outcomes as they are sorted: best first. */
  sentence(found: readonly RemedyOutcome[]): readonly Phrase[];
}

/** `never`: it happened, and does not any more. `still never`: it did not and does not. `no longer never`: it does now. */
export type Gain = number | 'never' | 'still never' | 'no longer never';

/** A step's value before and after; null is never. */
export interface BeforeAfter {
  readonly before: number | null;
  readonly after: number | null;
  readonly gain: Gain;
}

export type RemedyOutcome = {readonly remedy: Remedy} & (
  | {readonly nothing: string}
  | {
      readonly patch: Inputs;
      readonly mid: BeforeAfter;
      readonly early: BeforeAfter;
      /** Less than before at the middle; or as much there, and less at the early end. */
      readonly worse: boolean;
    }
);
