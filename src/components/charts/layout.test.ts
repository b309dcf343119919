// Checks where things go in a drawing: round ticks, labels that never cover each other, titles that say unit and power.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ChartData} from '../../model/chart';
import {atX, atY, LINE_HEIGHT, layoutOf, pushApart} from './layout';
import {scaleOf} from './scale';
import {textWidth, wrap} from './text-width';

const chart: ChartData = {
  x: {label: 'CPU ceiling', unit: '%', ticks: [30, 50, 70, 90]},
  y: {label: 'Work per dollar', unit: '×'},
  lines: [
    {
      id: 'a',
      label: 'm8g · Graviton4',
      tone: 'mine',
      points: [
        [30, 1.23],
        [50, 1.23],
        [100, 1.95],
      ],
    },
    {
      id: 'b',
      label: 'm8a · AMD, no SMT',
      tone: 'alternative',
      points: [
        [30, 1.14],
        [100, 1.93],
      ],
    },
    {
      id: 'c',
      label: 'm7i · today',
      tone: 'plain',
      points: [
        [30, 1],
        [100, 1],
      ],
    },
  ],
  marks: [
    {x: 50, label: 'threads start to share a core'},
    {x: 52, label: 'and something else begins'},
  ],
  finding: 'It widens.',
};

describe('an axis', () => {
  const texts = (unit: string, values: number[], label = 'Cost') =>
    scaleOf({label, unit}, values, 5, 'ticks').ticks.map(({text}) => text);

  it('has few, round ticks that hold the numbers', () => {
    fc.assert(
      fc.property(
        fc.double({min: -1e12, max: 1e12, noNaN: true}),
        fc.double({min: 1e-3, max: 1e12, noNaN: true}),
        (low, span) => {
          fc.pre(span > 1e-5 * (Math.abs(low) + span));
          const {domain, ticks} = scaleOf({label: 'y', unit: ''}, [low, low + span], 5, 'ticks');
          expect(domain[0]).toBeLessThanOrEqual(low + Math.abs(low) * 1e-9 + span * 1e-6);
          expect(domain[1]).toBeGreaterThanOrEqual(low + span - Math.abs(low) * 1e-9 - span * 1e-6);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.length).toBeLessThanOrEqual(9);
        },
      ),
    );
  });

  it('starts at zero unless that would flatten the lines', () => {
    expect(scaleOf({label: 'y', unit: ''}, [10, 100], 5, 'ticks').domain[0]).toBe(0);
    expect(scaleOf({label: 'y', unit: ''}, [80, 100], 5, 'ticks').domain[0]).toBe(80);
    expect(scaleOf({label: 'y', unit: ''}, [7, 7], 5, 'ticks').domain).toEqual([0, 15]);
    expect(scaleOf({label: 'y', unit: ''}, [0, 0], 5, 'ticks').domain).toEqual([0, 1]);
    const level = scaleOf({label: 'y', unit: 'B'}, [8e20, 8e20 + 3e6], 5, 'ticks');
    expect(level.title).toBe('y (10²¹ B)');
    expect(new Set(level.ticks.map(({text}) => text)).size).toBe(level.ticks.length);
  });

  it('says short units at each tick and the others in its title', () => {
    expect(texts('×', [1, 2])[0]).toBe('1×');
    expect(scaleOf({label: 'Cost', unit: 'USD'}, [0, 50], 5, 'ticks').title).toBe('Cost (USD)');
    expect(scaleOf({label: 'Left', unit: 'GB'}, [0, 3e6], 5, 'ticks').title).toBe('Left (million GB)');
    expect(texts('GB', [0, 3e6])).toContain('3');
    expect(scaleOf({label: 'Months from now', unit: 'month'}, [0, 36], 6, 'data')).toMatchObject({
      title: 'Months from now',
      ticks: [0, 6, 12, 18, 24, 30, 36].map((value) => ({value, text: String(value)})),
    });
  });
});

describe('a drawing', () => {
  it.each(['wide', 'narrow'] as const)('keeps everything inside when %s', (drawing) => {
    const layout = layoutOf(chart, drawing);
    for (const {lines, y} of layout.labels) {
      for (const line of lines) expect(layout.labelX + textWidth(line, 13)).toBeLessThanOrEqual(layout.width + 1);
      expect(y - (lines.length * LINE_HEIGHT) / 2).toBeGreaterThanOrEqual(0);
      expect(y + (lines.length * LINE_HEIGHT) / 2).toBeLessThanOrEqual(layout.height);
    }
    for (const {textX, text} of layout.marks) expect(textX + textWidth(text, 12)).toBeLessThanOrEqual(layout.width + 1);
    expect(layout.right - layout.left).toBeGreaterThan(0.5 * layout.width);
    expect(atX(layout, 30)).toBe(layout.left);
    expect(atY(layout, layout.y.domain[1])).toBe(layout.top);
  });

  it('gives words of close marks a row each', () => {
    const [first, second] = layoutOf(chart, 'wide').marks;
    expect(first?.textY).not.toBe(second?.textY);
  });

  it('breaks a long name between its parts, not inside one', () => {
    const names = layoutOf(chart, 'narrow').labels.map(({lines}) => lines);
    expect(names).toEqual([['m8g', 'Graviton4'], ['m8a', 'AMD, no SMT'], ['m7i · today']]);
    expect(layoutOf(chart, 'wide').labels.map(({lines}) => lines.length)).toEqual([1, 1, 1]);
  });

  it('moves labels apart, in the order of their lines, and no further than needed', () => {
    const label = (id: string, y: number, count: number) => ({
      id,
      tone: 'mine' as const,
      lines: Array.from({length: count}, () => 'x'),
      end: {x: 0, y},
    });
    expect(pushApart([label('a', 50, 1), label('b', 150, 1)], 0, 300).map(({y}) => y)).toEqual([50, 150]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({min: 0, max: 300}), fc.integer({min: 1, max: 3})), {minLength: 1, maxLength: 5}),
        (ends) => {
          const placed = [
            ...pushApart(
              ends.map(([y, count], index) => label(String(index), y, count)),
              0,
              300,
            ),
          ].sort((a, b) => a.y - b.y);
          for (const [index, {y, lines, end}] of placed.entries()) {
            const above = placed[index - 1];
            if (above) {
              expect(y - above.y).toBeGreaterThanOrEqual(((lines.length + above.lines.length) * LINE_HEIGHT) / 2);
              expect(above.end.y).toBeLessThanOrEqual(end.y);
            }
          }
        },
      ),
    );
  });
});

describe('words in a drawing', () => {
  it('break at spaces, break long words, and never lose a number’s unit', () => {
    expect(wrap('line 15 % slower to 15 % faster', 90, 13, 3).join('|')).not.toMatch(/\|%/);
    expect(wrap('Pneumonoultramicroscopic', 60, 13, 9).length).toBeGreaterThan(2);
    expect(wrap('one two three four five six', 40, 13, 2).at(-1)).toMatch(/…$/);
    expect(wrap('http_request_duration_seconds', 120, 13, 9)).toEqual(['http_request_', 'duration_seconds']);
    expect(wrap('no room', -5, 13, 9).join('').length).toBe(6);
  });
});
