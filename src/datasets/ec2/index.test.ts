// Checks that a snapshot loads, answers with dated sources, and says clearly what it does not have.
import {describe, expect, it} from 'vitest';
import {latestDate, loadDataset} from '../../model/dataset';
import {ec2} from './index';
import {read} from './testing/read';

const date = '2026-08-22';
const inputs = {region: 'eu-central-1'};
const data = await loadDataset(ec2, date, ec2.partsFor(date, inputs), read);

describe('the parts an answer needs', () => {
  it('are the facts of all types, and the prices and discounts of one region', () => {
    expect(ec2.partsFor(date, inputs)).toEqual([
      '2026-08-22/types.json',
      '2026-08-22/measurements.json',
      '2026-08-22/prices/eu-central-1.json',
      '2026-08-22/discounts/eu-central-1.json',
    ]);
  });

  it('leave prices out for a calculator without a region', () => {
    expect(ec2.partsFor(date, {})).not.toContainEqual(expect.stringContaining('prices'));
  });

  it('are refused for a region or a date that nobody published', () => {
    expect(() => ec2.partsFor(date, {region: 'eu-north-1'})).toThrow(/eu-north-1; known: us-east-1/);
    expect(() => ec2.partsFor('2020-01-01', inputs)).toThrow(/no snapshot of 2020-01-01; there are: 2026-08-22/);
  });

  it('exist on disk for every date that is offered', async () => {
    for (const each of ec2.dates) {
      for (const path of ec2.partsFor(each, {region: 'us-east-1'})) expect(await read(path)).toHaveProperty('asOf');
    }
    expect(ec2.dates).toEqual([...ec2.dates].sort());
    expect(ec2.dates).toContain(latestDate(ec2));
  });
});

describe('what the reader would call the facts', () => {
  it('names the date on which the region was read, not the date of the snapshot', () => {
    expect(ec2.describe(data, inputs)).toBe('prices of 4 April 2025, eu-central-1');
    expect(ec2.describe(data, {})).toBe('EC2 facts of 22 August 2026');
  });
});

describe('the facts of a type', () => {
  it('include what its family tells', () => {
    expect(data.type('m8g.xlarge')).toEqual({
      type: 'm8g.xlarge',
      family: 'm8g',
      size: 'xlarge',
      generation: 8,
      arch: 'arm64',
      vendor: 'aws',
      vcpu: 4,
      threadsPerCore: 1,
      memory: 16384,
      bareMetal: false,
      processor: 'AWS Graviton4',
      burstable: false,
      flex: false,
      accelerated: false,
    });
  });

  it('name every processor that a mixed family reported', () => {
    expect(data.type('m5.large')?.processor).toBe('Intel Xeon Platinum 8175M or Intel Xeon Platinum 8259CL');
    expect(data.type('u7i-12tb.224xlarge')).not.toHaveProperty('processor');
  });

  it.each([
    ['t3.micro', {burstable: true, flex: false, accelerated: false}],
    ['trn1.2xlarge', {burstable: false, flex: false, accelerated: true}],
    ['m7i-flex.large', {burstable: false, flex: true, accelerated: false}],
    ['g5g.xlarge', {burstable: false, flex: false, accelerated: true}],
    ['gr6.4xlarge', {burstable: false, flex: false, accelerated: true}],
    ['p6-b200.48xlarge', {burstable: false, flex: false, accelerated: true}],
    ['f2.6xlarge', {burstable: false, flex: false, accelerated: true}],
    ['is4gen.large', {burstable: false, flex: false, accelerated: false}],
  ])('mark %s by its family', (type, marks) => {
    expect(data.type(type)).toMatchObject(marks);
  });

  it('name where they were read', () => {
    expect(data.typesAsOf).toMatchObject({title: expect.stringContaining('karpenter'), date: '2026-07-11'});
  });

  it('are absent for a type that nobody lists', () => {
    expect(data.type('m7i.xlrge')).toBeUndefined();
  });

  it('come sorted by family, then by size', () => {
    const ordered = [...data.types].sort((a, b) =>
      a.family < b.family ? -1 : a.family > b.family ? 1 : a.vcpu - b.vcpu,
    );
    expect(data.types.map((each) => each.type)).toEqual(ordered.map((each) => each.type));
  });
});

