// What a record's page and the list show of it: everything worked out at build, as plain values that JSON can hold.
import type {Problem} from '../check/findings';
import type {Cause, Verdict} from '../check/judge';

/** One calculation of a record: what was agreed, what it is today, and why it is to be looked at again. */
export interface CalculationView {
  readonly id: string | null;
  /** Name and title of the calculator; null when the link leads to none. */
  readonly calculator: string | null;
  readonly title: string;
  /** As it stands in the record. */
  readonly link: string;
  readonly verdicts: readonly Verdict[];
  /** What became of it, in a sentence. */
  readonly says: string;
  /** What cannot be read, with its place; then nothing below is worked out. */
  readonly problems: readonly Problem[];
  /** ISO; null where the record does not say. */
  readonly computed: string | null;
  readonly model: {readonly was: number; readonly now: number} | null;
  /** Days of the facts; null for a calculator without any. */
  readonly data: {readonly was: string | null; readonly now: string} | null;
  readonly inputs: readonly InputView[];
  /** Whether the record lists its inputs itself; if not, they are those that the link sets. */
  readonly inputsInWords: boolean;
  readonly outputs: readonly OutputView[];
  /** The facts behind the answer that changed most, largest change first. */
  readonly changed: readonly FactView[];
  readonly conditions: readonly ConditionView[];
  /** The same inputs under today's model with the latest facts, as a link. */
  readonly today: string;
}

export interface InputView {
  readonly label: string;
  readonly text: string;
}

export interface OutputView {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** Decimals that tell apart everything that is said of it. */
  readonly digits: number;
  /** As it was written down, and as it is today. */
  readonly was: string;
  readonly now: string;
  /** Null for a word. */
  readonly wasValue: number | null;
  readonly nowValue: number | null;
  readonly holds: boolean;
  readonly causes: readonly Cause[];
}

export interface FactView {
  readonly label: string;
  readonly was: string;
  readonly now: string;
  /** Relative, with its sign: +20.0 %. */
  readonly change: string;
}

export interface ConditionView {
  readonly text: string;
  readonly due: boolean;
  readonly today: string;
  /** The day on which it becomes due by itself, ISO. */
  readonly day: string | null;
}

/** A record's calculations and what keeps them from being read. */
export interface RecordView {
  readonly calculations: readonly CalculationView[];
  readonly problems: readonly Problem[];
}

/** What became of the record as a whole: the worst of its calculations; none for a record without any. */
export function verdictsOf({calculations, problems}: RecordView): readonly Verdict[] {
  if (problems.length > 0) return ['broken'];
  const all = new Set(calculations.flatMap(({verdicts}) => verdicts));
  if (all.has('broken')) return ['broken'];
  const alarming = (['drifted', 'due'] as const).filter((verdict) => all.has(verdict));
  if (alarming.length > 0) return alarming;
  return (['retired', 'holds', 'opens'] as const).filter((verdict) => all.has(verdict)).slice(0, 1);
}

/** Verdicts in the words of pages. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  holds: 'holds',
  opens: 'nothing to compare',
  retired: 'retired',
  drifted: 'drifted',
  due: 'due',
  broken: 'unreadable',
};
