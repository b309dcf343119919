// Numbers as words for the page: grouping, decimals and the space before a unit. Links and files never pass through here.

const LOCALE = 'en-US';
/** A narrow no-break space, so that a number never parts from its unit. */
const SPACE = '\u00a0';

/** `1562.08` as "1,562"; without `digits`, four significant figures below a thousand and none after the point above. */
export function formatNumber(value: number, digits?: number): string {
  if (!Number.isFinite(value)) throw new RangeError('Only finite numbers can be shown.');
  const size = Math.abs(value);
  const options: Intl.NumberFormatOptions =
    digits !== undefined
      ? {minimumFractionDigits: digits, maximumFractionDigits: digits}
      : size >= 1000
        ? {maximumFractionDigits: 0}
        : {maximumSignificantDigits: 4};
  const text = formatterOf(options).format(size < 5e-13 ? 0 : value);
  return text.replace('-', '−');
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Kept, because making one takes longer than formatting hundreds of numbers. */
function formatterOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(LOCALE, options);
  formatters.set(key, formatter);
  return formatter;
}

/** A number with its unit: "27 %", "1,562 USD/month", "33 nodes". */
export function formatQuantity(value: number, unit: string, digits?: number): string {
  const number = formatNumber(value, digits);
  return unit === '' ? number : `${number}${SPACE}${unitAfter(number, unit)}`;
}

/** The unit as it reads after a number's text: one node, 33 nodes, 730 hours/month, 5 node·hours/month; GiB and USD stay. */
export function unitAfter(number: string, unit: string): string {
  if (/^−?1(\.0*)?$/.test(number)) return unit;
  return unit.replace(/^((?:[^/·]+·)*)([a-z]{3,})(?=$|\/)/, (_, before: string, noun: string) => before + plural(noun));
}

function plural(noun: string): string {
  if (/(ss|x|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return noun.endsWith('s') ? noun : `${noun}s`;
}

/** An ISO date as "20 July 2026". */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  return name ? `${day ? `${day} ` : ''}${name} ${year}` : iso;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
