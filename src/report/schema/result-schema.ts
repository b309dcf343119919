// A result as JSON Schema: what `headroom calc --json` prints and what the page downloads, name by name, with units.
import {type AnyCalculator, allSteps, type PlacedStep} from '../../model/calculator';
import type {Step} from '../../model/step';
import {MOST_ALTERNATIVES} from '../../permalink/alternatives';
import {heading, type JsonSchema, record} from './json-schema';
import {
  breakEvenSchema,
  comparisonsSchema,
  remediesSchema,
  sensitivitySchema,
  uncertaintySchema,
} from './question-schemas';

/** Members that are there only where they were asked for. */
const ASKED_FOR = ['comparisons', 'sensitivity', 'breakEven', 'uncertainty', 'import'];

/** Values under `inputs` are those of the inputs schema beside it. */
export function resultSchema(calculator: AnyCalculator, origin: string): JsonSchema {
  const {name, version, dataset, variants, fields, outputs} = calculator;
  const single = allSteps(calculator).filter(({step, each}) => each === null && !step.columns);
  const isOutput = ({step}: PlacedStep<unknown>) => outputs.includes(step.name);
  const results = {$ref: '#/$defs/outputs'};
  const outcome = (means: string) => record({means: {const: means}, outputs: results});
  const says = `What ${name} answers as JSON, at full precision: from the terminal with --json, and from the page as a download.`;
  return {
    ...heading(calculator, 'result', origin, says),
    ...record(
      {
        calculator: {const: name},
        version: {const: version},
        data: dataset
          ? {enum: dataset.dates, description: 'The snapshot of facts that it counts with.'}
          : {type: 'null'},
        link: {type: 'string', description: 'Opens this result.'},
        sentence: {type: ['string', 'null'], description: 'The answer in words; null when there is none.'},
        inputs: record(Object.fromEntries(Object.keys(fields).map((field) => [field, inputSchema(calculator, field)]))),
        outputs: results,
        steps: {
          ...values(single.filter((placed) => !isOutput(placed))),
          description: 'Every other quantity on the way.',
        },
        variants: variants ? record({low: outcome(variants.low), high: outcome(variants.high)}) : {type: 'null'},
        alternatives: {
          type: 'array',
          maxItems: MOST_ALTERNATIVES,
          items: record({label: {type: 'string'}, inputs: {$ref: 'inputs.json'}, outputs: results}),
        },
        rows: rowsSchema(calculator),
        series: seriesSchema(calculator),
        remedies: calculator.remedies ? remediesSchema : {type: 'null'},
        comparisons: comparisonsSchema,
        sensitivity: sensitivitySchema,
        breakEven: breakEvenSchema,
        uncertainty: uncertaintySchema,
        import: {type: 'object', description: 'What the files told, where files were imported.'},
        warnings: {
          type: 'array',
          items: record({id: {type: 'string'}, kind: {enum: ['warning', 'note']}, text: {type: 'string'}}),
        },
        notices: {type: 'array', items: {type: 'string'}, description: 'What was said about the link.'},
      },
      ASKED_FOR,
    ),
    $defs: {outputs: values(single.filter(isOutput)), value},
  };
}

/** A value with its unit; null says why. */
const value: JsonSchema = {
  ...record(
    {
      value: {type: ['number', 'string', 'boolean', 'null']},
      unit: {type: 'string'},
      missing: {type: 'string', description: 'Why there is no value.'},
      means: {type: 'string', description: 'What null stands for.'},
    },
    ['missing', 'means'],
  ),
  if: {properties: {value: {type: 'null'}}},
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
  then: {anyOf: [{required: ['missing']}, {required: ['means']}]},
};

function inputSchema({fields}: AnyCalculator, name: string): JsonSchema {
  const field = fields[name];
  const unit = field && 'unit' in field ? field.unit : '';
  const yours: JsonSchema = {type: 'boolean', description: 'Whether it is not the default.'};
  return record({value: {$ref: `inputs.json#/properties/${name}`}, unit: {const: unit}, yours});
}

function values(steps: readonly PlacedStep<unknown>[], optional = false): JsonSchema {
  const named = Object.fromEntries(steps.map(({step}) => [step.name, stepSchema(step)]));
  return record(named, optional ? Object.keys(named) : []);
}

function stepSchema({label, unit, formula}: Step): JsonSchema {
  return {
    $ref: '#/$defs/value',
    title: label,
    'x-unit': unit,
    'x-formula': formula,
    properties: {unit: {const: unit}, ...(unit !== '' && {value: {type: ['number', 'null']}})},
  };
}

/** Of each rows field that has steps of its own; a row that ends early lacks those after it. */
function rowsSchema(calculator: AnyCalculator): JsonSchema {
  const steps = allSteps(calculator);
  const fields = [...new Set(steps.flatMap(({each}) => each ?? []))];
  const row = (field: string) =>
    record({
      row: {type: 'integer', minimum: 1},
      leftOut: {type: ['string', 'null'], description: 'Why the row is not in the totals.'},
      values: values(
        steps.filter(({each}) => each === field),
        true,
      ),
    });
  return record(Object.fromEntries(fields.map((field) => [field, {type: 'array', items: row(field)} as JsonSchema])));
}

function seriesSchema(calculator: AnyCalculator): JsonSchema {
  const found = allSteps(calculator).flatMap(({step: {name, label, columns}, each}) =>
    columns && each === null ? [{name, label, columns}] : [],
  );
  const named = found.map(({name, label, columns}): readonly [string, JsonSchema] => {
    const described = Object.entries(columns).map(([column, {label: title, unit}]) => [
      column,
      record({label: {const: title}, unit: {const: unit}}),
    ]);
    const numbers = Object.entries(columns).map(([column, {label: title, unit}]) => [
      column,
      {type: 'number', title, 'x-unit': unit} satisfies JsonSchema,
    ]);
    const rows: JsonSchema = {type: 'array', items: record(Object.fromEntries(numbers))};
    return [name, {title: label, ...record({columns: record(Object.fromEntries(described)), rows})}];
  });
  return record(
    Object.fromEntries(named),
    named.map(([name]) => name),
  );
}
