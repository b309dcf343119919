// Every way in which a store may write a bound of a histogram: as the page has it, as Prometheus 3 rewrites it, and as clients write it for Prometheus 2.
import {canonicalBound} from '../../../importers/exposition/go-float';

/** `1` is also `1.0`, and `10000000` also `10000000.0`, `1e+07` and, by Java's Double.toString, `1.0E7`. */
export function boundSpellings(written: string): readonly string[] {
  const stored = canonicalBound(written);
  const value = Number(stored ?? Number.NaN);
  if (stored === undefined || !Number.isFinite(value)) return [written];
  return [...new Set([written, ...both(stored), ...both(decimal(value)), ...java(value)])];
}

/** A whole number with and without `.0`. */
function both(text: string): readonly string[] {
  const short = text.replace(/\.0$/, '');
  return [short, ...(/^-?\d+$/.test(short) ? [`${short}.0`] : [])];
}

/** Without an exponent, as far as that has at most a hundred decimals. */
function decimal(value: number): string {
  const [digits = '', power = '0'] = value.toExponential().split('e');
  const decimals = Math.max(0, digits.replace(/^-?\d\.?/, '').length - Number(power));
  return decimals > 100 ? String(value) : value.toFixed(decimals);
}

function java(value: number): readonly string[] {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-3 && size < 1e7)) return [];
  const [digits = '', power = ''] = value.toExponential().split('e');
  return [`${digits.includes('.') ? digits : `${digits}.0`}E${Number(power)}`];
}
