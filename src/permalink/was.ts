// The answer that a sender saw, carried along so that the page can say when it is another one today.
import type {AnyCalculator} from '../model/calculator';
import {findStep} from '../model/calculator';
import type {Evaluation} from '../model/evaluate';
import {numberText} from './amount';
import {nearest} from './nearest';
import {type Notice, notice} from './notice';

export type Was = Readonly<Record<string, number>>;

/** Reads `saving:1562.08` or several, parted by `~`. */
export function readWas(
  calculator: AnyCalculator,
  raw: string,
): {readonly was: Was | null; readonly notices: readonly Notice[]} {
  const found = new Map<string, number>();
  const notices: Notice[] = [];
  const refuse = (code: 'malformed' | 'unknown-output', piece: string, problem: string, near?: string) => {
    const more = near === undefined ? {affectsAnswer: false} : {affectsAnswer: false, nearest: near};
    notices.push(notice(code, ['was', piece], problem, 'It is not compared.', more));
  };
  for (const piece of raw.split('~')) {
    const [name = '', value = '', ...rest] = piece.split(':');
    const isNumber = /^-?\d+(\.\d+)?(e-?\d+)?$/.test(value) && Number.isFinite(Number(value));
    if (!isNumber || rest.length > 0)
      refuse('malformed', piece, `“${piece}” is not an output’s name, a colon and a number.`);
    else if (!calculator.outputs.includes(name))
      refuse(
        'unknown-output',
        piece,
        `“${name}” is not an output of this calculator.`,
        nearest(name, calculator.outputs),
      );
    else if (found.has(name)) refuse('malformed', piece, `“${name}” stands twice.`);
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
