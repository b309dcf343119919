// Formula texts: what can be written, what it comes to, and what is refused with its place.
import {describe, expect, it} from 'vitest';
import {computeFormula, formulaNames, substitute} from './formula';
import {parseFormula} from './formula-grammar';

const QUANTITIES: Readonly<Record<string, readonly [number, string]>> = {
  nodes: [33, 'node'],
  price: [0.2, 'USD/hour/node'],
  share: [60, '%'],
  size: [2, 'TiB'],
  threads: [2, ''],
  waste: [0, 'USD/hour'],
};
const ROWS: readonly (readonly [number, string])[] = [
  [2, 'node'],
  [5, 'node'],
];

function compute(text: string) {
  return computeFormula(
    text,
    (name, row) => {
      const [value, unit] =
        name === 'fleet.count'
          ? (ROWS[row ?? 0] as (typeof ROWS)[number])
          : (QUANTITIES[name] as readonly [number, string]);
      return {value, unit};
    },
    () => ROWS.length,
  );
}

describe('a formula', () => {
  it.each<[string, number, Record<string, number>]>([
    ['nodes × price', 6.6, {USD: 1, hour: -1}],
    ['nodes × share', 19.8, {node: 1}],
    ['1 − share', 0.4, {}],
    ['1 - share × 50 %', 0.7, {}],
    ['(1 + 2) × 3', 9, {}],
    ['1 + 2 × 3', 7, {}],
    ['12 − 4 − 3', 5, {}],
    ['12 ÷ 4 ÷ 3', 1, {}],
    ['−nodes + 40 node', 7, {node: 1}],
    ['size', 2 * 1024 ** 4, {B: 1}],
    ['price × 730 hour/month', 146, {USD: 1, node: -1, month: -1}],
    ['ceil(nodes ÷ 10)', 4, {node: 1}],
    ['ceil(nodes × 1.0000000000001)', 33, {node: 1}],
    ['min(share, 50 %)', 0.5, {}],
    ['max(0, share − 50 %)', 0.1, {}],
    ['if threads = 1 then 7 else 8', 8, {}],
    ['if share ≥ 60 % then nodes else 1 node', 33, {node: 1}],
    ['if threads > 1 then if nodes < 5 node then 1 else 2 else 3', 2, {}],
    ['sum(fleet.count)', 7, {node: 1}],
    ['sum(fleet.count × price)', 1.4, {USD: 1, hour: -1}],
    ['1e3 × 2.5', 2500, {}],
  ])('%s', (text, value, powers) => {
    const measured = compute(text);
    expect(measured.value).toBeCloseTo(value, 9);
    expect(measured.unit).toEqual({scale: 1, powers});
  });

  it.each([
    'nodes + price',
    'nodes − 1',
    'max(nodes, share)',
    'if nodes = 1 then 1 else 2',
    'sum(fleet.count) + share',
  ])('%s mixes units', (text) => {
    expect(() => compute(text)).toThrow('different units');
  });

  it.each([
    ['nodes ×', 'near its end'],
    ['(nodes', ') is missing'],
    ['nodes nodes', 'near nodes'],
    ['if nodes then 1 else 2', 'is missing'],
    ['if nodes = 1 then 2', 'else is missing'],
    ['nodes & price', 'cannot be read at'],
    ['sum nodes', '( is missing'],
    ['', 'near its end'],
  ])('“%s” is refused with its place', (text, place) => {
    expect(() => parseFormula(text)).toThrow(place);
  });

  it('names what it uses, once each, in order', () => {
    expect(formulaNames('b × a + sum(fleet.count × a) − 730 hour/month')).toEqual(['b', 'a', 'fleet.count']);
  });

  it('takes numbers in place of names, not of words or units', () => {
    const text = substitute('if a = 1 then min(a, 50 %) else b × 730 hour/month', (name) => `<${name}>`);
    expect(text).toBe('if <a> = 1 then min(<a>, 50 %) else <b> × 730 hour/month');
  });
});
