// Bounds against exact counts on series of every kind, and the case that makes absence a value.
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {leftWithout} from './label-bounds';
import {listedSeries} from './testing/listed-series';

it('are a value more where a series may lack the label', () => {
  // {a="1"}, {a="2"} and {} become one without a: 3 ÷ 2 would be wrong.
  expect(leftWithout(3, [2])).toEqual({least: 1, most: 3});
  expect(leftWithout(3, [2], {everywhere: true})).toEqual({least: 2, most: 3});
  expect(leftWithout(1000, [4, 5], {everywhere: true})).toEqual({least: 50, most: 1000});
});

it('hold whatever the series', () => {
  const value = fc.constantFrom('', '1', '2', '3');
  const row = fc.record({__name__: fc.constant('m'), a: value, b: value, c: value});
  fc.assert(
    fc.property(
      fc.uniqueArray(row, {selector: (each) => JSON.stringify(each), minLength: 1, maxLength: 20}),
      fc.subarray(['a', 'b', 'c'] as const),
      (rows, labels) => {
        const index = listedSeries([], rows);
        const before = index.recount([]).series;
        const left = index.recount([[{kind: 'removeLabels', names: null, labels}]]).series;
        const values = labels.map(
          (label) => new Set(rows.map((each) => each[label]).filter((each) => each !== '')).size,
        );
        const {least, most} = leftWithout(before, values);
        expect(left).toBeGreaterThanOrEqual(least);
        expect(left).toBeLessThanOrEqual(most);
      },
    ),
  );
});