describe('a price', () => {
  it('names the list it was read in', () => {
    expect(data.price('eu-central-1', 'c7g.4xlarge')).toEqual({
      value: 0.6596,
      source: {
        title: 'AWS on-demand list price, in yeo/ec2.shop',
        date: '2025-04-04',
        url: expect.stringMatching(/^https:\/\/github\.com\/yeo\/ec2\.shop\//),
        licence: 'MIT',
      },
    });
    expect(data.pricesAsOf('eu-central-1').date).toBe('2025-04-04');
  });

  it('says which size it follows from, unless it is that size', () => {
    expect(data.price('eu-central-1', 'm8i.2xlarge')).toMatchObject({
      value: 0.50716,
      derived: 'from m8i.large, per vCPU',
    });
    expect(data.price('eu-central-1', 'm8i.large')).not.toHaveProperty('derived');
    expect(data.price('eu-central-1', 'm8i.large')?.source.title).toContain('skypilot-catalog');
  });

  it('is undefined where the region does not list the type', () => {
    expect(data.price('eu-central-1', 'm9g.xlarge')).toBeUndefined();
  });

  it('of a region that was not read is a mistake of the caller, not a missing price', () => {
    expect(() => data.price('us-east-1', 'm7i.xlarge')).toThrow(RangeError);
    expect(() => data.pricesAsOf('us-east-1')).toThrow(/prices of us-east-1 .* were not loaded/);
  });
});

describe('a measurement', () => {
  it('names the benchmark, the run and the licence', () => {
    expect(data.measurement('m8g.xlarge', 'gb6clang_1')).toEqual({
      value: 2228,
      source: {
        title: 'Geekbench 6 Clang (compile), single core; Spare Cores Inspector Data, CC BY-SA 4.0',
        date: expect.stringMatching(/^202[4-6]-\d\d-\d\d$/),
        url: expect.stringContaining('SpareCores/sc-inspector-data'),
        licence: 'CC BY-SA 4.0',
      },
    });
  });

  it('is undefined for a type without that run', () => {
    expect(data.measurement('m9g.xlarge', 'gb6clang_1')).toBeUndefined();
    expect(data.measurement('m9g.xlarge', 'web16k_box')?.value).toBeGreaterThan(0);
    expect(data.measurement('c9g.xlarge', 'web16k_box')).toBeUndefined();
  });

  it('has no second-thread yield on a family without second threads', () => {
    expect(data.smtYield('m7i')?.value).toBe(0.274);
    expect(data.smtYield('m8g')).toBeUndefined();
    expect(data.smtYield('c8ib')).toBeUndefined();
  });
});

describe('discounts', () => {
  it('differ by region and family', () => {
    expect(data.discounts('eu-central-1', 'c6i')).toMatchObject({standard1y: 0.3408, convertible1y: 0.2389});
    expect(data.discounts('eu-central-1', 'm9g')).toBeUndefined();
    expect(() => data.discounts('us-east-1', 'm7i')).toThrow(/discounts of us-east-1 .* were not loaded/);
  });
});

describe('a part that does not fit', () => {
  const types = '2026-08-22/types.json';
  const build = (json: unknown) => ec2.build(date, new Map([[types, json]]));

  it('is named together with what it lacks', async () => {
    expect(() => build({asOf: '', sources: [], types: {}})).toThrow(
      'types.json is not a types file of the EC2 facts: it has no "families"',
    );
    expect(() => build(null)).toThrow(TypeError);
    const file = (await read(types)) as {types: {columns: string[]}};
    const columns = file.types.columns.map((column) => (column === 'memory' ? 'ram' : column));
    expect(() => build({...file, types: {...file.types, columns}})).toThrow(/no column "memory"; it has type, vcpu/);
  });

  it('is needed before it can answer', async () => {
    const bare = build(await read(types));
    expect(bare.type('m7i.xlarge')?.vcpu).toBe(4);
    expect(() => bare.measurement('m7i.xlarge', 'gb6_1')).toThrow(/measurements .* were not loaded/);
    expect(() => bare.discounts('us-east-1', 'm7i')).toThrow(/discounts of us-east-1 .* were not loaded/);
    expect(() => ec2.build(date, new Map())).toThrow(/types .* were not loaded/);
  });
});
