// The curve visits every place once, steps to a neighbour each time, and keeps aligned blocks together as squares.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {distanceOf, placeOf} from './hilbert';

describe('the Hilbert curve', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'of order %i visits every place once, and neighbours one after another',
    (order) => {
      const side = 2 ** order;
      const seen = new Set<number>();
      let before = placeOf(order, 0);
      expect(before).toEqual({x: 0, y: 0});
      for (let distance = 0; distance < side * side; distance++) {
        const place = placeOf(order, distance);
        if (distance > 0) expect(Math.abs(place.x - before.x) + Math.abs(place.y - before.y)).toBe(1);
        expect(distanceOf(order, place)).toBe(distance);
        seen.add(place.y * side + place.x);
        before = place;
      }
      expect(seen.size).toBe(side * side);
      expect(before).toEqual({x: side - 1, y: 0});
    },
  );

  it('keeps every aligned run of 4ⁿ numbers a square', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 3}), fc.integer({min: 0, max: 63}), (n, block) => {
        const size = 4 ** n;
        const places = Array.from({length: size}, (_, at) => placeOf(6, (block % 4 ** (6 - n)) * size + at));
        const columns = places.map(({x}) => x);
        const rows = places.map(({y}) => y);
        expect(Math.max(...columns) - Math.min(...columns)).toBe(2 ** n - 1);
        expect(Math.max(...rows) - Math.min(...rows)).toBe(2 ** n - 1);
        expect(Math.min(...columns) % 2 ** n).toBe(0);
      }),
    );
  });
});
