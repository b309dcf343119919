// What can be opened to its working: a link may ask for any word at all.
import {describe, expect, it} from 'vitest';
import {specimen} from '../../../calculators/specimen';
import type {AnyCalculator} from '../../../model/calculator';
import {isKnown} from './about';

const known = (name: string, row: number | null = null) => isKnown(specimen as AnyCalculator, {name, row});

describe('isKnown', () => {
  it('holds for inputs, cells and steps', () => {
    expect([known('crates'), known('fleet.vans', 0), known('saved')]).toEqual([true, true, true]);
  });

  it('does not hold for what every object has', () => {
    for (const name of ['constructor', 'toString', 'fleet.constructor', 'constructor.name', 'nothing'])
      expect([name, known(name), known(name, 0)]).toEqual([name, false, false]);
  });
});
