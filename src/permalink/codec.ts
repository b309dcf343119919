// Values as text and back, for each kind of field: what a link carries, and what a form accepts.
import type {CellField, ChoiceField, CidrField, Field, InputValue, Row, TextField} from '../model/field';
import type {Amount} from '../model/interval';
import {formatNetwork, isNetwork, parseNetwork} from '../model/network';
import {amountText, readAmount} from './amount';
import {readRows, writeRows} from './cells';
import {type Absent, type Decoded, invalid, valid} from './decoded';
import {nearest} from './nearest';
import {hasUnseen} from './unseen';

/** Reads one value. `undefined` is a key that a link leaves out: its default holds. */
export function decodeValue(field: Field, raw: string | undefined): Decoded<InputValue> | Absent {
  if (raw === undefined) return {state: 'missing'};
  return field.kind === 'rows' ? readRows(field, raw, readCell) : readCell(field, raw);
}

/** Writes one value in the only way in which links carry it. @throws RangeError for a number that is not finite. */
export function encodeValue(field: Field, value: InputValue): string {
  return field.kind === 'rows'
    ? writeRows(field, value as readonly Row[], writeCell)
    : writeCell(field, value as Row[string]);
}

/** Whether two values of a field say the same. */
export function sameValue(field: Field, a: InputValue, b: InputValue): boolean {
  return encodeValue(field, a) === encodeValue(field, b);
}

function writeCell(field: CellField, value: Row[string]): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field.kind === 'quantity' || field.kind === 'count') return amountText(value as Amount);
  const text = String(value);
  return text.trim() === '' ? '' : text;
}

function readCell(field: CellField, raw: string): Decoded<Row[string]> {
  if (raw.trim() === '') return readBlank(field, raw);
  switch (field.kind) {
    case 'quantity':
    case 'count':
      return readAmount(field, raw);
    case 'choice':
      return readChoice(field, raw);
    case 'flag':
      return readFlag(raw);
    case 'cidr':
      return readCidr(field, raw);
    case 'text':
      return readText(field, raw);
  }
}

function readBlank(field: CellField, raw: string): Decoded<Row[string]> {
  if (field.blank === undefined) return invalid('invalid-value', raw, `${field.label} cannot be left blank.`);
  return valid(field.kind === 'text' ? '' : null);
}

function readChoice(field: ChoiceField, raw: string): Decoded<string> {
  if (field.options.some((option) => option.id === raw)) return valid(raw);
  const byLabel = field.options.find((option) => option.label.toLowerCase() === raw.toLowerCase())?.id;
  const near =
    byLabel ??
    nearest(
      raw,
      field.options.map((option) => option.id),
    );
  const problem = `“${raw}” is not one of the choices of ${field.label}`;
  return invalid('unknown-choice', raw, near ? `${problem}; the closest is ${near}.` : `${problem}.`, near);
}

function readFlag(raw: string): Decoded<boolean> {
  if (raw === 'yes' || raw === 'no') return valid(raw === 'yes');
  const meant = /^(yes|y|true|on|1)$/i.test(raw) ? 'yes' : /^(no|n|false|off|0)$/i.test(raw) ? 'no' : undefined;
  return invalid('invalid-value', raw, `“${raw}” is neither yes nor no.`, meant);
}

function readCidr(field: CidrField, raw: string): Decoded<string> {
  const network = parseNetwork(raw, field.family);
  if (!isNetwork(network)) return invalid('invalid-value', raw, network.problem, network.nearest);
  const [shortest, longest] = field.prefix ?? [0, field.family === 'ipv4' ? 32 : 128];
  if (network.prefix >= shortest && network.prefix <= longest) return valid(formatNetwork(network));
  return invalid('outside-domain', raw, `“${raw}” needs a prefix length from ${shortest} to ${longest}.`);
}

function readText(field: TextField, raw: string): Decoded<string> {
  if (hasUnseen(raw)) return invalid('invalid-value', raw, `${field.label} holds a character that cannot be shown.`);
  const {length} = [...raw];
  if (length <= field.maxLength) return valid(raw);
  const cut = [...raw].slice(0, field.maxLength).join('');
  return invalid(
    'outside-domain',
    raw,
    `${field.label} takes ${field.maxLength} characters; there are ${length}.`,
    cut,
  );
}
