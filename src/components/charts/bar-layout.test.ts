// Bars: each as long as its number, names whole at every width, nothing outside of the drawing.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Bar, Bars} from '../../model/chart';
import {barLayoutOf} from './bar-layout';
import {firstRows} from './first-rows';
import {textWidth} from './text-width';

const drawings = fc.constantFrom('wide' as const, 'narrow' as const);

function bar(id: string, from: number, to: number, more: Partial<Bar> = {}): Bar {
  return {id, label: id, from, to, tone: 'plain', text: `${to - from} series`, ...more};
}

function bars(rows: readonly Bar[], more: Partial<Bars> = {}): Bars {
  return {
    ...{kind: 'bars', x: {label: 'Series', unit: 'series'}, rows, finding: 'It is long.'},
    ...{barNames: {label: 'Labels', from: 'left', to: 'before'}, ...more},
  };
}

/** Left and right edge of each bar of a path, in its order. */
function edges(path: string): readonly (readonly [number, number])[] {
  return [...path.matchAll(/M([\d.]+) [\d.]+H([\d.]+)/g)].map(([, left, right]) => [Number(left), Number(right)]);
}

describe('bars', () => {
  it('are as long as their numbers, from 0', () => {
    const {bars: drawn} = barLayoutOf(bars([bar('a', 0, 100), bar('b', 0, 50), bar('c', 0, 0)]), 'wide');
    const [a, b, c] = edges(drawn.plain).map(([left, right]) => right - left);
    expect((b ?? 0) / (a ?? 1)).toBeCloseTo(0.5, 2);
    expect(c).toBeCloseTo(1.5, 1);
  });

  it('of a waterfall hang on what the one before left', () => {
    const rows = [bar('now', 0, 100), bar('first', 60, 100), bar('second', 45, 60), bar('left', 0, 45)];
    const {bars: drawn, links} = barLayoutOf(bars(rows, {linked: true}), 'wide');
    const [, first, second, left] = edges(drawn.plain);
    expect(second?.[1]).toBe(first?.[0]);
    expect(left?.[1]).toBe(second?.[0]);
    const xs = [...links.matchAll(/M([\d.]+) /g)].map(([, x]) => Number(x));
    expect(xs).toEqual([first?.[1], second?.[1], left?.[1]]);
  });

  it('of a waterfall have no line through words, at narrow widths where names stand between them', () => {
    const step = {
      label: '1. Aggregate pod and uid away in http_requests_total',
      note: 'not safe',
      tone: 'mine',
    } as const;
    for (let left = 0; left <= 100; left++) {
      const rows = [bar('now', 0, 100), bar('first', left, 100, step), bar('left', 0, left)];
      const {links, labels, notes} = barLayoutOf(bars(rows, {linked: true}), 'narrow');
      const lines = [...links.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map((each) => each.slice(1).map(Number));
      expect(lines.length).toBeGreaterThanOrEqual(2);
      for (const {text, x, y} of [...labels, ...notes])
        for (const [at = 0, from = 0, to = 0] of lines)
          expect(at < x || at > x + textWidth(text, 12) || from > y || to < y - 9, `${text} ${left}`).toBe(true);
    }
  });

  it('keep long names whole, broken between their parts', () => {
    const label = 'kube_pod_container_status_last_terminated_reason_of_a_container';
    const lines = barLayoutOf(bars([bar('a', 0, 1, {label})]), 'wide').labels.map(({text}) => text);
    expect(lines.join('')).toBe(label);
    expect(lines.slice(0, -1).every((line) => line.endsWith('_'))).toBe(true);
  });

  it('of a waterfall are all drawn at once, and of ranked ones the first', () => {
    const many = Array.from({length: 22}, (_, at) => bar(`${at}`, 0, at));
    expect(firstRows(bars(many, {linked: true})).rows).toHaveLength(22);
    expect(firstRows(bars(many)).rows).toHaveLength(12);
  });

  it('stay inside the drawing, whatever they are, and no words of theirs overlap', () => {
    const anyBar = fc.record({
      ends: fc.tuple(fc.double({min: 0, max: 1e9, noNaN: true}), fc.double({min: 0, max: 1e9, noNaN: true})),
      label: fc.string({minLength: 1, maxLength: 80}),
      note: fc.option(fc.string({minLength: 1, maxLength: 40}), {nil: undefined}),
    });
    fc.assert(
      fc.property(fc.array(anyBar, {minLength: 1, maxLength: 20}), drawings, (given, drawing) => {
        const rows = given.map(({ends: [from, to], label, note}, at) =>
          bar(`${at}`, from, to, {label, ...(note === undefined ? {} : {note})}),
        );
        const layout = barLayoutOf(bars(rows, {linked: true}), drawing);
        const words = [...layout.labels, ...layout.notes, ...layout.texts];
        for (const {text, x, y} of words) {
          expect(x + textWidth(text, 12)).toBeLessThanOrEqual(layout.width + 1);
          expect(y).toBeLessThan(layout.height);
        }
        expect(`${layout.bars.plain}${layout.links}`).not.toMatch(/NaN|Infinity/);
        const tops = layout.spots.map(({y}) => y);
        expect(layout.spots.every(({y, height}, at) => y + height <= (tops[at + 1] ?? layout.height + 1))).toBe(true);
      }),
    );
  });
});
