// Random estates and changes: what the Collector's processors leave is what the count says, and never a duplicate.
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {parse} from 'yaml';
import {seriesInStore} from '../testing/estate';
import {listedSeries} from '../testing/listed-series';
import {collector, duplicates} from './collector/collector';
import {collectorProcessors} from './collector-processors';
import type {Family, Labels} from './series-index';
import {effects} from './verdict';
import type {WhatIf} from './what-if';

const LABELS = ['a', 'b', 'path'] as const;
const FAMILIES: readonly Family[] = ['m', 'n'].map((name) => ({
  ...{name, type: 'counter', names: [name], bounds: []},
  labels: LABELS,
}));

const value = fc.constantFrom('1', '2', "it's", '$1', 'a"b\\');
const series = fc.uniqueArray(
  fc.record({
    __name__: fc.constantFrom('m', 'n'),
    a: value,
    b: value,
    path: fc.constantFrom('/u/1', '/u/22', '/u/22/x', '/i', '$5'),
  }),
  {selector: (each) => JSON.stringify(each), minLength: 1, maxLength: 30},
);
const metrics = fc.subarray(['m', 'n'], {minLength: 1});
const labels = fc.subarray(['a', 'b', 'path'], {minLength: 1});
const rules = fc.constantFrom(
  [{pattern: '/u/[0-9]+(/.*)?', replacement: '/u/:id$1'}],
  [
    {pattern: '/(u|i).*', replacement: '/$1'},
    {pattern: '/i', replacement: '/u'},
  ],
  [{pattern: '[$]([0-9])', replacement: '$$$1'}],
);

const change: fc.Arbitrary<WhatIf> = fc.oneof(
  fc.record({kind: fc.constantFrom('dropMetrics', 'keepMetrics'), metrics}),
  fc.record({kind: fc.constant('dropLabels'), metrics: fc.option(metrics), labels}),
  fc.record({kind: fc.constant('aggregate'), metrics, labels, by: fc.constant('sum')}),
  fc.record({kind: fc.constant('template'), metrics, label: fc.constant('path'), rules, by: fc.constant('sum')}),
);

it('agree', () => {
  let made = 0;
  fc.assert(
    fc.property(series, change, (rows: readonly Labels[], whatIf) => {
      const [effect] = effects(listedSeries(FAMILIES, rows), [whatIf]);
      const found = collectorProcessors(effect ?? expect.fail(), {families: FAMILIES, job: 'app', interval: 15});
      if (!('text' in found)) {
        expect(effect?.safe).toBe(false);
        return;
      }
      made++;
      const batch = FAMILIES.map(({name}) => ({
        ...{name, type: 'sum', temporality: 'cumulative', monotonic: true},
        points: rows
          .filter((each) => each.__name__ === name)
          .map(({__name__, ...attributes}) => ({attributes, value: 1, ts: 1, start: 0})),
      }));
      const result = collector(parse(found.text))({resource: {}, metrics: batch as never});
      expect(seriesInStore(result.metrics)).toBe(effect?.after);
      expect(duplicates(result)).toEqual([]);
    }),
    {numRuns: 500},
  );
  expect(made).toBeGreaterThan(200);
});
