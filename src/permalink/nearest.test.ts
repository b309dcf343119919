// What is near enough to be offered in place of a mistyped word.
import {expect, it} from 'vitest';
import {nearest} from './nearest';

it('offers the closest, whatever its case, and nothing that is far', () => {
  expect(nearest('NODS', ['zones', 'nodes', 'needs'])).toBe('nodes');
  expect(nearest('us-esat-1', ['us-west-1', 'us-east-1', 'us-east-2'])).toBe('us-east-1');
  expect(nearest('elephant', ['node', 'zones'])).toBeUndefined();
  expect(nearest('x'.repeat(10_000), ['node'])).toBeUndefined();
});
