// Areas: as large as their shares, nothing lost of what is not drawn, parts within their whole, words only where they fit.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Area, Areas} from '../../model/chart';
import {areaLayoutOf} from './area-layout';
import {areaReadings, drawnAreas, flatAreas} from './drawn-areas';
import type {Spot} from './shapes';
import {squarify} from './squarify';
import {textWidth} from './text-width';

function area(id: string, value: number, parts?: readonly Area[]): Area {
  return {id, label: id, value, text: `${value} series`, ...(parts ? {parts} : {})};
}

function areas(rows: readonly Area[]): Areas {
  return {kind: 'areas', unit: 'series', levels: ['Metric', 'handler'], rows, finding: 'One is most.'};
}

const size = ({width, height}: Spot) => width * height;
const holds = (outer: Spot, inner: Spot) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;
const overlap = (a: Spot, b: Spot) =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

describe('a divided rectangle', () => {
  const within = {x: 10, y: 20, width: 600, height: 400};

  it('gives each its share, side by side, within the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.double({min: 1, max: 1e6, noNaN: true}), {minLength: 1, maxLength: 40}), (given) => {
        const values = [...given].sort((a, b) => b - a);
        const total = values.reduce((sum, value) => sum + value, 0);
        const spots = squarify(values, within);
        expect(spots).toHaveLength(values.length);
        spots.forEach((spot, at) => {
          expect(size(spot) / size(within)).toBeCloseTo((values[at] ?? 0) / total, 6);
          expect(holds(within, spot)).toBe(true);
          for (const other of spots.slice(at + 1)) expect(overlap(spot, other)).toBeLessThan(0.1);
        });
      }),
    );
  });

  it('is as the published example has it', () => {
    // Figure 4 of the paper: 6, 6, 4, 3, 2, 2 and 1 in a rectangle of 6 by 4.
    const spots = squarify([6, 6, 4, 3, 2, 2, 1], {x: 0, y: 0, width: 6, height: 4});
    const sides = spots.map(({width, height}) => [width, height].map((side) => Number(side.toFixed(3))));
    expect(sides.slice(0, 3)).toEqual([
      [3, 2],
      [3, 2],
      [1.714, 2.333],
    ]);
    expect(sides[3]).toEqual([1.286, 2.333]);
  });

  it('of nothing has no parts', () => {
    expect(squarify([], within)).toEqual([]);
  });
});

describe('areas that are drawn', () => {
  it('are the largest, with one for the rest of each whole, and lose nothing', () => {
    const many = Array.from({length: 900}, (_, at) => area(`m${at}`, 900 - at));
    const drawn = drawnAreas(areas(many));
    expect(drawn.length).toBeLessThanOrEqual(202);
    expect(drawn.at(-1)?.path).toEqual([`${900 - drawn.length + 1} more`]);
    expect(drawn.reduce((sum, {value}) => sum + value, 0)).toBe((900 * 901) / 2);
  });

  it('leave out specks and nothings', () => {
    const drawn = drawnAreas(
      areas([area('large', 1_000_000), area('speck', 3), area('speck too', 4), area('none', 0)]),
    );
    expect(drawn.map(({path}) => path)).toEqual([['large'], ['2 more']]);
    expect(drawn[1]?.value).toBe(7);
  });

  it('are read in the order of their spots, each with the areas around it', () => {
    const chart = areas([area('b', 40), area('a', 60, [area('x', 40), area('y', 20)])]);
    const {spots} = areaLayoutOf(chart, 'wide');
    const readings = areaReadings(chart);
    expect(readings.map(({label}) => label)).toEqual(['a', 'a · x', 'a · y', 'b']);
    expect(spots).toHaveLength(readings.length);
    expect(holds(spots[0] as Spot, spots[1] as Spot)).toBe(true);
    expect(readings[0]?.values[1]?.text.replace('\u00a0', ' ')).toBe('60.0 %');
  });

  it('stay inside, their words too, whatever they are', () => {
    const value = fc.oneof(fc.constant(0), fc.double({min: 1e-3, max: 1e6, noNaN: true}));
    const label = fc.string({minLength: 1, maxLength: 60});
    const row = fc.record({label, value, shares: fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 12})});
    fc.assert(
      fc.property(
        fc.array(row, {maxLength: 30}),
        fc.constantFrom('wide' as const, 'narrow' as const),
        (rows, drawing) => {
          const chart = areas(
            rows.map(({label: name, value: all, shares}, at) => ({
              ...area(
                `${at}`,
                all,
                shares.map((share, part) => area(`${part}`, (all * share) / 12)),
              ),
              label: name,
            })),
          );
          const layout = areaLayoutOf(chart, drawing);
          const {width, height} = layout;
          expect(layout.spots).toHaveLength(flatAreas(drawnAreas(chart)).length);
          for (const spot of layout.spots)
            expect(holds({x: 0, y: 0, width: width + 1, height: height + 1}, spot)).toBe(true);
          for (const {text, x, y} of [...layout.names, ...layout.texts]) {
            expect(x + textWidth(text, 12)).toBeLessThanOrEqual(width + 1);
            expect(y).toBeLessThanOrEqual(height);
          }
          expect(Object.values(layout.outlines).join('')).not.toMatch(/NaN|Infinity/);
        },
      ),
    );
  });
});
