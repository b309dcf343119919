// What a typed text means for a field: the same codec that reads links, after the habits of typing are taken away.
import type {Cell, CellField} from '../../model/field';
import {decodeValue, encodeValue} from '../../permalink/codec';
import {plainNumber} from './typed-number';

export type Typed =
  | {readonly ok: true; readonly value: Cell}
  | {
      readonly ok: false;
      readonly says: string;
      /** What may have been meant, for the reader to choose. */
      readonly readings?: readonly Cell[];
    };

export function readTyped(field: CellField, text: string): Typed {
  if (text.trim() === '' && field.blank === undefined) return {ok: false, says: `Enter ${what(field)}.`};
  if (field.kind !== 'quantity' && field.kind !== 'count') return decode(field, text.trim());
  const plain = plainNumber(text);
  if ('text' in plain) return decode(field, plain.text);
  const readings = plain.readings.map((reading) => decode(field, reading));
  const good = readings.flatMap((reading) => (reading.ok ? [reading] : []));
  if (good.length < 2) return good[0] ?? (readings[0] as Typed);
  return {ok: false, says: 'Which one do you mean?', readings: good.map(({value}) => value)};
}

/** The value as the box shows it: digits without grouping, a point before decimals. */
export function writeTyped(field: CellField, value: Cell | undefined): string {
  return value === undefined ? '' : encodeValue(field, value);
}

function decode(field: CellField, text: string): Typed {
  const read = decodeValue(field, text);
  if (read.state === 'valid') return {ok: true, value: read.value as Cell};
  if (read.state === 'missing') return {ok: false, says: `Enter ${what(field)}.`};
  const near = read.nearest === undefined ? null : decodeValue(field, read.nearest);
  const says = read.reason;
  return near?.state === 'valid' ? {ok: false, says, readings: [near.value as Cell]} : {ok: false, says};
}

function what(field: CellField): string {
  const label = field.label.charAt(0).toLowerCase() + field.label.slice(1);
  if (field.kind === 'cidr') return `${label}, such as ${field.family === 'ipv4' ? '10.0.0.0/16' : '2001:db8::/56'}`;
  return field.kind === 'quantity' || field.kind === 'count' ? `a number for ${label}` : label;
}
