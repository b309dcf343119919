// Pins the figures of the first snapshot against what their publishers say, and the rules that fill gaps between them.
import {readFile} from 'node:fs/promises';
import {beforeAll, describe, expect, it} from 'vitest';
import {loadDataset} from '../../model/dataset';
import type {Table} from '../parts';
import {ATTRIBUTION, type Ec2, ec2, REGIONS} from './index';
import type {PricesPart} from './parts';
import {read} from './testing/read';

const date = '2026-08-22';
const part = async <Part>(name: string) => (await read(`${date}/${name}.json`)) as Part;

let data: Ec2;
const regions = new Map<string, PricesPart>();

beforeAll(async () => {
  const paths = new Set(REGIONS.flatMap((region) => ec2.partsFor(date, {region: region.id})));
  data = await loadDataset(ec2, date, [...paths], read);
  for (const {id} of REGIONS) regions.set(id, await part<PricesPart>(`prices/${id}`));
});

const pricesIn = (region: PricesPart) =>
  Object.entries(region.prices).flatMap(([family, sizes]) =>
    Object.entries(sizes).map(([size, price]) => ({type: `${family}.${size}`, family, price})),
  );

describe('instance types', () => {
  it('are all there, and no name twice', () => {
    expect(data.types).toHaveLength(1370);
    expect(new Set(data.types.map((each) => each.type)).size).toBe(1370);
    expect(data.types.filter((each) => each.arch === 'arm64')).toHaveLength(396);
    expect(data.types.filter((each) => each.arch === 'x86_64')).toHaveLength(974);
    expect(new Set(data.types.map((each) => each.family)).size).toBe(180);
  });

  it('have AWS processors exactly where the architecture is arm64', () => {
    expect(data.types.filter((each) => (each.vendor === 'aws') !== (each.arch === 'arm64'))).toEqual([]);
  });

  it('have one thread per core on every Graviton, and on x86 only where AWS says so or the machines showed it', () => {
    expect(data.types.filter((each) => each.arch === 'arm64' && each.threadsPerCore !== 1)).toEqual([]);
    const single = data.types.filter((each) => each.arch === 'x86_64' && each.threadsPerCore === 1);
    expect(single).toHaveLength(115);
    expect([...new Set(single.map((each) => each.family))].sort()).toEqual([
      'c1',
      'c7a',
      'c8a',
      'hpc6a',
      'hpc6id',
      'hpc7a',
      'hpc8a',
      'm1',
      'm2',
      'm3',
      'm7a',
      'm8a',
      'm8azn',
      'r7a',
      'r8a',
      't1',
      't2',
      'u-6tb1',
      'x8aedz',
    ]);
    expect(single.filter((each) => ['m3', 'u-6tb1'].includes(each.family)).map((each) => each.type)).toEqual([
      'm3.medium',
      'u-6tb1.56xlarge',
    ]);
  });

  it('call bare metal what AWS calls metal', () => {
    expect(data.types.filter((each) => each.bareMetal !== each.size.startsWith('metal'))).toEqual([]);
  });

  it('have vCPU and memory that are whole and positive', () => {
    for (const {type, vcpu, memory} of data.types) {
      expect(Number.isInteger(vcpu) && vcpu > 0, type).toBe(true);
      expect(Number.isInteger(memory) && memory > 0, type).toBe(true);
    }
  });
});

