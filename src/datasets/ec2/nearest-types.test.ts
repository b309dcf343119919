// Checks that a slip of the finger finds the type that was meant, and that nonsense finds nothing.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {loadDataset} from '../../model/dataset';
import {ec2, nearestTypes} from './index';
import {read} from './testing/read';

const data = await loadDataset(ec2, '2026-08-22', ['2026-08-22/types.json'], read);
const names = data.types.map((each) => each.type);

describe('the nearest types', () => {
  it.each([
    ['m7i.xlrge', 'm7i.xlarge'],
    ['M7I.XLARGE ', 'm7i.xlarge'],
    ['m7i2xlarge', 'm7i.2xlarge'],
    ['m8g.xlarg', 'm8g.xlarge'],
    ['c7gn.16xlage', 'c7gn.16xlarge'],
  ])('to %s begin with %s', (name, meant) => {
    expect(nearestTypes(name, data)[0]).toBe(meant);
  });

  it('stay in the family when only the size is unknown', () => {
    expect(nearestTypes('m7i.3xlarge', data).every((name) => name.startsWith('m7i.'))).toBe(true);
  });

  it('are none for what is not a type at all', () => {
    expect(nearestTypes('postgres', data)).toEqual([]);
    expect(nearestTypes('', data)).toEqual([]);
  });

  it('are at most as many as asked for', () => {
    expect(nearestTypes('m7i.xlarge', data, 1)).toEqual(['m7i.xlarge']);
    expect(nearestTypes('m7i.xlarge', data)).toHaveLength(3);
  });

  it('include the type itself after one letter was dropped from its name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), (name, at) => {
        const place = at % name.length;
        const slip = name.slice(0, place) + name.slice(place + 1);
        const near = nearestTypes(slip, data, names.length);
        expect(near).toContain(name);
        expect(nearestTypes(slip, data)).toEqual(near.slice(0, 3));
      }),
      {numRuns: 60, seed: 1},
    );
  });
});
