// Any state that a calculator can have, made from its fields: for laws that must hold for all of them.
import fc from 'fast-check';
import type {Alternative, AnyCalculator, State} from '../../model/calculator';
import type {
  Cell,
  CellField,
  CidrField,
  Field,
  Fields,
  Inputs,
  InputValue,
  QuantityField,
  Row,
  TextField,
} from '../../model/field';
import {formatNetwork} from '../../model/network';
import {MOST_ALTERNATIVES} from '../alternatives';
import {decodeValue} from '../codec';

/** Signs that mean something to a link, to a row or to a browser, among ordinary ones. */
const SIGNS = [...'ab Z09:~!%&=#+?./\\\'"<>()[]{}|^`*_-,;@$é語😀', '..', '%41', '!:', 'none'];

export function arbitraryState(calculator: AnyCalculator): fc.Arbitrary<State> {
  return fc.record({
    inputs: arbitraryInputs(calculator.fields),
    alternatives: fc.oneof(
      fc.constant(calculator.defaultAlternatives),
      fc.array(arbitraryAlternative(calculator.fields), {maxLength: MOST_ALTERNATIVES}),
    ),
  });
}

/** About half of the fields at their default, so that links of all lengths come up. */
function arbitraryInputs(fields: Fields): fc.Arbitrary<Inputs> {
  return fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        fc.oneof(fc.constant(field.default), arbitraryValue(field)),
      ]),
    ),
  );
}

function arbitraryAlternative(fields: Fields): fc.Arbitrary<Alternative> {
  const inputs = fc
    .subarray(Object.keys(fields), {maxLength: 4})
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, arbitraryValue(fields[name] as Field)]))),
    );
  const label = arbitraryText({maxLength: 60}).filter((text) => text !== '');
  return fc.oneof(fc.record({inputs}), fc.record({label, inputs}));
}

function arbitraryValue(field: Field): fc.Arbitrary<InputValue> {
  if (field.kind !== 'rows') return arbitraryCell(field);
  const row = fc.record(
    Object.fromEntries(Object.entries(field.columns).map(([name, column]) => [name, arbitraryCell(column)])),
  );
  return fc.array(row as fc.Arbitrary<Row>, {minLength: field.minRows, maxLength: Math.min(field.maxRows, 6)});
}

function arbitraryCell(field: CellField): fc.Arbitrary<Cell> {
  switch (field.kind) {
    case 'quantity':
    case 'count':
      return withBlank(field, fc.oneof(arbitraryNumber(field), arbitraryRange(field)));
    case 'choice':
      return withBlank(field, fc.constantFrom(...field.options.map((option) => option.id)));
    case 'flag':
      return fc.boolean();
    case 'cidr':
      return withBlank(field, arbitraryNetwork(field));
    case 'text':
      return arbitraryText(field).filter((text) => decodeValue(field, text).state === 'valid');
  }
}

function withBlank<T extends Cell>(field: CellField, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return field.blank === undefined ? value : fc.option(value, {freq: 4});
}

function arbitraryNumber(field: QuantityField): fc.Arbitrary<number> {
  const [min, max] = field.domain;
  const whole = fc.integer({min: Math.ceil(Math.max(min, -1e9)), max: Math.floor(Math.min(max, 1e9))});
  if (field.kind === 'count') return whole;
  const hundredths = fc.integer({min: Math.ceil(Math.max(min, -1e7) * 100), max: Math.floor(Math.min(max, 1e7) * 100)});
  const decimal = hundredths.map((value) => value / 100);
  // Zero with a sign is zero: links have no other.
  return fc
    .oneof(whole, decimal, fc.double({min, max, noNaN: true, noDefaultInfinity: true}))
    .map((value) => (value === 0 ? 0 : value));
}

function arbitraryRange(field: QuantityField): fc.Arbitrary<{readonly low: number; readonly high: number}> {
  return fc
    .tuple(arbitraryNumber(field), arbitraryNumber(field))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({low: Math.min(a, b), high: Math.max(a, b)}));
}

function arbitraryNetwork({family, prefix}: CidrField): fc.Arbitrary<string> {
  const bits = family === 'ipv4' ? 32 : 128;
  const [shortest, longest] = prefix ?? [0, bits];
  return fc
    .tuple(fc.bigInt({min: 0n, max: (1n << BigInt(bits)) - 1n}), fc.integer({min: shortest, max: longest}))
    .map(([address, length]) => {
      const hostBits = BigInt(bits - length);
      return formatNetwork({family, first: (address >> hostBits) << hostBits, prefix: length});
    });
}

function arbitraryText({maxLength}: Pick<TextField, 'maxLength'>): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...SIGNS), {maxLength: 12})
    .map((signs) => [...signs.join('')].slice(0, maxLength).join(''))
    .map((text) => (text.trim() === '' ? '' : text));
}
