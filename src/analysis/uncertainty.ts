// How sure an answer is: every range that was typed is drawn from, many times, and what comes out is a band.
import type {Calculator} from '../model/calculator';
import {evaluate} from '../model/evaluate';
import type {Inputs, QuantityField} from '../model/field';
import {type Interval, isInterval} from '../model/interval';
import type {Against} from './break-even';
import {amountAt, numericPlaces, type Place, withAmount} from './numeric-inputs';
import {outcomeOf, rankOf} from './outcome';
import {mulberry32, type Random, standardNormal} from './random';

/** Evaluations of a band unless another number is asked for. */
export const DRAWS = 2000;
/** Always the same, so that a link always gives the same band. */
const SEED = 20_261_123;
/** Deviations of a standard normal between its middle and its 95 % point. */
const TO_95 = 1.6448536269514722;
/** Draws that fall outside the domain are drawn again this often; then the domain's end is taken. */
const PATIENCE = 100;

/** Null is never, which is more than any number. */
export interface Band {
  readonly output: string;
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  /** Draws without a value, which the band leaves out. */
  readonly missing: number;
}

export interface Uncertainty {
  readonly draws: number;
  /** Whose ranges were drawn from. */
  readonly places: readonly Place[];
  /** Without those outputs that never had a value. */
  readonly bands: readonly Band[];
  /** How often the first output is at least what it is held against, of the draws in which both have a value. */
  readonly decision: {readonly against: Against; readonly reached: number; readonly known: number};
}

/**
 * One draw from a 90 % interval. Lognormal where both ends are positive, as sizes and rates are: 5 % lie below the low end and 5 %
 * above the high end. Normal, about the middle, where the low end is 0 or less. Never outside the domain; whole where things are counted.
 */
export function drawFrom({domain, kind}: QuantityField, {low, high}: Interval, random: Random): number {
  const isLog = low > 0;
  const [from, to] = isLog ? [Math.log(low), Math.log(high)] : [low, high];
  for (let tries = 0; ; tries++) {
    const drawn = (from + to) / 2 + ((to - from) / 2 / TO_95) * standardNormal(random);
    const value = isLog ? Math.exp(drawn) : drawn;
    const whole = kind === 'count' ? Math.round(value) : value;
    if (whole >= domain[0] && whole <= domain[1]) return whole;
    if (tries >= PATIENCE) return Math.min(domain[1], Math.max(domain[0], whole));
  }
}

/** All ranges of a state, in every row, in the order of the link. */
export function rangesOf<Data>({fields}: Calculator<Data>, inputs: Inputs): readonly Place[] {
  const {places} = numericPlaces(fields, inputs, Number.POSITIVE_INFINITY);
  return places.filter((place) => isInterval(amountAt(inputs, place)));
}

export interface DrawQuestion {
  readonly inputs: Inputs;
  /** The first is the one that is decided by. */
  readonly outputs: readonly string[];
  readonly against: Against;
  readonly draws: number;
}

/** Ranks of the asked outputs in one draw, and of the first of them in what it is held against; undefined where there is no value. */
export interface Draw {
  readonly ranks: readonly (number | undefined)[];
  readonly rival: number | undefined;
}

/** One draw at a time: one evaluation, two where it is held against an alternative. */
export function* drawEach<Data>(
  calculator: Calculator<Data>,
  {inputs, outputs, against, draws}: DrawQuestion,
  data: Data,
): Generator<Draw, void> {
  const random = mulberry32(SEED);
  const places = rangesOf(calculator, inputs);
  const [first = ''] = outputs;
  for (let count = 0; count < draws; count++) {
    let drawn = inputs;
    for (const place of places)
      drawn = withAmount(drawn, place, drawFrom(place.field, amountAt(inputs, place) as Interval, random));
    const result = evaluate(calculator.stages, drawn, data);
    const ranks = outputs.map((output) => rankOf(outcomeOf(result, output)));
    const rival =
      'target' in against
        ? against.target
        : rankOf(outcomeOf(evaluate(calculator.stages, {...drawn, ...against.patch}, data), first));
    yield {ranks, rival};
  }
}

export function uncertaintyOf<Data>(
  calculator: Calculator<Data>,
  {inputs, outputs, against}: DrawQuestion,
  all: readonly Draw[],
): Uncertainty {
  const bands = outputs.flatMap((output, index): readonly Band[] => {
    const ranks = all.flatMap((draw) => draw.ranks[index] ?? []).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    if (ranks.length === 0) return [];
    const at = (share: number) => finite(ranks[Math.max(0, Math.ceil(share * ranks.length) - 1)]);
    return [{output, low: at(0.05), median: at(0.5), high: at(0.95), missing: all.length - ranks.length}];
  });
  const compared = all.flatMap(({ranks: [own], rival}) =>
    own === undefined || rival === undefined ? [] : [own >= rival],
  );
  const decision = {against, reached: compared.filter(Boolean).length, known: compared.length};
  return {draws: all.length, places: rangesOf(calculator, inputs), bands, decision};
}

function finite(rank: number | undefined): number | null {
  return rank === undefined || !Number.isFinite(rank) ? null : rank;
}
