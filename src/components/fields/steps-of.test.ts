// Sliders reach their ends, never stick, and land on numbers that read well.
import {describe, expect, it} from 'vitest';
import {count, quantity} from '../../model/field';
import {POSITIONS, positionOf, slidTo, stepped, valueAt} from './steps-of';

const words = {label: 'x', help: '', source: 'yours', default: 1} as const;
const ceiling = quantity('%', {...words, domain: [1, 100], soft: [5, 95], step: 1});
const load = quantity('GB', {...words, soft: [10, 1_000_000], scale: 'log'});
const zones = count('zone', {...words, domain: [1, 6], soft: [1, 4]});
const nodes = count('node', {...words, domain: [1, 1e6], soft: [1, 1000], scale: 'log'});

describe('sliders', () => {
  it.each([ceiling, load, zones, nodes])('reach both ends of the soft range', (field) => {
    expect(valueAt(field, 0)).toBe(field.soft?.[0]);
    expect(valueAt(field, POSITIONS)).toBe(field.soft?.[1]);
    expect(positionOf(field, field.soft?.[1] ?? 0)).toBe(POSITIONS);
  });

  it.each([ceiling, load, zones, nodes])('change the value at every press until the end', (field) => {
    let value = valueAt(field, 0);
    let presses = 0;
    while (positionOf(field, value) < POSITIONS) {
      const next = slidTo(field, value, positionOf(field, value) + 1);
      expect(next).toBeGreaterThan(value);
      value = next;
      expect(++presses).toBeLessThanOrEqual(POSITIONS);
    }
    expect(value).toBe(field.soft?.[1]);
  });

  it('stand at the end for a value beyond', () => {
    expect(positionOf(ceiling, 99)).toBe(POSITIONS);
    expect(positionOf(load, 1)).toBe(0);
  });

  it('land on the field’s own steps', () => {
    expect(valueAt(ceiling, 33)).toBe(35);
    expect(Number.isInteger(valueAt(nodes, 50))).toBe(true);
  });
});

describe('arrow keys', () => {
  it('move one step, ten with Shift, and stop at the domain', () => {
    expect(stepped(ceiling, 60, 1)).toBe(61);
    expect(stepped(ceiling, 95, 10)).toBe(100);
    expect(stepped(zones, 1, -1)).toBe(1);
  });

  it('leave no binary dust', () => {
    expect(stepped(quantity('USD', {...words, step: 0.1}), 0.2, 1)).toBe(0.3);
    expect(stepped(quantity('USD', words), 0.2016, 1)).toBe(0.2116);
  });
});
