// Evaluation and its working: every step has a value or a named reason, and each can be followed to where it comes from.
import {describe, expect, it} from 'vitest';
import type {AnyCalculator} from './calculator';
import {evaluate} from './evaluate';
import {explain, recordReads} from './explain';
import {count, flag, quantity, rows, text} from './field';
import {model} from './step';
import {isMissing, missing} from './value';

const about = {help: 'What it is.', source: 'yours'} as const;
const fields = {
  speed: quantity('GB/hour', {...about, label: 'Speed', default: 10}),
  known: flag({...about, label: 'Known', default: true}),
  fleet: rows({
    ...about,
    label: 'Fleet',
    rowName: 'van',
    minRows: 0,
    maxRows: 5,
    default: [],
    columns: {
      van: text({...about, label: 'Van', default: '', maxLength: 20}),
      many: count('van', {...about, label: 'Number', default: 1}),
    },
  }),
};

const steps = model<typeof fields, null>(fields)
  .step('time', {label: 'Time', unit: 'hour', formula: '100 GB ÷ speed', compute: (s) => 100 / s.speed})
  .look('fee', {
    label: 'Fee',
    unit: 'USD',
    formula: 'the list',
    source: 'assumption',
    compute: (s) => (s.known ? 5 : missing('No fee is known.', {field: 'known', label: 'Know it', value: true})),
  })
  .step('twice', {label: 'Twice', unit: 'USD', formula: 'fee + fee', compute: (s) => s.fee + s.fee})
  .each('fleet', (row) =>
    row
      .look('room', {
        label: 'Room',
        unit: 'crate/van',
        formula: 'the list',
        source: 'assumption',
        compute: (s) => (s.van === 'balloon' ? missing(`${s.van} is in no list.`) : s.van.length),
      })
      .step('carried', {label: 'Carried', unit: 'crate', formula: 'many × room', compute: (s) => s.many * s.room})
      .step('fees', {label: 'Fees', unit: 'USD·van', formula: 'many × fee', compute: (s) => s.many * s.fee}),
  )
  .step('total', {
    label: 'Total',
    unit: 'crate',
    formula: 'sum(fleet.carried)',
    compute: (s) => s.fleet.reduce((sum, row) => sum + row.carried, 0),
  });

const fleet = [
  {van: 'truck', many: 2},
  {van: 'balloon', many: 3},
  {van: 'bike', many: {low: 1, high: 3}},
];
const run = (inputs: object) => evaluate(steps.stages, {speed: 10, known: true, fleet, ...inputs}, null);
const calculator = {name: 'test', fields, stages: steps.stages} as unknown as AnyCalculator;

describe('evaluate', () => {
  it('runs each step over the inputs and the steps above it', () => {
    expect(run({}).values).toMatchObject({time: 10, fee: 5, twice: 10});
  });

  it('takes a range at its middle, also in a row', () => {
    expect(run({speed: {low: 10, high: 30}}).values.time).toBe(5);
    expect(run({}).rows.fleet?.[2]?.values.carried).toBe(8);
  });

  it('gives what depends on a missing step the same reason and the same offer', () => {
    const {values} = run({known: false});
    expect(values.twice).toBe(values.fee);
    expect(values.time).toBe(10);
  });

  it('leaves a row that cannot be computed out of the totals, and says which', () => {
    const {rows: evaluated, values} = run({});
    expect(values.total).toBe(18); // 2 × 5 + 2 × 4
    expect(evaluated.fleet?.map((row) => row.leftOut?.reason)).toEqual([
      undefined,
      'balloon is in no list.',
      undefined,
    ]);
  });

  it('reads no missing step for a row that does not ask for it', () => {
    const evaluated = run({known: false}).rows.fleet ?? [];
    expect(evaluated[0]?.values.carried).toBe(10);
    expect(evaluated[0]?.leftOut?.reason).toBe('No fee is known.');
    expect(isMissing(evaluated[0]?.values.fees)).toBe(true);
  });

  it('never gives a number that is not finite', () => {
    expect(run({speed: 0}).values.time).toEqual(missing('Time is not a finite number with these inputs.'));
  });

  it('lets errors of the code through', () => {
    const broken = model<typeof fields, null>(fields).step('x', {
      label: 'X',
      unit: '',
      formula: '1',
      compute: (): number => {
        throw new TypeError('broken');
      },
    });
    expect(() => evaluate(broken.stages, {}, null)).toThrow('broken');
  });
});

describe('explain', () => {
  const at = (inputs: object, name: string, row: number | null = null) =>
    explain(calculator, run(inputs), null, {name, row});

  it('puts the numbers in and points at what they are', () => {
    expect(at({}, 'time')).toMatchObject({formula: '100 GB ÷ speed', operands: [{name: 'speed', row: null}]});
    expect(at({}, 'time').substituted).toMatch(/^100 GB ÷ 10\sGB\/hour$/);
    expect(at({}, 'carried', 2).operands).toEqual([
      {name: 'fleet.many', row: 2},
      {name: 'room', row: 2},
    ]);
  });

  it('names in a sum the rows that count', () => {
    expect(at({}, 'total').operands).toEqual([
      {name: 'carried', row: 0},
      {name: 'carried', row: 2},
    ]);
  });

  it('says why a number is missing, and on what that hangs', () => {
    expect(at({known: false}, 'twice')).toMatchObject({
      text: 'not known',
      note: 'No fee is known.',
      operands: [{name: 'fee'}],
    });
    expect(at({known: false}, 'fee')).toMatchObject({operands: [{name: 'known'}], provenance: null});
  });

  it('ends at inputs, which are yours as soon as they differ', () => {
    expect(at({}, 'speed')).toMatchObject({kind: 'input', operands: [], provenance: 'yours', value: 10});
    expect(at({}, 'fleet.van', 1)).toMatchObject({label: 'Van', text: 'balloon', operands: []});
  });

  it('notes a missing operand as read', () => {
    const twice = steps.stages.find((stage) => 'name' in stage && stage.name === 'twice');
    expect([...recordReads(twice as never, run({known: false}).scope, null)]).toEqual(['fee']);
  });

  it('refuses a name that is nothing', () => {
    expect(() => at({}, 'nothing')).toThrow('has no step called nothing');
  });
});
