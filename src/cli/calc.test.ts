// A link as it is pasted into a terminal.
import {expect, it} from 'vitest';
import {calc} from './calc';

it('is read without the spaces and the line end that were copied with it', async () => {
  const link = '/calculators/delivery?v=1&page=30&was=ready:2.2';
  expect(await calc(['delivery', ` ${link}\n`])).toBe(await calc(['delivery', link]));
});
