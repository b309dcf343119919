// Pairs of a label and a value as the lists of counts write them.
import {expect, it} from 'vitest';
import {splitPair} from './counted-list';

it('splits a pair at its first =, because values may have more', () => {
  expect(splitPair('query=a=b')).toEqual({label: 'query', value: 'a=b'});
  expect(splitPair('empty=')).toEqual({label: 'empty', value: ''});
});
