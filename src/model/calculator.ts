// A calculator is data about numbers: one definition from which form, link, explanation, exports and tests are derived.
import type {Alternative, Answer, State} from './answer';
import type {ChartSpec} from './chart';
import type {Dataset} from './dataset';
import {type Evaluation, evaluate} from './evaluate';
import {defaultInputs, type Fields, type Inputs} from './field';
import type {Phrase} from './phrase';
import type {Remedies} from './remedy';
import type {Stage, Step, Variant} from './step';
import {isRowBlock} from './step';

export type {Alternative, Answer, State};

/** A link's pairs of strings from version n−1 to n. */
export interface Migration {
  /** The version that this migration leads to. */
  readonly to: number;
  /** One sentence for readers: what changed and why. */
  readonly says: string;
  /** Set when the same link gives another number since; the museum then expects a difference. */
  readonly answersChange?: boolean;
  /** Rewrites decoded key–value pairs of a link; must write old defaults into links that omit them. */
  readonly migrate: (pairs: readonly (readonly [string, string])[]) => readonly (readonly [string, string])[];
}

/** A named real situation: example, preset and test at once. `query` has no `v` or `data`: they are added. */
export interface Case {
  readonly id: string;
  readonly title: string;
  readonly query: string;
}

export interface Group {
  readonly title: string;
  readonly fields: readonly string[];
  /** Folded away until asked for. */
  readonly folded?: boolean;
}

/** Something the model wants said beside the answer. */
export interface Warning {
  readonly id: string;
  readonly text: string;
  readonly kind: 'warning' | 'note';
}

/** One of the three figures below the answer. */
export interface Figure {
  readonly label: string;
  readonly step: string;
  readonly below: (answer: Answer) => string;
}

export interface Suggestion {
  readonly value: string;
  readonly hint: string;
}

export interface Calculator<Data = unknown> {
  /** Folder, address, terminal and docs name. */
  readonly name: string;
  readonly version: number;
  /** Only reachable by address: left out of lists, search and the sitemap. */
  readonly hidden?: boolean;
  readonly title: string;
  /** The page's heading. */
  readonly question: string;
  readonly description: string;
  /** What it reads, for the lists: "bring describe-instances, kubectl or your bill". */
  readonly brings: string;
  readonly fields: Fields;
  readonly groups: readonly Group[];
  readonly stages: readonly Stage<Data>[];
  /** Steps that are results, in order; the first is the headline, carried by `was`. */
  readonly outputs: readonly string[];
  readonly figures: readonly Figure[];
  /** Results as a sentence: the answer, and what it hangs on. Only called when the headline has a value. */
  sentence(answer: Answer, data: Data): readonly Phrase[];
  hangsOn(answer: Answer, data: Data): readonly Phrase[];
  warnings(answer: Answer, data: Data): readonly Warning[];
  /** The short words of the lists on home: the answer without its first words. */
  short(answer: Answer, data: Data): readonly Phrase[];
  /** A remark under a field or a row, e.g. "4 vCPU on 2 cores · 16 GiB · 0.2016 USD/hour". */
  hint?(field: string, row: number | null, answer: Answer, data: Data): string | undefined;
  /** What low and high mean, e.g. "if the speed is 15 % lower"; absent when the model states no band. */
  readonly variants?: {readonly low: string; readonly high: string};
  /** The field whose values stand side by side, what an alternative is called in the form, and how it is named in a table. */
  readonly compare?: {
    readonly field: string;
    readonly label: string;
    readonly name: (evaluation: Evaluation) => string;
    readonly rows: readonly string[];
  };
  readonly today?: {readonly name: (evaluation: Evaluation) => string; readonly rows: Readonly<Record<string, string>>};
  readonly defaultAlternatives: readonly Alternative[];
  readonly charts: readonly ChartSpec[];
  /** What would help, with what each change gains. */
  readonly remedies?: Remedies<Data>;
  readonly cases: readonly Case[];
  readonly migrations: readonly Migration[];
  /** Keys that old versions used: never used again. */
  readonly retiredKeys: readonly string[];
  /** Whether `imports.ts` beside it reads foreign files; the page loads those readers only when asked. */
  readonly imports: boolean;
  /** Values that a text field offers while typing, by the name in its `suggest`. */
  suggestions?(name: string, inputs: Inputs, data: Data): readonly Suggestion[];
  readonly dataset: Dataset<Data> | null;
}

/** What pages, links and exports work with: the type of the dataset is none of their business. */
export type AnyCalculator = Calculator<unknown>;

export function defaultState(calculator: AnyCalculator): State {
  return {inputs: defaultInputs(calculator.fields), alternatives: calculator.defaultAlternatives};
}

export function answer<Data>(calculator: Calculator<Data>, state: State, data: Data): Answer {
  const run = (inputs: Inputs, variant: Variant) => evaluate(calculator.stages, inputs, data, variant);
  const alternatives = state.alternatives.map((each) => run({...state.inputs, ...each.inputs}, 'base'));
  const base = run(state.inputs, 'base');
  if (!calculator.variants) return {base, alternatives};
  return {base, low: run(state.inputs, 'low'), high: run(state.inputs, 'high'), alternatives};
}

export interface PlacedStep<Data> {
  readonly step: Step<Data>;
  /** The rows field whose rows it is computed for, or null. */
  readonly each: string | null;
}

/** Every step with its place, in order. */
export function allSteps<Data>(calculator: Calculator<Data>): readonly PlacedStep<Data>[] {
  return calculator.stages.flatMap((stage): readonly PlacedStep<Data>[] =>
    isRowBlock(stage) ? stage.steps.map((step) => ({step, each: stage.each})) : [{step: stage, each: null}],
  );
}

/** A calculator never changes; tables of hundreds of rows ask for a step in every cell. */
const stepsByName = new WeakMap<object, ReadonlyMap<string, PlacedStep<never>>>();

function stepsOf<Data>(calculator: Calculator<Data>): ReadonlyMap<string, PlacedStep<Data>> {
  const known = stepsByName.get(calculator) as ReadonlyMap<string, PlacedStep<Data>> | undefined;
  // The first of two with the same name.
  const steps = known ?? new Map([...allSteps(calculator)].reverse().map((placed) => [placed.step.name, placed]));
  stepsByName.set(calculator, steps);
  return steps;
}

/** @throws RangeError for a name that is no step. */
export function findStep<Data>(calculator: Calculator<Data>, name: string): PlacedStep<Data> {
  const found = stepsOf(calculator).get(name);
  if (!found) throw new RangeError(`The calculator ${calculator.name} has no step called ${name}.`);
  return found;
}
