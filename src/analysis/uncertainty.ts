// How sure an answer is: every range that was typed is drawn from, many times, and what comes out is a band.
import type {Calculator} from '../model/calculator';
import {type Evaluation, evaluate} from '../model/evaluate';
import type {Inputs} from '../model/field';
import type {Interval} from '../model/interval';
import {type Curve, curveOf, type Grid, gridsOf, heightsOf} from './curves';
import {drawFrom} from './draw';
import {amountAt, type Place, withAmount} from './numeric-inputs';
import {numericOutputs, outcomeOf, rankOf} from './outcome';
import {quantile} from './quantile';
import {mulberry32, type Random} from './random';
import {type Drawn, rangesOf} from './ranges';

/** Evaluations of a band unless another number is asked for. */
export const DRAWS = 2000;
/** Always the same, so that a link always gives the same band; an alternative's own ranges have the next ones. */
const SEED = 20_261_123;

/** Null is never, which is more than any number. */
export interface Band {
  readonly output: string;
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  /** Draws without a value, which the band leaves out. */
  readonly missing: number;
}

/** What an output is held against in every draw: what is today, or an alternative by its place. */
export type Rival = 'today' | number;

/** How often an output is at least that of its rival. */
export interface Decision {
  readonly output: string;
  readonly rival: Rival;
  /** Whether it is as the inputs are stated, ranges at their middle; null where one of the two has no value. */
  readonly stated: boolean | null;
  readonly reached: number;
  /** Draws in which both have a value. */
  readonly known: number;
}

export interface Uncertainty {
  readonly draws: number;
  /** Whose ranges were drawn from. */
  readonly places: readonly Place[];
  /** Ranges in alternatives, which are drawn for these alone. */
  readonly rivalRanges: number;
  /** Without those outputs that never had a value. */
  readonly bands: readonly Band[];
  /** Of every output that has a rival. */
  readonly decisions: readonly Decision[];
  readonly curves: readonly Curve[];
}

export interface DrawQuestion extends Drawn {
  readonly outputs: readonly string[];
  readonly grids: readonly Grid[];
  readonly draws: number;
}

type Ranks = readonly (number | undefined)[];

/** Ranks of the asked outputs in one draw, and of their rivals; undefined where there is no value. */
export interface Draw {
  readonly ranks: Ranks;
  readonly today: Ranks;
  readonly alternatives: readonly Ranks[];
  /** Of each chart with an own line, its heights. */
  readonly heights: readonly Ranks[];
}

/** What there is to draw: all outputs that are more or less, and all lines; one evaluation. */
export function drawQuestion<Data>(
  calculator: Calculator<Data>,
  {inputs, alternatives}: Drawn,
  data: Data,
  draws = DRAWS,
): DrawQuestion {
  const stated = evaluate(calculator.stages, inputs, data);
  const [outputs, grids] = [numericOutputs(calculator, stated), gridsOf(calculator, stated)];
  return {inputs, alternatives, outputs, grids, draws};
}

/** As it is stated, with ranges at their middle; then one draw at a time: an evaluation, and one more for each alternative. */
export function* drawEach<Data>(
  calculator: Calculator<Data>,
  {inputs, alternatives, outputs, grids, draws}: DrawQuestion,
  data: Data,
): Generator<Draw, void> {
  const base = drawing(calculator, inputs, 0);
  const others = alternatives.map((patch, place) => drawing(calculator, patch, place + 1));
  const run = (own: Inputs) => evaluate(calculator.stages, own, data);
  const one = (own: Inputs, patches: readonly Inputs[]): Draw => {
    const result = run(own);
    return {
      ranks: outputs.map((output) => rankOf(outcomeOf(result, output))),
      today: outputs.map((output) => todaysRank(calculator, result, output)),
      alternatives: patches.map((patch) => {
        const other = run({...own, ...patch});
        return outputs.map((output) => rankOf(outcomeOf(other, output)));
      }),
      heights: grids.map((grid) => heightsOf(grid, result)),
    };
  };
  yield one(inputs, alternatives);
  for (let count = 0; count < draws; count++)
    yield one(
      base(),
      others.map((draw) => draw()),
    );
}

/** Draws all ranges of these inputs, again at each call. */
function drawing<Data>(calculator: Calculator<Data>, inputs: Inputs, stream: number): () => Inputs {
  const random: Random = mulberry32(SEED + stream);
  const places = rangesOf(calculator, inputs);
  return () =>
    places.reduce(
      (drawn, place) => withAmount(drawn, place, drawFrom(place.field, amountAt(inputs, place) as Interval, random)),
      inputs,
    );
}

/** The headline of a calculator that knows a today is what is gained over it, so today has 0 of it. */
function todaysRank<Data>({today, outputs}: Calculator<Data>, result: Evaluation, output: string): number | undefined {
  const step = today?.rows[output];
  if (step !== undefined) return rankOf(outcomeOf(result, step));
  return today && output === outputs[0] ? 0 : undefined;
}

/** @param all what `drawEach` gives. */
export function uncertaintyOf<Data>(
  calculator: Calculator<Data>,
  question: DrawQuestion,
  all: readonly Draw[],
): Uncertainty {
  const [stated, ...drawn] = all;
  const {inputs, alternatives, outputs, grids} = question;
  const bands = outputs.flatMap((output, index): readonly Band[] => {
    const ranks = drawn.flatMap((draw) => draw.ranks[index] ?? []).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    if (ranks.length === 0) return [];
    const at = (share: number) => finite(quantile(ranks, share));
    return [{output, low: at(0.05), median: at(0.5), high: at(0.95), missing: drawn.length - ranks.length}];
  });
  const rivals: readonly Rival[] = ['today', ...alternatives.keys()];
  const decisions = outputs.flatMap((output, index) =>
    rivals.flatMap((rival): readonly Decision[] => {
      const holds = (draw: Draw | undefined) => {
        const own = draw?.ranks[index];
        const other = (rival === 'today' ? draw?.today : draw?.alternatives[rival])?.[index];
        return own === undefined || other === undefined ? null : own >= other;
      };
      const known = drawn.map(holds).filter((each) => each !== null);
      if (known.length === 0) return [];
      return [{output, rival, stated: holds(stated), reached: known.filter(Boolean).length, known: known.length}];
    }),
  );
  return {
    draws: drawn.length,
    places: rangesOf(calculator, inputs),
    rivalRanges: alternatives.reduce((sum, patch) => sum + rangesOf(calculator, patch).length, 0),
    bands,
    decisions,
    curves: grids.map((grid, place) =>
      curveOf(
        grid,
        drawn.map((draw) => draw.heights[place] ?? []),
      ),
    ),
  };
}

/** All of it at once, for where nobody waits: some thousands of evaluations. */
export function uncertainty<Data>(calculator: Calculator<Data>, state: Drawn, data: Data, draws = DRAWS): Uncertainty {
  const question = drawQuestion(calculator, state, data, draws);
  return uncertaintyOf(calculator, question, [...drawEach(calculator, question, data)]);
}

function finite(rank: number): number | null {
  return Number.isFinite(rank) ? rank : null;
}
