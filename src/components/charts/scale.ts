// Axes: a range that holds the numbers, and few, round ticks on it.
import type {Axis} from '../../model/chart';
import {formatNumber, unitAfter} from '../../model/format';

export interface Scale {
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly {readonly value: number; readonly text: string}[];
  /** What the axis measures, with the unit and the power of ten that its ticks leave out. */
  readonly title: string;
}

const ROUND = [1, 2, 2.5, 5, 10];
/** Units short enough to stand behind every tick. */
const ON_TICKS = new Set(['%', '×']);
const POWERS: readonly (readonly [size: number, word: string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];
/** Lines that differ by less, against their size, are level: no axis could tell them apart. */
const LEVEL = 1e-6;
/** A range that starts below this share of its top starts at zero. */
const NEAR_ZERO = 0.4;

/** @param wish about how many ticks there is room for. */
export function scaleOf(axis: Axis, values: readonly number[], wish: number, through: 'data' | 'ticks'): Scale {
  const [low, high] = axis.domain ?? rangeOf(values, through);
  const step = axis.unit === 'month' ? wholeMonths(low, high, wish) : stepFor(low, high, wish);
  const domain: [number, number] =
    axis.domain || through === 'data'
      ? [low, high]
      : [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
  const given = axis.ticks?.filter((tick) => tick >= domain[0] && tick <= domain[1]);
  const ticks = given ?? ticksBetween(domain, step);
  return {domain, ...labelled(axis, ticks)};
}

function rangeOf(values: readonly number[], through: 'data' | 'ticks'): readonly [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (high - low <= LEVEL * Math.max(Math.abs(low), Math.abs(high)))
    return low === 0 && high === 0 ? [0, 1] : [Math.min(0, 2 * low), Math.max(0, 2 * high)];
  if (through === 'data') return [low, high];
  if (low > 0 && low < NEAR_ZERO * high) return [0, high];
  return high < 0 && high > NEAR_ZERO * low ? [low, 0] : [low, high];
}

function stepFor(low: number, high: number, wish: number): number {
  const rough = (high - low) / wish;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (ROUND.find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10);
}

/** Months come in halves of years. */
function wholeMonths(low: number, high: number, wish: number): number {
  const rough = (high - low) / wish;
  return [1, 2, 3, 6, 12, 24, 60, 120].find((months) => months >= rough) ?? stepFor(low, high, wish);
}

function ticksBetween([low, high]: readonly [number, number], step: number): readonly number[] {
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({length: count}, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The power of ten that the ticks leave out: a word up to a trillion, then in thousands. */
function powerOf(largest: number): readonly [size: number, word: string] {
  const exponent = 3 * Math.floor(Math.log10(Math.max(largest, 1)) / 3);
  if (exponent < 15) return POWERS.find(([power]) => largest >= power) ?? [1, ''];
  return [10 ** exponent, `10${[...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`];
}

function labelled(axis: Axis, ticks: readonly number[]): Pick<Scale, 'ticks' | 'title'> {
  const largest = Math.max(...ticks.map(Math.abs), 0);
  const [size, word] = powerOf(largest);
  const onTicks = ON_TICKS.has(axis.unit) ? (axis.unit === '%' ? '\u00a0%' : axis.unit) : '';
  const unit = onTicks || axis.label.toLowerCase().includes(axis.unit.toLowerCase()) ? '' : unitAfter('2', axis.unit);
  const beside = [word, unit].filter((part) => part !== '').join(' ');
  return {
    ticks: ticks.map((value) => ({value, text: `${formatNumber(value / size)}${onTicks}`})),
    title: beside === '' ? axis.label : `${axis.label} (${beside})`,
  };
}
