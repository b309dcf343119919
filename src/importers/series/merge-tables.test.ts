// Pages merged after reading are what they would be when read with the labels of their targets.
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {ExpositionReader} from '../exposition/reader';
import {TargetLabels} from '../exposition/target-labels';
import {labelSets, readPage} from '../exposition/testing/pages';
import {mergePages, type PageOfSeries} from './merge-tables';
import {SeriesIndex} from './series-index';
import {SeriesTable} from './series-table';

const NAMES = ['job', 'exported_job', 'exported_exported_job', 'a', 'é "\\'];
const value = fc.constantFrom('1', '2', 'a"\\\n', '');
const label = fc.record({name: fc.constantFrom(...NAMES), value});
const series = fc.record({
  metric: fc.constantFrom('x', 'y'),
  labels: fc.uniqueArray(label, {selector: ({name}) => name}),
});
const target = fc.dictionary(fc.constantFrom('job', 'exported_job', 'a', 'zone'), fc.constantFrom('', '1', 't'));
const page = fc.record({text: fc.array(series, {maxLength: 8}).map(written), target, honorLabels: fc.boolean()});

function written(all: readonly {metric: string; labels: readonly {name: string; value: string}[]}[]): string {
  const quoted = (text: string) => `"${text.replaceAll(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
  return all
    .map(({metric, labels}) => {
      const pairs = labels.map((each) => `${quoted(each.name)}=${quoted(each.value)}`);
      return `${metric}{${pairs.join(',')}} 1\n`;
    })
    .join('');
}

function setsOf({metrics, starts, pairs, labels, count}: SeriesIndex): readonly unknown[] {
  const sets = metrics.flatMap(({name, from, to}) =>
    Array.from({length: to - from}, (_, at) => {
      const row = [...pairs.subarray(starts[from + at], starts[from + at + 1])];
      return Object.fromEntries([
        ['__name__', name],
        ...row.map((pair) => [labels.name(pair), labels.value(pair)]).sort(),
      ]);
    }),
  );
  expect(sets).toHaveLength(count);
  return sets.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

it('agrees with reading', () => {
  fc.assert(
    fc.property(fc.array(page, {maxLength: 4}), (pages) => {
      const together = new SeriesTable();
      for (const {text, target, honorLabels} of pages) {
        const reader = new ExpositionReader(together, {target: new TargetLabels(together.labels, target, honorLabels)});
        reader.write(new TextEncoder().encode(text));
        expect(reader.end().refused).toBeUndefined();
      }
      const apart = pages.map(
        ({text, ...rest}): PageOfSeries => ({index: new SeriesIndex(readPage(text).table), ...rest}),
      );
      const before = apart.map(({index}) => setsOf(index));
      expect(setsOf(mergePages(apart))).toEqual(labelSets(together));
      expect(apart.map(({index}) => setsOf(index))).toEqual(before);
    }),
    {numRuns: 400},
  );
});

it('keeps rows sorted, whatever the order in which names were seen', () => {
  const pages = ['x{a="1",b="2"} 1\n', 'x{b="2",a="1"} 1\nx{c="",b="2",a="1"} 1\n'].map((text) => ({
    index: new SeriesIndex(readPage(text).table),
    target: {},
  }));
  expect(mergePages(pages).count).toBe(1);
  expect(mergePages(pages.slice(0, 1))).toBe(pages[0]?.index);
  expect(mergePages([]).count).toBe(0);
});
