// What lists of counts allow to be said without any label set.
import {expect, it} from 'vitest';
import {SeriesIndex} from '../series/series-index';
import {SeriesTable} from '../series/series-table';
import {leftWithout, splitPair} from './counted-list';

it('splits a pair at its first =, because values may have more', () => {
  expect(splitPair('query=a=b')).toEqual({label: 'query', value: 'a=b'});
  expect(splitPair('empty=')).toEqual({label: 'empty', value: ''});
});

it('bounds what dropping a label leaves, and the exact answer lies within', () => {
  expect(leftWithout(20_304, 12)).toEqual({least: 1692, most: 20_304});
  expect(leftWithout(10, 3)).toEqual({least: 4, most: 10});
  const table = new SeriesTable();
  const metric = table.metrics.internText('m');
  for (let series = 0; series < 10; series++) {
    const row = [table.labels.internText('a', `${series % 3}`), table.labels.internText('b', `${series % 4}`)];
    table.add(metric, Int32Array.from(row), 2);
  }
  const index = new SeriesIndex(table);
  const {least, most} = leftWithout(index.count, 3);
  const left = index.count - index.saving(['a']);
  expect(left).toBeGreaterThanOrEqual(least);
  expect(left).toBeLessThanOrEqual(most);
});
