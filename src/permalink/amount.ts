// Numbers as people write them, with a unit or a multiplier or as a range, and as links carry them.
import type {QuantityField} from '../model/field';
import {formatQuantity, unitAfter} from '../model/format';
import {type Amount, isInterval} from '../model/interval';
import {parseUnit, sameDimension, type Unit} from '../model/unit';
import type {Decoded, Invalid} from './decoded';
import {invalid, valid} from './decoded';

const NUMBER = /^([-+−]?)(\d+\.?\d*|\.\d+)(?:e([-+]?\d+))?\s*(.*)$/is;
const GROUPED = /\d[,'’_\s\u00a0\u202f]\d|(?<!\.)\.\d+\.\d/;
const SENTENCE_SIGNS = /^[^\p{L}\p{N}\p{Sc}%+-]+$/u;
const POWERS: Readonly<Record<string, number>> = {k: 3, K: 3, M: 6, G: 9, T: 12};
/** Short names that mean one thing wherever the field measures that thing. */
const ALIASES: Readonly<Record<string, string>> = {
  h: 'hour',
  hr: 'hour',
  min: 'minute',
  s: 'second',
  sec: 'second',
  d: 'day',
  x: '×',
};
const BYTE = parseUnit('B');

/** The shortest text that gives the same number back: `1562.08`, `1e21`. @throws RangeError unless finite. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('A link carries finite numbers only.');
  return String(value === 0 ? 0 : value).replace('e+', 'e');
}

export function amountText(amount: Amount): string {
  return isInterval(amount) ? `${numberText(amount.low)}..${numberText(amount.high)}` : numberText(amount);
}

/** Reads `12000`, `1e6`, `12k`, `2 TiB`, `60%`, `50..70`. Never guesses what `1,234` means. */
export function readAmount(field: QuantityField, raw: string): Decoded<Amount> {
  const text = raw.trim();
  if (GROUPED.test(text))
    return invalid(
      'invalid-value',
      raw,
      `“${raw}” can be read in two ways: write digits without separators, with a point before decimals.`,
    );
  const at = text.indexOf('..');
  if (at < 0) return readOne(field, raw, text);
  const [from, to] = [text.slice(0, at).trim(), text.slice(at + 2).trim()];
  if (to.startsWith('.') || to.includes('..'))
    return invalid(
      'invalid-value',
      raw,
      `“${raw}” is not a range: write the low end, two points and the high end, such as 50..70.`,
    );
  return readRange(field, raw, from, to);
}

function readRange(field: QuantityField, raw: string, from: string, to: string): Decoded<Amount> {
  const suffix = NUMBER.exec(to)?.[4] ?? '';
  const bare = suffix !== '' && NUMBER.exec(from)?.[4] === '';
  if (bare && suffix.charAt(0) in POWERS && factorOf(suffix, field.unit) === null)
    return invalid(
      'invalid-value',
      raw,
      `“${raw}” has ${suffix} only at its high end: write it at both.`,
      `${from}${suffix}..${to}`,
    );
  const low = readOne(field, raw, bare ? `${from} ${suffix}` : from);
  const high = readOne(field, raw, to);
  if (low.state === 'invalid' || high.state === 'invalid') return wrongEnd(low, high);
  if (low.value > high.value)
    return invalid(
      'invalid-value',
      raw,
      `“${raw}” runs backwards: write the low end first.`,
      `${numberText(high.value)}..${numberText(low.value)}`,
    );
  return valid(low.value === high.value ? low.value : {low: low.value, high: high.value});
}

/** What is wrong with one end of a range; its offer is the whole range, never the one end alone. */
function wrongEnd(low: Decoded<number>, high: Decoded<number>): Invalid {
  const [first, second] = [low, high].map((end) => (end.state === 'valid' ? numberText(end.value) : end.nearest));
  const {code, raw, reason} = (low.state === 'invalid' ? low : high) as Invalid;
  if (first === undefined || second === undefined || Number(first) > Number(second)) return invalid(code, raw, reason);
  return invalid(code, raw, reason, first === second ? first : `${first}..${second}`);
}

function readOne(field: QuantityField, raw: string, text: string): Decoded<number> {
  const match = NUMBER.exec(text);
  if (!match) return invalid('invalid-value', raw, `“${raw}” is not a number.`);
  const [, sign, digits = '', exponent = '0', suffix = ''] = match;
  const scaled = scaleOf(suffix.trim(), field, raw);
  if ('state' in scaled) {
    // A sentence's comma or bracket that a mail program took for the link's last sign.
    const bare = SENTENCE_SIGNS.test(suffix) ? readOne(field, raw, text.slice(0, -suffix.length)) : scaled;
    return bare.state === 'valid' ? {...scaled, nearest: numberText(bare.value)} : scaled;
  }
  const unsigned = Number(`${digits}e${Number(exponent) + scaled.power}`) * scaled.factor;
  // A conversion such as 1.1 TB to GB must not leave the dust of binary fractions behind.
  const value = scaled.factor === 1 ? unsigned : Number(unsigned.toPrecision(15));
  return withinDomain(field, raw, sign === '-' || sign === '−' ? 0 - value : value);
}

function withinDomain(field: QuantityField, raw: string, value: number): Decoded<number> {
  const [min, max] = field.domain;
  if (!Number.isFinite(value)) return invalid('outside-domain', raw, `“${raw}” is too large for a number.`);
  if (value < min || value > max) {
    const nearest = Math.min(Math.max(value, min), max);
    return invalid(
      'outside-domain',
      raw,
      `“${raw}” is outside what is possible: ${domainText(field)}.`,
      numberText(nearest),
    );
  }
  if (field.kind === 'count' && !Number.isInteger(value))
    return invalid(
      'invalid-value',
      raw,
      `“${raw}” is not a whole number.`,
      numberText(Math.min(Math.round(value), max)),
    );
  return valid(value);
}

/** "0 to 100 %", "at least 0 hours", for messages. */
export function domainText({domain: [min, max], unit}: QuantityField): string {
  if (max === Number.MAX_VALUE)
    return min === -Number.MAX_VALUE ? 'any number' : `at least ${formatQuantity(min, unit)}`;
  return `${formatQuantity(min, '')} to ${formatQuantity(max, unit)}`;
}

interface Scale {
  readonly factor: number;
  readonly power: number;
}

function scaleOf(suffix: string, field: QuantityField, raw: string): Scale | Invalid {
  if (suffix === '') return {factor: 1, power: 0};
  const whole = factorOf(suffix, field.unit);
  if (whole !== null) return {factor: whole, power: 0};
  const power = POWERS[suffix.charAt(0)];
  const rest = suffix.slice(1).trim();
  const factor = rest === '' ? 1 : factorOf(rest, field.unit);
  if (power === undefined || factor === null) {
    const expected = field.unit === '' ? 'a plain number' : `a number of ${field.unit}`;
    return invalid('invalid-value', raw, `“${suffix}” is not a unit that fits here: write ${expected}.`);
  }
  if (power > 3 && isBytes(field.unit))
    return invalid(
      'invalid-value',
      raw,
      `“${suffix}” could be a multiplier or a unit: write ${suffix.charAt(0)}B, ${suffix.charAt(0)}iB or all digits.`,
    );
  return {factor, power};
}

/** How many of the field's unit one of `text` is, or null when it measures something else. Case matters: Gb is not GB. */
function factorOf(text: string, unit: string): number | null {
  const numerator = unit.split('/')[0] ?? '';
  const alias = Object.hasOwn(ALIASES, text) ? (ALIASES[text] as string) : text;
  const binary = isBytes(unit) && /^[KMGT]i$/.test(text) ? `${text}B` : alias;
  for (const candidate of [binary, binary.replace(/^([^/]+)s(?=\/|$)/, '$1'), upperCaseOf(binary, unit)])
    for (const target of [unit, numerator]) {
      if (candidate === target || candidate === unitAfter('2', target)) return 1;
      const [given, wanted] = [unitOrNull(candidate), unitOrNull(target)];
      const plain = wanted !== null && Object.keys(wanted.powers).length === 0;
      if (given && wanted && sameDimension(given, wanted) && (!plain || /^[%×]$/.test(candidate)))
        return given.scale / wanted.scale;
    }
  return null;
}

/** `usd/month` as the field writes it; never for bytes, where case has a meaning. */
function upperCaseOf(text: string, unit: string): string {
  const same = [unit, unit.split('/')[0] ?? ''].find((each) => each.toLowerCase() === text.toLowerCase());
  return same !== undefined && !isBytes(unit) ? same : text;
}

function isBytes(unit: string): boolean {
  const numerator = unitOrNull(unit.split('/')[0] ?? '');
  return numerator !== null && sameDimension(numerator, BYTE);
}

function unitOrNull(text: string): Unit | null {
  try {
    return parseUnit(text);
  } catch {
    return null;
  }
}
