// The way from what was agreed to what it is today, cause by cause, so that what is shown adds up to the last decimal.
import {formatQuantity} from '../../model/format';
import type {Cause} from '../check/judge';
import type {OutputView} from './record-view';

export interface Share {
  readonly cause: Cause['cause'] | 'precision' | 'edits';
  /** In the output's unit, as shown: rounded to its decimals. */
  readonly amount: number;
  /** With its sign and unit. */
  readonly text: string;
  readonly says: string;
}

export interface Shares {
  readonly from: number;
  readonly parts: readonly Share[];
  readonly to: number;
  /** Sum of the parts, with its sign and unit. */
  readonly total: string;
}

/**
 * Rounds the places on the way and not the steps between them: each share is the difference of two numbers as shown, so the
 * shares add up to the difference of the first and the last, exactly as printed.
 * @param edited today's answer with the reader's edits; left out without any. Null for answers that are words.
 */
export function sharesOf(output: OutputView, edited?: number): Shares | null {
  const {wasValue, nowValue, causes, digits, unit} = output;
  if (wasValue === null || nowValue === null) return null;
  const way: {cause: Share['cause']; to: number; says: string}[] = [];
  let at = wasValue;
  for (const {cause, share, says} of causes) {
    at += share ?? 0;
    way.push({cause, to: at, says});
  }
  if (rounded(at, digits) !== rounded(nowValue, digits))
    way.push({cause: 'precision', to: nowValue, says: 'Below the precision with which it was written down.'});
  if (edited !== undefined) way.push({cause: 'edits', to: edited, says: 'What you changed below.'});
  const from = rounded(wasValue, digits);
  let before = from;
  const parts = way.map(({cause, to, says}) => {
    const here = rounded(to, digits);
    const amount = rounded(here - before, digits);
    before = here;
    return {cause, amount, text: signed(amount, unit, digits), says};
  });
  return {from, parts, to: before, total: signed(rounded(before - from, digits), unit, digits)};
}

/** With a plus where it grows; none has no sign. */
function signed(amount: number, unit: string, digits: number): string {
  return `${amount > 0 ? '+' : ''}${formatQuantity(amount, unit, digits)}`;
}

function rounded(value: number, digits: number): number {
  const shown = Number(value.toFixed(digits));
  return shown === 0 ? 0 : shown;
}

/** Decimals that a number's text shows. */
export function decimalsShown(text: string): number {
  return /^[-−]?[\d,]*\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}
