// Counts, shares and lists of names as the page on metrics says them.
import {formatNumber, formatQuantity} from '../../model/format';

export function inSeries(series: number): string {
  return formatQuantity(series, 'series', 0);
}

export function inValues(values: number): string {
  return formatQuantity(values, 'value', 0);
}

export function number(value: number): string {
  return formatNumber(value, 0);
}

/** "44.5 %", and never 0 for what is there, or 100 for what is not all. */
export function share(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0\u00a0%';
  const percent = (100 * part) / whole;
  if (percent < 0.1) return 'under 0.1\u00a0%';
  if (part < whole && percent >= 99.95) return 'over 99.9\u00a0%';
  return `${formatNumber(percent, part === whole ? 0 : 1)}\u00a0%`;
}

/** "a, b and c", or the first of many and how many more there are. */
export function listed(names: readonly string[], most = names.length): string {
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${number(more)} more`] : shown;
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}
