// Numbers as people type them, written the one way that links read: `1 234`, `1,5`, `40 to 60`.

/** The same number in a link's words, or two readings between which only the reader can choose. */
export type PlainNumber = {readonly text: string} | {readonly readings: readonly [thousands: string, decimal: string]};

/**
 * Takes away grouping and turns a decimal comma into a point; everything else, units included, is left for the codec to judge.
 * A range may be written `40..60`, `40…60`, `40–60`, `40-60` or `40 to 60`.
 */
export function plainNumber(typed: string): PlainNumber {
  const text = typed.trim().replace('−', '-');
  const ends = splitRange(text);
  if (!ends) return plainSingle(text);
  const [low, high] = ends.map(plainSingle) as [PlainNumber, PlainNumber];
  if ('text' in low && 'text' in high) return {text: `${low.text}..${high.text}`};
  const lows = 'text' in low ? [low.text, low.text] : low.readings;
  const highs = 'text' in high ? [high.text, high.text] : high.readings;
  return {readings: [`${lows[0]}..${highs[0]}`, `${lows[1]}..${highs[1]}`]};
}

function splitRange(text: string): readonly [string, string] | null {
  const apart =
    /^(.*\S)\s*(?:\.\.|…|–|\bto\b)\s*(\S.*)$/.exec(text) ?? /^([\d.,\s]*[\d][a-zA-Z%]*)\s*-\s*(\d.*)$/.exec(text);
  if (!apart || /\de$/i.test(apart[1] as string)) return null;
  return [apart[1] as string, apart[2] as string];
}

function plainSingle(text: string): PlainNumber {
  const parts = /^([-+]?)([\d.,\s'’]*\d|[.,]\d+)(e[-+]?\d+)?\s*(.*)$/i.exec(text.trim());
  if (!parts) return {text: text.trim()};
  const [, sign = '', digits = '', exponent = '', rest = ''] = parts;
  const write = (number: string) => `${sign === '-' ? '-' : ''}${number}${exponent}${rest === '' ? '' : ` ${rest}`}`;
  const compact = digits.replace(/[\s'’](?=\d{3}(?!\d))/g, '');
  if (/^[1-9]\d{0,2},\d{3}$/.test(compact))
    return {readings: [write(compact.replace(',', '')), write(compact.replace(',', '.'))]};
  return {text: write(decimalPoint(compact))};
}

function decimalPoint(digits: string): string {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(digits)) return digits.replaceAll(',', '');
  if (/^[1-9]\d{0,2}(\.\d{3})+,\d*$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  if (/^[1-9]\d{0,2}(\.\d{3}){2,}$/.test(digits)) return digits.replaceAll('.', '');
  return point < 0 && digits.indexOf(',') === comma ? digits.replace(',', '.') : digits;
}
