// Numbers as Prometheus reads and writes them: Go's rules, which differ from JavaScript's at the edges.

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const HEXADECIMAL = /^([+-]?)0[xX]([\da-fA-F]+\.?[\da-fA-F]*|\.[\da-fA-F]+)[pP]([+-]?\d+)$/;
const INFINITE = /^([+-]?)inf(inity)?$/i;
/** An underscore stands between two digits, or behind a base prefix. */
const MISPLACED_UNDERSCORE = /^[+-]?_|[^\da-fA-FxX]_|_(?![\da-fA-F])/;

/** What Go's ParseFloat makes of a text; undefined where it is an error, also for numbers beyond the largest. */
export function parseGoFloat(text: string): number | undefined {
  const plain = text.includes('_') ? withoutUnderscores(text) : text;
  if (plain === undefined) return undefined;
  if (DECIMAL.test(plain)) return finite(Number(plain));
  const infinite = INFINITE.exec(plain);
  if (infinite) return infinite[1] === '-' ? -Infinity : Infinity;
  if (/^nan$/i.test(plain)) return Number.NaN;
  const hexadecimal = HEXADECIMAL.exec(plain);
  return hexadecimal ? finite(fromHexadecimal(hexadecimal)) : undefined;
}

/** A sample's value: a scrape takes Go's numbers without underscores and hexadecimal ones. */
export function parseSampleValue(text: string): number | undefined {
  return /[pP_]/.test(text) ? undefined : parseGoFloat(text);
}

/** The one form in which Prometheus 3 stores the value of `le` and `quantile`: `1` becomes `1.0`, `1000000` becomes `1e+06`. */
export function canonicalBound(text: string): string | undefined {
  const value = parseGoFloat(text);
  if (value === undefined) return undefined;
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (value === 0) return '0.0';
  const [digits = '', power = ''] = value.toExponential().split('e');
  const exponent = Number(power);
  // Go goes over to the power of ten at a million, however many digits there are.
  if (exponent >= -4 && exponent < 6) {
    const plain = String(value);
    return plain.includes('.') ? plain : `${plain}.0`;
  }
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return `${digits}e${exponent < 0 ? '-' : '+'}${size}`;
}

function withoutUnderscores(text: string): string | undefined {
  return MISPLACED_UNDERSCORE.test(text) || text.endsWith('_') ? undefined : text.replaceAll('_', '');
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

function fromHexadecimal([, sign = '', mantissa = '', power = '']: RegExpExecArray): number {
  const [whole = '', fraction = ''] = mantissa.split('.');
  const scale = Number(power) - 4 * fraction.length;
  const size = Number(BigInt(`0x${whole}${fraction}`)) * 2 ** scale;
  return sign === '-' ? -size : size;
}
