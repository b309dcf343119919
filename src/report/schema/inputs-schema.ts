// The inputs of a calculator as JSON Schema: values as programs hold them, with labels, help, units, domains and defaults.
import type {AnyCalculator} from '../../model/calculator';
import type {CidrField, Field, QuantityField, RowsField, TextField} from '../../model/field';
import {describeProvenance} from '../../model/source';
import {decodeValue, encodeValue} from '../../permalink/codec';
import {UNSEEN_SIGNS} from '../../permalink/unseen';
import {heading, type JsonSchema, record} from './json-schema';

const NETWORK = {
  ipv4: String.raw`^\d{1,3}(\.\d{1,3}){3}/\d{1,2}$`,
  ipv6: String.raw`^[0-9a-f:]+/\d{1,3}$`,
} as const;

/**
 * An object of inputs by name; what is left out is at its default. Two things no schema can say: that the low end of a range is
 * below its high end, and that a network's address has no bits behind its prefix.
 */
export function inputsSchema(calculator: AnyCalculator, origin: string): JsonSchema {
  const entries = Object.entries(calculator.fields).map(([name, field]) => [name, fieldSchema(field)] as const);
  const says = `What ${calculator.name} is asked: ${calculator.question} An input that is left out is at its default.`;
  return {
    ...heading(calculator, 'inputs', origin, says),
    type: 'object',
    properties: Object.fromEntries(entries),
    additionalProperties: false,
  };
}

function fieldSchema(field: Field): JsonSchema {
  return {
    title: field.label,
    ...(field.help && {description: field.help}),
    ...withBlank(field, valueSchema(field)),
    ...('unit' in field && {'x-unit': field.unit}),
    ...('soft' in field && field.soft && {'x-usual': field.soft}),
    ...(field.blank !== undefined && {'x-blank': field.blank}),
    'x-source': describeProvenance(field.source),
    ...defaultOf(field),
  };
}

/** A new row may open with a cell that still has to be filled: that is no default. */
function defaultOf(field: Field): JsonSchema {
  const written = encodeValue(field, field.default);
  return decodeValue(field, written).state === 'valid' ? {default: field.default, 'x-link-default': written} : {};
}

/** A blank text is an empty one; every other blank is null. */
function withBlank(field: Field, schema: JsonSchema): JsonSchema {
  if (field.blank === undefined || field.kind === 'text' || field.kind === 'rows') return schema;
  const blank: JsonSchema = {type: 'null', description: field.blank};
  if (schema.anyOf) return {anyOf: [...schema.anyOf, blank]};
  return schema.oneOf ? {oneOf: [...schema.oneOf, blank]} : {anyOf: [schema, blank]};
}

function valueSchema(field: Field): JsonSchema {
  switch (field.kind) {
    case 'quantity':
    case 'count':
      return amountSchema(field);
    case 'choice':
      return {
        oneOf: field.options.map(({id, label, hint}) => ({const: id, title: label, ...(hint && {description: hint})})),
      };
    case 'flag':
      return {type: 'boolean'};
    case 'cidr':
      return networkSchema(field);
    case 'text':
      return textSchema(field);
    case 'rows':
      return rowsSchema(field);
  }
}

/** One number, or a 90 % interval. */
function amountSchema({kind, domain: [min, max]}: QuantityField): JsonSchema {
  const one: JsonSchema = {
    type: kind === 'count' ? 'integer' : 'number',
    ...(min > -Number.MAX_VALUE && {minimum: min}),
    ...(max < Number.MAX_VALUE && {maximum: max}),
  };
  return {anyOf: [one, {description: 'A range: low is below high.', ...record({low: one, high: one})}]};
}

function networkSchema({family}: CidrField): JsonSchema {
  return {type: 'string', pattern: NETWORK[family]};
}

function textSchema({maxLength, blank}: TextField): JsonSchema {
  const seen = `[^${UNSEEN_SIGNS}]*`;
  return {
    type: 'string',
    maxLength,
    pattern: blank === undefined ? String.raw`^${seen}[^\s${UNSEEN_SIGNS}]${seen}$` : `^${seen}$`,
  };
}

function rowsSchema({columns, minRows, maxRows}: RowsField): JsonSchema {
  const cells = Object.entries(columns).map(([name, column]) => [name, fieldSchema(column)] as const);
  return {type: 'array', minItems: minRows, maxItems: maxRows, items: record(Object.fromEntries(cells))};
}
