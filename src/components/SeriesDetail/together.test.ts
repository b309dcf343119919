// Labels of different metrics are several decisions; labels that belong together save more than one by one.
import {expect, it} from 'vitest';
import {FAMILIES} from '../../calculators/cardinality/testing/estate';
import {beyond, togetherIn} from './together';

it('tells labels that metrics have together from others', () => {
  const isTogether = togetherIn(FAMILIES);
  expect(isTogether(['pod', 'uid'])).toBe(true);
  // state is a label of one metric, code of another, and pod of both.
  expect(isTogether(['code', 'state'])).toBe(false);
  expect(isTogether(['code', 'pod', 'state'])).toBe(true);
  expect(isTogether(['pod'])).toBe(true);
});

it('counts what a set saves beyond its labels one by one', () => {
  const alone = new Map([
    ['pod', 0],
    ['uid', 0],
    ['code', 9],
    ['path', 33],
  ]);
  const set = (labels: readonly string[], saved: number) => ({labels, saved, values: [], metrics: []});
  expect(beyond(set(['pod', 'uid'], 52), alone)).toBe(52);
  expect(beyond(set(['code', 'path'], 38), alone)).toBe(0);
});
