// The parameters of a calculator's link as JSON Schema: each a text, with the pattern in which pages write it.
import type {AnyCalculator} from '../../model/calculator';
import type {CellField, Field, RowsField} from '../../model/field';
import {LONGEST_LABEL, MOST_ALTERNATIVES, NONE, SAME} from '../../permalink/alternatives';
import {UNSEEN_SIGNS} from '../../permalink/unseen';
import {heading, type JsonSchema} from './json-schema';

/**
 * An object of a link's parameters by name, decoded: what stands after the `?` of an address, before percent-encoding. Pages read
 * more than the patterns say (`12k`, `2 TiB`); they write what the patterns say.
 */
export function linkSchema(calculator: AnyCalculator, origin: string): JsonSchema {
  const {name, version, dataset, fields, outputs} = calculator;
  const inputs = Object.entries(fields).map(([key, field]) => [key, parameter(field)] as const);
  const positions = Array.from({length: MOST_ALTERNATIVES}, (_, at) => `alt${at + 1}`);
  const was = `^(${outputs.join('|')}):${NUMBER}(~(${outputs.join('|')}):${NUMBER})*$`;
  const says = `The parameters of /calculators/${name}?…, decoded. Percent-encode the values and join them with &, in this order.`;
  return {
    ...heading(calculator, 'link', origin, says),
    type: 'object',
    properties: {
      v: {const: String(version), description: 'The version of the calculator. Always write it.'},
      ...(dataset && {data: {enum: dataset.dates, description: 'The snapshot of facts to count with.'}}),
      ...Object.fromEntries(inputs),
      ...Object.fromEntries(positions.map((alt) => [alt, bare(alt)])),
      view: {type: 'string', pattern: '^[a-z][A-Za-z0-9.-]*$', description: 'The part of the page that is open.'},
      was: {type: 'string', pattern: was, description: 'The answer that the sender saw.'},
    },
    patternProperties: {
      [`^alt[1-${MOST_ALTERNATIVES}]\\.label$`]: {type: 'string', maxLength: LONGEST_LABEL, pattern: `^${SEEN}+$`},
      ...Object.fromEntries(
        inputs.map(([key, schema]) => [`^alt[1-${MOST_ALTERNATIVES}]\\.${key}$`, {pattern: schema.pattern ?? ''}]),
      ),
    },
    required: ['v'],
    additionalProperties: false,
  };
}

function bare(alt: string): JsonSchema {
  const same = `${SAME}: an alternative that differs in nothing yet`;
  return alt === 'alt1'
    ? {enum: [NONE, SAME], description: `${NONE}: no alternatives; ${same}.`}
    : {enum: [SAME], description: `${same}.`};
}

const NUMBER = String.raw`-?\d+(\.\d+)?(e-?\d+)?`;
const SEEN = `[^${UNSEEN_SIGNS}]`;
/** In a row: `!` before a sign that would part cells or rows. */
const SEEN_CELL = `([^${UNSEEN_SIGNS}!:~]|![!:~])`;

function parameter(field: Field): JsonSchema {
  const {label, help} = field;
  const pattern = field.kind === 'rows' ? rowsPattern(field) : cellPattern(field, false);
  return {
    type: 'string',
    title: label,
    ...(help && {description: help}),
    pattern: `^${pattern}$`,
    ...('unit' in field && {'x-unit': field.unit}),
  };
}

function cellPattern(field: CellField, inRow: boolean): string {
  const pattern = writtenPattern(field, inRow);
  return field.blank === undefined || field.kind === 'text' ? pattern : `(${pattern})?`;
}

function writtenPattern(field: CellField, inRow: boolean): string {
  switch (field.kind) {
    case 'quantity':
    case 'count': {
      const number = field.kind === 'count' ? String.raw`-?\d+` : NUMBER;
      return String.raw`${number}(\.\.${number})?`;
    }
    case 'choice':
      return `(${field.options.map(({id}) => id.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')).join('|')})`;
    case 'flag':
      return '(yes|no)';
    case 'cidr':
      if (field.family === 'ipv4') return String.raw`\d{1,3}(\.\d{1,3}){3}/\d{1,2}`;
      return `([0-9a-f]|${inRow ? '!' : ''}:)+/\\d{1,3}`;
    case 'text':
      return `${inRow ? SEEN_CELL : SEEN}{${field.blank === undefined ? 1 : 0},${field.maxLength}}`;
  }
}

/** Cells with `:`, rows with `~`; blank cells at a row's end are left out. */
function rowsPattern({columns, minRows, maxRows}: RowsField): string {
  const cells = Object.values(columns);
  const needed = cells.findLastIndex(({blank}) => blank === undefined) + 1;
  const [first = '', ...rest] = cells.map((cell) => cellPattern(cell, true));
  const tail = rest.reduceRight(
    (after, cell, at) => (at + 1 < needed ? `:${cell}${after}` : `(:${cell}${after})?`),
    '',
  );
  const row = needed === 0 ? `(${first}${tail}|:)` : `${first}${tail}`;
  const rows = `${row}(~${row}){${Math.max(minRows - 1, 0)},${maxRows - 1}}`;
  return minRows === 0 ? `(${rows})?` : rows;
}
