// Checks that a page that carries an excerpt answers as if it had read the whole snapshot.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readParts} from '../../model/dataset';
import {type Ec2, ec2, excerpt, MEASUREMENTS, type Measurement} from './index';
import {read} from './testing/read';

const date = '2026-08-22';
const region = 'eu-central-1';
const parts = await readParts(ec2.partsFor(date, {region}), read);
const whole = ec2.build(date, parts);

const answers = (data: Ec2, type: string) => {
  const family = type.split('.')[0] ?? '';
  return {
    facts: data.type(type),
    price: data.price(region, type),
    asOf: data.pricesAsOf(region),
    yield: data.smtYield(family),
    discounts: data.discounts(region, family),
    measured: (Object.keys(MEASUREMENTS) as Measurement[]).map((column) => data.measurement(type, column)),
  };
};

describe('an excerpt', () => {
  it('answers the same for its types, whichever they are', () => {
    const some = fc.uniqueArray(fc.constantFrom(...whole.types.map((each) => each.type)), {maxLength: 4});
    fc.assert(
      fc.property(some, (types) => {
        const small = ec2.build(date, excerpt(parts, new Set(types)));
        expect(small.types).toEqual(whole.types.filter((each) => types.includes(each.type)));
        for (const type of types) expect(answers(small, type)).toEqual(answers(whole, type));
      }),
      {numRuns: 50, seed: 1},
    );
  });

  it('keeps what a price was derived from when the anchor itself is left out', () => {
    const small = ec2.build(date, excerpt(parts, new Set(['m8i.2xlarge'])));
    expect(small.price(region, 'm8i.2xlarge')?.derived).toBe('from m8i.large, per vCPU');
    expect(small.price(region, 'm8i.large')).toBeUndefined();
  });

  it('is small enough to travel inside a page', () => {
    const small = excerpt(parts, new Set(['m7i.2xlarge', 'm8g.2xlarge', 'm8a.2xlarge']));
    expect(JSON.stringify([...small]).length).toBeLessThan(10_000);
  });

  it('leaves the parts it was made from as they were', () => {
    const before = JSON.stringify([...parts]);
    excerpt(parts, new Set(['m7i.xlarge']));
    expect(JSON.stringify([...parts])).toBe(before);
  });

  it('passes a part of another kind unchanged', () => {
    const claims = {claims: []};
    expect(excerpt(new Map([['2026-08-22/claims.json', claims]]), new Set()).get('2026-08-22/claims.json')).toBe(
      claims,
    );
  });
});

describe('facts that note what they are asked', () => {
  it('leave an excerpt that gives the same answers', () => {
    const {data, excerpt: noted} = ec2.record(date, parts);
    const asked = ['m7i.2xlarge', 'm8g.2xlarge'].map((type) => answers(data, type));
    const small = ec2.build(date, noted());
    expect(['m7i.2xlarge', 'm8g.2xlarge'].map((type) => answers(small, type))).toEqual(asked);
    expect(small.types.map((each) => each.type)).toEqual(['m7i.2xlarge', 'm8g.2xlarge']);
  });

  it('keep a family that was asked for without a type', () => {
    const {data, excerpt: noted} = ec2.record(date, parts);
    data.smtYield('m7i');
    data.discounts(region, 'c6i');
    const small = ec2.build(date, noted());
    expect(small.smtYield('m7i')).toEqual(whole.smtYield('m7i'));
    expect(small.discounts(region, 'c6i')).toEqual(whole.discounts(region, 'c6i'));
    expect(small.smtYield('m6i')).toBeUndefined();
  });

  it('do not keep what was only searched', () => {
    const {data, excerpt: noted} = ec2.record(date, parts);
    const flex = data.types.filter((each) => each.flex).map((each) => data.price(region, each.type));
    expect(flex.length).toBeGreaterThan(10);
    expect(data.types).toHaveLength(1370);
    expect(ec2.build(date, noted()).types.every((each) => each.flex)).toBe(true);
  });

  it('carry nothing when nothing was asked', () => {
    expect(ec2.build(date, ec2.record(date, parts).excerpt()).types).toEqual([]);
  });
});
