// The answer that a sender saw, carried along so that the page can say when it is another one today.
import type {AnyCalculator} from '../model/calculator';
import {findStep} from '../model/calculator';
import type {Evaluation} from '../model/evaluate';
import {numberText} from './amount';
import {nearest} from './nearest';
import {type Notice, notice} from './notice';

export type Was = Readonly<Record<string, number>>;

/** Reads `saving:1562.08` or several, parted by `~`. */
export function readWas(calculator: AnyCalculator, raw: string): {readonly was: Was | null; readonly notices: readonly Notice[]} {
  const found = new Map<string, number>();
  const notices: Notice[] = [];
  for (const piece of raw.split('~')) {
    const [name = '', value = '', ...more] = piece.split(':');
    const ignored = 'It is not compared.';
    const quiet = {affectsAnswer: false};
    if (!/^-?\d+(\.\d+)?(e-?\d+)?$/.test(value) || !Number.isFinite(Number(value)) || more.length > 0)
      notices.push(notice('malformed', 'was', piece, `“${piece}” is not an output’s name, a colon and a number.`, ignored, quiet));
    else if (!calculator.outputs.includes(name)) {
      const near = nearest(name, calculator.outputs);
      const more = near === undefined ? quiet : {...quiet, nearest: near};
      notices.push(notice('unknown-output', 'was', piece, `“${name}” is not an output of this calculator.`, ignored, more));
    } else if (found.has(name)) notices.push(notice('duplicate-key', 'was', piece, `“${name}” stands twice.`, 'The first one is used.', quiet));
    else found.set(name, Number(value));
  }
  return {was: found.size > 0 ? Object.fromEntries(found) : null, notices};
}

/** Outputs in the calculator's order; names that are no outputs are left out. */
export function writeWas(calculator: AnyCalculator, was: Was): string {
  return calculator.outputs
    .filter((name) => Object.hasOwn(was, name))
    .map((name) => `${name}:${numberText(was[name] as number)}`)
    .join('~');
}

/** The headline as a page shows it, for the link that is copied from there; null when it has no number. */
export function wasOf(calculator: AnyCalculator, evaluation: Evaluation): Was | null {
  const [headline] = calculator.outputs;
  const value = headline === undefined ? null : evaluation.values[headline];
  if (headline === undefined || typeof value !== 'number') return null;
  return {[headline]: displayed(value, findStep(calculator, headline).step.digits)};
}

/** At the precision of the page, so that a link opened at once says that nothing has changed. */
function displayed(value: number, digits: number | undefined): number {
  if (digits !== undefined && Math.abs(value) < 1e21) return Number(value.toFixed(digits));
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4));
}
