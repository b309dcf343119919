// A number with its unit as a record writes it: "324.00 USD/month".
import {isInterval} from '../../model/interval';
import {readAmount} from '../../permalink/amount';

/** In the unit that is asked for. @throws RangeError that says what would be right. */
export function readNumber(text: string, unit: string): number {
  const field = {kind: 'quantity', label: '', help: '', source: 'yours', unit, default: null} as const;
  const read = readAmount({...field, domain: [-Number.MAX_VALUE, Number.MAX_VALUE]}, text);
  if (read.state === 'invalid') throw new RangeError(read.reason);
  if (isInterval(read.value)) throw new RangeError(`“${text}” is a range: write one number.`);
  return read.value;
}

/** Decimals as printed: two in `324.00 USD/month`. */
export function decimalsOf(text: string): number {
  return /^[-+−]?\d*\.(\d+)/.exec(text.trim())?.[1]?.length ?? 0;
}

/**
 * Half of the last printed decimal: how far the number may be off that was printed so. `324.0` gives 0.05, `12k` gives 500.
 * @param value what the text came to.
 */
export function printedWithin(text: string, value: number): number {
  const printed = Math.abs(
    Number.parseFloat(
      text
        .trim()
        .replace(/^[-+−]/, '')
        .replace(/e.*$/i, ''),
    ),
  );
  return 0.5 * 10 ** -decimalsOf(text) * (printed === 0 ? 1 : Math.abs(value) / printed);
}
