// The parts of a result that answer a question, as JSON Schema: remedies, comparisons, sensitivity, break-even, uncertainty.
import {type JsonSchema, record} from './json-schema';

const text: JsonSchema = {type: 'string'};
const texts: JsonSchema = {type: 'array', items: text};
const flag: JsonSchema = {type: 'boolean'};
const number: JsonSchema = {type: 'number'};
const numberOrNull: JsonSchema = {type: ['number', 'null']};
const count: JsonSchema = {type: 'integer', minimum: 0};
const sentence: JsonSchema = {type: 'string', description: 'The finding in words.'};

const gain: JsonSchema = record(
  {before: numberOrNull, after: numberOrNull, gained: numberOrNull, means: text, unit: text},
  ['means'],
);

export const remediesSchema: JsonSchema = {
  description: 'What would help, best first.',
  ...record({
    title: text,
    sentence,
    effortNote: text,
    list: {
      type: 'array',
      items: record(
        {
          id: text,
          title: text,
          effort: text,
          newNodes: text,
          edges: texts,
          apply: {type: 'string', description: 'How it is done.'},
          nothing: {type: 'string', description: 'Why it does not apply to these inputs.'},
          inputs: {$ref: 'inputs.json'},
          worse: flag,
          mid: gain,
          early: gain,
        },
        ['nothing', 'inputs', 'worse', 'mid', 'early'],
      ),
    },
  }),
};

export const comparisonsSchema: JsonSchema = {
  description: 'For each alternative: how much of its difference each changed input makes.',
  type: 'array',
  items: record(
    {
      alternative: text,
      output: text,
      unit: text,
      sentence,
      yours: numberOrNull,
      theirs: numberOrNull,
      means: record({yours: text, theirs: text}, ['yours', 'theirs']),
      difference: numberOrNull,
      orders: {
        description: 'Orders of the changes that the shares are averaged over, of those looked at.',
        anyOf: [record({orders: number, of: number, sampled: flag}), {type: 'null'}],
      },
      inputs: {
        type: 'array',
        items: record({
          input: text,
          label: text,
          yours: {description: 'As the inputs schema beside this has it.'},
          theirs: {description: 'As the inputs schema beside this has it.'},
          byItself: numberOrNull,
          share: numberOrNull,
        }),
      },
    },
    ['means'],
  ),
};

const end: JsonSchema = record({input: number, value: numberOrNull, means: text}, ['means']);

export const sensitivitySchema: JsonSchema = {
  description: 'What the answer turns on, largest swing first; a swing of null is infinite.',
  ...record({
    output: text,
    unit: text,
    sentence,
    inputs: {
      type: 'array',
      items: record({
        input: text,
        label: text,
        unit: text,
        range: {enum: ['range', 'slider', 'tenth', 'one']},
        low: end,
        high: end,
        swing: numberOrNull,
      }),
    },
    unmoved: texts,
    blank: texts,
    zero: texts,
    rowsBeyond: count,
  }),
};

export const breakEvenSchema: JsonSchema = {
  description: 'Where a result crosses its target as one input grows.',
  ...record({
    output: text,
    over: text,
    unit: text,
    target: numberOrNull,
    against: {type: ['string', 'null']},
    lookedThrough: {type: 'array', items: number, minItems: 2, maxItems: 2},
    flips: {type: 'array', items: record({from: number, to: number, rises: flag, jump: flag})},
    reachedNow: {type: ['boolean', 'null']},
    holes: flag,
    sentence,
  }),
};

const band: JsonSchema = record(
  {low: numberOrNull, median: numberOrNull, high: numberOrNull, missing: count, unit: text, means: text},
  ['means'],
);

export const uncertaintySchema: JsonSchema = {
  description: 'Bands of the results, drawn from the ranges among the inputs.',
  ...record({
    sentence,
    draws: count,
    inputs: texts,
    bands: {type: 'object', additionalProperties: band},
    decisions: {
      type: 'array',
      items: record({
        output: text,
        against: {type: 'string', description: 'An alternative’s name, or today.'},
        stated: {type: ['boolean', 'null'], description: 'Whether it is as much as that, with ranges at their middle.'},
        reached: {...count, description: 'Draws in which it is.'},
        known: count,
      }),
    },
  }),
};
