// One press of an arrow key, and the hundred and one positions of a slider, as values of a field.
import type {QuantityField} from '../../model/field';
import {type Amount, middle} from '../../model/interval';

/** Positions of every slider: a native range from 0 to 100. */
export const POSITIONS = 100;

/** `value` moved by some steps, kept inside the domain. */
export function stepped(field: QuantityField, value: number, steps: number): number {
  const step = field.step ?? (field.kind === 'count' ? 1 : stepAt(value));
  return inside(field, tidy(value + steps * step));
}

/** A tenth of the leading power of ten: 1 for 60, 0.01 for 0.2. */
function stepAt(value: number): number {
  return value === 0 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
}

function inside({domain: [min, max]}: QuantityField, value: number): number {
  return Math.min(max, Math.max(min, value));
}

/** Binary dust off decimal steps: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Where a value stands on its slider, from 0 to 100; values beyond the soft range stand at its ends. */
export function positionOf(field: QuantityField, amount: Amount | null): number {
  const [low, high] = softRange(field);
  const value = amount === null ? low : middle(amount);
  const share = isLog(field)
    ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
    : (value - low) / (high - low);
  return Math.round(POSITIONS * Math.min(1, Math.max(0, share)));
}

/** The value at a position, on a step that reads well. */
export function valueAt(field: QuantityField, position: number): number {
  const [low, high] = softRange(field);
  const share = position / POSITIONS;
  if (share <= 0) return inside(field, low);
  if (share >= 1) return inside(field, high);
  const exact = isLog(field) ? low * (high / low) ** share : low + (high - low) * share;
  if (isLog(field)) return inside(field, whole(field, Number(exact.toPrecision(2))));
  const step = field.step ?? (field.kind === 'count' ? 1 : 10 ** (Math.floor(Math.log10(high - low)) - 2));
  return inside(field, tidy(Math.round(exact / step) * step));
}

/** The value after the slider moves from `value` to `position`: always another one, so that a key never seems stuck. */
export function slidTo(field: QuantityField, value: Amount | null, position: number): number {
  const from = positionOf(field, value);
  const direction = Math.sign(position - from);
  let at = position;
  while (direction !== 0 && at > 0 && at < POSITIONS && valueAt(field, at) === value) at += direction;
  return valueAt(field, at);
}

function whole(field: QuantityField, value: number): number {
  return field.kind === 'count' ? Math.round(value) : value;
}

function isLog(field: QuantityField): boolean {
  return field.scale === 'log' && softRange(field)[0] > 0;
}

function softRange(field: QuantityField): readonly [number, number] {
  return field.soft ?? field.domain;
}
