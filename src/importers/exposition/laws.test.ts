// What must hold for every page: order and cuts change nothing, and dropping labels only ever takes series away.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {SeriesIndex} from '../series/series-index';
import {readPage} from './testing/pages';

const NAMES = ['a', 'b', 'c', 'd', 'le'];

/** Few names and values, so that series coincide when labels go. */
const sample = fc.record({
  metric: fc.constantFrom('x', 'y', 'z'),
  labels: fc.uniqueArray(
    fc.record({name: fc.constantFrom(...NAMES), value: fc.constantFrom('1', '2', '1.0', '', 'é"\\\n')}),
    {selector: ({name}) => name, maxLength: 5},
  ),
});
type Sample = typeof sample extends fc.Arbitrary<infer Value> ? Value : never;

const page = fc.array(sample, {maxLength: 30});

function written({metric, labels}: Sample): string {
  const escaped = (value: string) => value.replaceAll(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');
  return `${metric}{${labels.map(({name, value}) => `${name}="${escaped(value)}"`).join(',')}} 1\n`;
}

const indexOf = (samples: readonly Sample[]) => new SeriesIndex(readPage(samples.map(written).join('')).table);

function answers(index: SeriesIndex) {
  const sets = NAMES.flatMap((a) => NAMES.map((b) => index.savings([a, b])));
  return [index.count, index.perMetric(), index.valuesPerLabel(), index.perLabel(), sets];
}

/** Distinct rows by brute force. */
function distinct(samples: readonly Sample[], dropped: readonly string[]): number {
  const rows = samples.map(({metric, labels}) =>
    JSON.stringify([
      metric,
      ...labels
        .filter(({name, value}) => value !== '' && !dropped.includes(name))
        .map(pairText)
        .sort(),
    ]),
  );
  return new Set(rows).size;
}

const pairText = ({name, value}: {name: string; value: string}) => `${name}=${value}`;

describe('whatever the page', () => {
  it('the order of its lines and of their labels changes no answer', () => {
    fc.assert(
      fc.property(page, fc.infiniteStream(fc.nat()), (samples, chance) => {
        const shuffled = <Item>(items: readonly Item[]) =>
          items
            .map((item) => ({item, key: chance.next().value}))
            .sort((a, b) => a.key - b.key)
            .map(({item}) => item);
        const other = shuffled(samples).map(({metric, labels}) => ({metric, labels: shuffled(labels)}));
        expect(answers(indexOf(other))).toEqual(answers(indexOf(samples)));
      }),
    );
  });

  it('where the stream is cut changes nothing', () => {
    fc.assert(
      fc.property(page, fc.array(fc.nat(2000)), (samples, cuts) => {
        const text = `${samples.map(written).join('')}odd { a = "x\ny" , } 1\r\n# HELP x\n{"n.m"} 1`;
        const inside = cuts.filter((cut) => cut <= text.length);
        const {table: whole, ...report} = readPage(text);
        const {table: cut, ...inPieces} = readPage(text, {}, inside);
        expect(inPieces).toEqual(report);
        expect(answers(new SeriesIndex(cut))).toEqual(answers(new SeriesIndex(whole)));
      }),
    );
  });

  it('dropping labels leaves what counting by brute force leaves, and never more than before', () => {
    fc.assert(
      fc.property(page, fc.subarray(NAMES), (samples, dropped) => {
        const index = indexOf(samples);
        expect(index.count - index.saving(dropped)).toBe(distinct(samples, dropped));
        expect(index.saving(dropped)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('a set of labels saves at least what each part of it saves', () => {
    fc.assert(
      fc.property(page, fc.subarray(NAMES, {minLength: 1}), (samples, dropped) => {
        const index = indexOf(samples);
        for (const label of dropped) {
          expect(index.saving(dropped)).toBeGreaterThanOrEqual(index.saving([label]));
          expect(index.saving(dropped)).toBeGreaterThanOrEqual(
            index.saving(dropped.filter((other) => other !== label)),
          );
        }
        expect(index.perLabel().map(({label, saved}) => [label, saved])).toEqual(
          index.perLabel().map(({label}) => [label, index.saving([label])]),
        );
      }),
    );
  });
});
