// Checks that a page that carries an excerpt answers as if it had read the whole snapshot.
import {loadDataset} from '../../model/dataset';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {type Ec2, ec2, excerpt, MEASUREMENTS, type Measurement} from './index';

const date = '2026-08-22';
const region = 'eu-central-1';
const read = readerOf(ec2);
const paths = ec2.partsFor(date, {region});
const parts = new Map(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
const load = (from: ReadonlyMap<string, unknown>) => loadDataset(ec2, date, [...from.keys()], async (path) => from.get(path));
const whole = await load(parts);

const answers = (data: Ec2, type: string) => {
  const family = type.split('.')[0] ?? '';
  return {
    facts: data.type(type),
    price: data.price(region, type),
    asOf: data.pricesAsOf(region),
    yield: data.smtYield(family),
    discounts: ['us-east-1', region].map((id) => data.discounts(id, family)),
    measured: (Object.keys(MEASUREMENTS) as Measurement[]).map((column) => data.measurement(type, column)),
  };
};

describe('an excerpt', () => {
  it('answers the same for its types, whichever they are', async () => {
    const some = fc.uniqueArray(fc.constantFrom(...whole.types.map((each) => each.type)), {maxLength: 4});
    await fc.assert(
      fc.asyncProperty(some, async (types) => {
        const small = await load(excerpt(parts, new Set(types)));
        expect(small.types).toEqual(whole.types.filter((each) => types.includes(each.type)));
        for (const type of types) expect(answers(small, type)).toEqual(answers(whole, type));
      }),
      {numRuns: 50, seed: 1},
    );
  });

  it('keeps what a price was derived from when the anchor itself is left out', async () => {
    const small = await load(excerpt(parts, new Set(['m8i.2xlarge'])));
    expect(small.price(region, 'm8i.2xlarge')?.derived).toBe('from m8i.large, per vCPU');
    expect(small.price(region, 'm8i.large')).toBeUndefined();
  });

  it('is small enough to travel inside a page', () => {
    const small = excerpt(parts, new Set(['m7i.2xlarge', 'm8g.2xlarge', 'm8a.2xlarge']));
    expect(JSON.stringify([...small]).length).toBeLessThan(10_000);
  });

  it('leaves the parts it was made from as they were', async () => {
    const before = JSON.stringify([...parts]);
    excerpt(parts, new Set(['m7i.xlarge']));
    expect(JSON.stringify([...parts])).toBe(before);
  });

  it('passes a part of another kind unchanged', () => {
    const claims = {claims: []};
    expect(excerpt(new Map([['2026-08-22/claims.json', claims]]), new Set()).get('2026-08-22/claims.json')).toBe(claims);
  });
});
