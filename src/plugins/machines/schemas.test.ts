// The published schemas against a validator: they take every answer and every link of ours, refuse what is wrong, and agree with how links are read.
import Ajv, {type ValidateFunction} from 'ajv/dist/2020';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {registry} from '../../calculators/registry';
import {askQuestions} from '../../cli/questions';
import {workOut} from '../../cli/work-out';
import {type AnyCalculator, defaultState, type State} from '../../model/calculator';
import type {Field} from '../../model/field';
import {decodeValue, encodeValue} from '../../permalink/codec';
import {openLink, writeLink} from '../../permalink/permalink';
import {arbitraryState} from '../../permalink/testing/arbitraries';
import {readPairs} from '../../permalink/text';
import {resultJson} from '../../report/json';
import {SCHEMA_KINDS, type SchemaKind, schemaPath} from '../../report/machine-addresses';
import type {Report} from '../../report/report';
import {inputsSchema} from '../../report/schema/inputs-schema';
import {linkSchema} from '../../report/schema/link-schema';
import {resultSchema} from '../../report/schema/result-schema';

const ORIGIN = 'https://site.example';
const SEED = 20261127;
const PATIENCE = 120_000;

/** One for each document, all of which know each other; the dialect itself is checked by adding them. */
function validatorsOf(calculator: AnyCalculator): Readonly<Record<SchemaKind, ValidateFunction>> {
  const ajv = new Ajv({allErrors: false, strict: true, strictTypes: false, strictTuples: false, strictRequired: false});
  for (const word of ['unit', 'usual', 'blank', 'source', 'link-default', 'formula', 'version'])
    ajv.addKeyword(`x-${word}`);
  for (const schemaOf of [inputsSchema, linkSchema, resultSchema]) ajv.addSchema(schemaOf(calculator, ORIGIN));
  return Object.fromEntries(
    SCHEMA_KINDS.map((kind) => [kind, ajv.getSchema(ORIGIN + schemaPath(calculator.name, kind))]),
  ) as Readonly<Record<SchemaKind, ValidateFunction>>;
}

function complaints(validate: ValidateFunction, value: unknown): unknown {
  return validate(value) ? null : validate.errors;
}

async function reportOf(calculator: AnyCalculator, query: string): Promise<Report> {
  const opened = openLink(calculator, query);
  const {answer, data, date, outcomes} = await workOut(calculator, opened.state, opened.date);
  const link = `/calculators/${calculator.name}?${writeLink(calculator, opened.state, {date: date || null})}`;
  return {calculator, state: opened.state, answer, data, date: date || null, link, outcomes};
}

const parameters = (query: string) => Object.fromEntries(readPairs(query).pairs);
const asPrinted = (value: unknown) => JSON.parse(JSON.stringify(value));