describe('prices', () => {
  it.each([
    ['us-east-1', 1367],
    ['us-east-2', 720],
    ['us-west-2', 769],
    ['ca-central-1', 496],
    ['sa-east-1', 436],
    ['eu-west-1', 674],
    ['eu-west-2', 478],
    ['eu-central-1', 700],
    ['ap-south-1', 545],
    ['ap-southeast-1', 648],
    ['ap-southeast-2', 644],
    ['ap-northeast-1', 707],
  ])('of %s cover %i types', (region, types) => {
    expect(pricesIn(regions.get(region) as PricesPart)).toHaveLength(types);
  });

  it('are kept for twelve regions', () => {
    expect(REGIONS).toHaveLength(12);
    expect([...regions].filter(([id, region]) => region.region !== id)).toEqual([]);
  });

  it.each([
    ['us-east-1', 'm7i.xlarge', 0.2016],
    ['us-east-1', 'm8g.xlarge', 0.17952],
    ['us-east-1', 'm8a.xlarge', 0.24344],
    ['us-east-1', 'r7i.2xlarge', 0.5292],
    ['eu-central-1', 'c6i.4xlarge', 0.776],
    ['eu-central-1', 'c7g.4xlarge', 0.6596],
  ])('in %s say that %s costs %d USD an hour', (region, type, price) => {
    expect(data.price(region, type)?.value).toBe(price);
  });

  it('are positive, and of a known type or of one that is listed as unknown', () => {
    for (const [id, region] of regions) {
      for (const {type, price} of pricesIn(region)) {
        expect(price, `${id} ${type}`).toBeGreaterThan(0);
        expect(data.type(type) === undefined, `${id} ${type}`).toBe(region.withoutFacts.includes(type));
      }
    }
  });

  it('of derived families are the anchor per vCPU times vCPU, to the fifth decimal', () => {
    let derived = 0;
    for (const [id, region] of regions) {
      for (const [family, {anchor}] of Object.entries(region.derived)) {
        const price = data.price(id, anchor)?.value ?? Number.NaN;
        const perVcpu = price / (data.type(anchor)?.vcpu ?? Number.NaN);
        for (const each of pricesIn(region).filter((row) => row.family === family)) {
          const expected = perVcpu * (data.type(each.type)?.vcpu ?? Number.NaN);
          expect(Math.abs(each.price - expected), `${id} ${each.type}`).toBeLessThanOrEqual(5.01e-6);
          derived += data.price(id, each.type)?.derived === undefined ? 0 : 1;
        }
      }
    }
    expect(derived).toBeGreaterThan(300);
  });

  it('were all published in us-east-1, the only region read after the eighth generation came', () => {
    expect(regions.get('us-east-1')?.derived).toEqual({});
    expect(data.pricesAsOf('us-east-1').date).toBe('2026-07-20');
  });

  it('put Graviton 15 % under m6i and 19 % under m7i nearly everywhere, and far more in Mumbai', () => {
    const gap = (region: string, from: string, to: string) =>
      1 - (data.price(region, to)?.value ?? Number.NaN) / (data.price(region, from)?.value ?? Number.NaN);
    for (const {id} of REGIONS) {
      const [six, seven] = id === 'ap-south-1' ? [0.42, 0.45] : [0.15, 0.19];
      expect(gap(id, 'm6i.xlarge', 'm7g.xlarge'), id).toBeCloseTo(six ?? 0, 2);
      expect(gap(id, 'm7i.xlarge', 'm7g.xlarge'), id).toBeCloseTo(seven ?? 0, 2);
    }
  });
});

