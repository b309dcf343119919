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
  const text = new Intl.NumberFormat(LOCALE, options).format(size < 5e-13 ? 0 : value);
  return text.replace('-', '−');
}

/** A number with its unit: "27 %", "1,562 USD/month". */
export function formatQuantity(value: number, unit: string, digits?: number): string {
  return unit === '' ? formatNumber(value, digits) : `${formatNumber(value, digits)}${SPACE}${unitFor(value, unit)}`;
}

/** The unit as it is read after a number: 1 node, 33 nodes, 24 hours/service; symbols such as USD and vCPU stay. */
export function unitFor(value: number, unit: string): string {
  const [counted = '', ...per] = unit.split('/');
  const plural = Math.abs(value) !== 1 && /(?:^|·)[a-z]{3,}$/.test(counted) && !counted.endsWith('s');
  return [plural ? `${counted}s` : counted, ...per].join('/');
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