describe.each(registry.map((calculator) => [calculator.name, calculator] as const))('%s', (name, calculator) => {
  const validators = validatorsOf(calculator);
  const queries = [{id: 'as it opens', query: ''}, ...calculator.cases];

  it.each(queries)('takes the JSON of $id', async ({query}) => {
    const report = await reportOf(calculator, query);
    expect(complaints(validators.result, asPrinted(resultJson(report)))).toBeNull();
    expect(complaints(validators.inputs, asPrinted(report.state.inputs))).toBeNull();
    expect(complaints(validators.link, parameters(report.link.split('?')[1] ?? ''))).toBeNull();
  });

  it('takes the answers to questions', async () => {
    const [path, field] = Object.entries(calculator.fields).find(([, {kind}]) => kind === 'quantity') as [
      string,
      Field,
    ];
    if (field.kind !== 'quantity') throw new Error('There is no quantity to ask about.');
    const [low, high] = field.soft ?? field.domain;
    const other = `alt1.label=Other&alt1.${path}=${high}`;
    const report = await reportOf(calculator, `v=${calculator.version}&${path}=${low}..${high}&${other}`);
    const asked = askQuestions(report, {
      compare: true,
      sensitivity: true,
      'break-even': `${calculator.outputs[0]}=1`,
      over: path,
      draws: '20',
    });
    const json = asPrinted(resultJson({...report, ...asked}));
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(['comparisons', 'sensitivity', 'breakEven', 'uncertainty']),
    );
    expect(complaints(validators.result, json)).toBeNull();
  });

  it(
    'takes every state that there can be, as inputs and as a link',
    () => {
      const law = ({inputs, alternatives}: State) => {
        expect(complaints(validators.inputs, asPrinted(inputs))).toBeNull();
        for (const each of alternatives) expect(complaints(validators.inputs, asPrinted(each.inputs))).toBeNull();
        const query = writeLink(calculator, {inputs, alternatives}, {date: calculator.dataset?.dates[0] ?? null});
        expect(complaints(validators.link, parameters(query))).toBeNull();
      };
      fc.assert(fc.property(arbitraryState(calculator), law), {seed: SEED, numRuns: 60});
    },
    PATIENCE,
  );

  it(
    'takes as a value what a link can say, and nothing else',
    () => {
      for (const [key, field] of Object.entries(calculator.fields))
        fc.assert(
          fc.property(anyValueOf(field), (value) => {
            const read = decodeValue(field, encodeValue(field, value as never));
            const taken = validators.inputs(asPrinted({[key]: value}));
            if (read.state === 'valid') expect({key, value, taken}).toEqual({key, value, taken: true});
            // The two things that no schema says; src/report/schema/inputs-schema.ts names them.
            else if (
              read.state === 'invalid' &&
              !/runs backwards|is an address inside|prefix length|IPv/.test(read.reason)
            )
              expect({key, value, taken}).toEqual({key, value, taken: false});
          }),
          {seed: SEED, numRuns: 40},
        );
    },
    PATIENCE,
  );

  it(
    'gives each parameter a form that is never misread',
    () => {
      const {properties = {}} = linkSchema(calculator, ORIGIN);
      for (const [key, field] of Object.entries(calculator.fields)) {
        const pattern = new RegExp(properties[key]?.pattern ?? '', 'u');
        const text = encodeValue(field, field.default);
        if (decodeValue(field, text).state === 'valid') expect(text).toMatch(pattern);
        if (field.kind === 'rows' || field.kind === 'text') continue;
        const law = (raw: string) => {
          const read = decodeValue(field, raw);
          // What fits the form is refused for its value alone.
          if (read.state === 'invalid')
            expect(read.code === 'outside-domain' || /runs backwards|inside|IPv|prefix|group/.test(read.reason)).toBe(
              true,
            );
        };
        fc.assert(fc.property(fc.stringMatching(pattern), law), {seed: SEED, numRuns: 40});
      }
    },
    PATIENCE,
  );

  it('refuses what is wrong', async () => {
    const json = asPrinted(resultJson(await reportOf(calculator, '')));
    const [headline = ''] = calculator.outputs;
    const wrong: readonly [string, unknown][] = [
      ['another version', {...json, version: calculator.version + 1}],
      ['another calculator', {...json, calculator: 'gravity'}],
      ['a member too many', {...json, answer: 42}],
      ['a result too few', {...json, outputs: without(json.outputs, headline)}],
      ['another unit', {...json, outputs: {...json.outputs, [headline]: {value: 1, unit: 'EUR'}}}],
      [
        'nothing without a reason',
        {...json, outputs: {...json.outputs, [headline]: {...json.outputs[headline], value: null}}},
      ],
      ['a value as text', {...json, inputs: {...json.inputs, ...textFor(calculator)}}],
    ];
    for (const [what, value] of wrong) expect({what, taken: validators.result(value)}).toEqual({what, taken: false});
    expect(validators.inputs({ceilng: 80})).toBe(false);
    const v = String(calculator.version);
    expect(validators.link({v})).toBe(true);
    for (const query of [
      {},
      {v: '99'},
      {v, ceilng: '80'},
      {v, data: '1999-01-01'},
      {v, alt4: 'same'},
      {v, was: 'nothing:1'},
    ])
      expect({query, taken: validators.link(query)}).toEqual({query, taken: false});
  });

  it('says what each input is called, what its unit is and where its default comes from', () => {
    const {properties = {}} = inputsSchema(calculator, ORIGIN);
    expect(Object.keys(properties)).toEqual(Object.keys(calculator.fields));
    for (const [key, field] of Object.entries(calculator.fields))
      expect(properties[key]).toMatchObject({
        title: field.label,
        'x-source': expect.stringMatching(/\w/),
        ...('unit' in field && {'x-unit': field.unit}),
      });
    expect(defaultState(calculator).inputs).toMatchObject(
      Object.fromEntries(
        Object.entries(properties).flatMap(([key, each]) => ('default' in each ? [[key, each.default]] : [])),
      ),
    );
    expect(inputsSchema(calculator, ORIGIN).$id).toBe(`${ORIGIN}/schemas/${name}/inputs.json`);
  });
});

function without(values: Readonly<Record<string, unknown>>, name: string) {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
}

/** The first numeric input, with a text where its number should be. */
function textFor({fields}: AnyCalculator) {
  const [name = '', field] = Object.entries(fields).find(([, {kind}]) => kind === 'quantity') ?? [];
  return {[name]: {value: '80', unit: field && 'unit' in field ? field.unit : '', yours: true}};
}

/** Values of the right and of the wrong kind, inside and outside what is allowed. */
function anyValueOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'quantity':
    case 'count': {
      const [min, max] = field.domain;
      const number = fc.oneof(
        fc.double({noNaN: true, noDefaultInfinity: true}),
        fc.integer({min: -10, max: 200}),
        fc.constantFrom(min, max),
      );
      return fc.oneof(number, fc.record({low: number, high: number}), fc.constant(null));
    }
    case 'choice':
      return fc.oneof(
        fc.constantFrom(...field.options.map(({id}) => id)),
        fc.constantFrom('none of them', 'Yes'),
        fc.constant(null),
      );
    case 'flag':
      return fc.oneof(fc.boolean(), fc.constant(null));
    case 'cidr':
      return fc.oneof(fc.constantFrom('10.0.0.0/16', '2001:db8::/56', '10.0.0.0', 'ten'), fc.constant(null));
    case 'text':
      return fc.oneof(
        fc.string({maxLength: 200}),
        fc.constantFrom('', '  ', 'a\u200bb', 'é'.repeat(field.maxLength + 1)),
      );
    case 'rows':
      return fc
        .array(
          fc.record(Object.fromEntries(Object.entries(field.columns).map(([key, cell]) => [key, anyValueOf(cell)]))),
          {
            maxLength: 2,
          },
        )
        .filter((rows) => rows.length > 0 || field.minRows > 0);
  }
}