describe('measurements', () => {
  const ratio = (column: Parameters<Ec2['measurement']>[1], from: string, to: string) =>
    (data.measurement(to, column)?.value ?? Number.NaN) / (data.measurement(from, column)?.value ?? Number.NaN);

  it('are of known types and families only', async () => {
    const {runs, smtYield, processors} = await part<Record<'runs' | 'smtYield' | 'processors', Table>>('measurements');
    expect(runs.rows).toHaveLength(993);
    expect(runs.rows.filter(([type]) => !data.type(String(type)))).toEqual([]);
    expect(smtYield.rows).toHaveLength(62);
    const families = new Set(data.types.map((each) => each.family));
    expect([...smtYield.rows, ...processors.rows].filter(([family]) => !families.has(String(family)))).toEqual([]);
  });

  it('give the published ratios of one thread between m8g and m7i', () => {
    expect(ratio('gb6clang_1', 'm7i.xlarge', 'm8g.xlarge')).toBeCloseTo(1.09484, 5);
    expect(ratio('zstd7_1', 'm7i.xlarge', 'm8g.xlarge')).toBeCloseTo(0.98, 2);
    expect(ratio('gzip5_1', 'm7i.xlarge', 'm8g.xlarge')).toBeCloseTo(0.91, 2);
    expect(ratio('brotli4_1', 'm7i.xlarge', 'm8g.xlarge')).toBeCloseTo(1.31, 2);
    expect(ratio('gb6clang_1', 'c6i.4xlarge', 'c7g.4xlarge')).toBeCloseTo(0.904023, 6);
  });

  it.each([
    ['m5a', 0.476],
    ['m6i', 0.234],
    ['m7i', 0.274],
    ['m8i', 0.365],
    ['m6a', 0.324],
    ['c6i', 0.241],
  ])('show on %s a second-thread yield of %d', (family, smtYield) => {
    expect(data.smtYield(family)?.value).toBe(smtYield);
  });

  it('show yields only where two threads share a core', () => {
    const single = data.types.filter((each) => each.threadsPerCore === 1 && data.smtYield(each.family) !== undefined);
    expect(single).toEqual([]);
  });
});

describe('the licence of the measurements', () => {
  it.each([
    'NOTICE',
    'docs/reference/data-ec2.md',
    'src/datasets/ec2/2026-08-22/NOTICE.md',
    'src/datasets/ec2/2026-08-22/measurements.json',
  ])('is named in %s', async (path) => {
    expect(await readFile(path, 'utf8')).toContain(ATTRIBUTION);
  });
});

describe('discounts', () => {
  it('are fractions that grow with the term, and with the lock to a family', async () => {
    const rows = await Promise.all(
      REGIONS.map(async ({id}) => {
        const {discounts} = await part<{discounts: Table}>(`discounts/${id}`);
        return discounts.rows.map(([family]) => [id, family]);
      }),
    );
    expect(rows.flat()).toHaveLength(324);
    for (const [region, family] of rows.flat()) {
      const each = data.discounts(String(region), String(family));
      if (!each) throw new Error(`${region} ${family} is listed but not found`);
      expect(each.standard3y, `${region} ${family}`).toBeGreaterThan(each.standard1y);
      expect(each.convertible3y, `${region} ${family}`).toBeGreaterThan(each.convertible1y);
      expect(each.standard1y, `${region} ${family}`).toBeGreaterThan(each.convertible1y);
      expect(each.convertible1y).toBeGreaterThan(0);
      expect(each.standard3y).toBeLessThan(1);
    }
  });

  it('are the same on m7i and m7g in every region, to a tenth of a point', () => {
    for (const {id} of REGIONS) {
      const [from, to] = [data.discounts(id, 'm7i'), data.discounts(id, 'm7g')];
      expect(Math.abs((from?.convertible1y ?? Number.NaN) - (to?.convertible1y ?? Number.NaN)), id).toBeLessThanOrEqual(
        0.001,
      );
      expect(Math.abs((from?.standard3y ?? Number.NaN) - (to?.standard3y ?? Number.NaN)), id).toBeLessThanOrEqual(
        0.001,
      );
    }
  });
});

describe('published claims', () => {
  it('each name a source, and a fraction or nothing', async () => {
    const {claims, rejected} = await part<{
      claims: {id: string; value: number | null; source: {title: string}}[];
      rejected: unknown[];
    }>('claims');
    expect(claims).toHaveLength(20);
    expect(rejected).toHaveLength(2);
    expect(new Set(claims.map((claim) => claim.id)).size).toBe(20);
    for (const claim of claims) {
      expect(claim.source.title, claim.id).not.toBe('');
      expect(claim.value === null || Math.abs(claim.value) < 2, claim.id).toBe(true);
    }
  });
});
