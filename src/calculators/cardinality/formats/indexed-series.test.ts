// The index against the plain list: the same counts, collisions and names for any series and any stack of changes.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readPage} from '../../../importers/exposition/testing/pages';
import {SeriesIndex} from '../../../importers/series/series-index';
import type {Collision, Recount, Rewrite} from '../remedies/series-index';
import {effects} from '../remedies/verdict';
import {anyEstate, indexOf, LABELS, NAMES, textOf, VALUES} from '../testing/any-estate';
import {CHANGES} from '../testing/changes';
import {ESTATE, FAMILIES, page, SERIES} from '../testing/estate';
import {listedSeries} from '../testing/listed-series';
import {IndexedSeries} from './indexed-series';

const counts = ({series, byName, colliding}: Recount) => ({
  series,
  byName: Object.fromEntries([...byName].sort()),
  colliding,
});

const names = fc.subarray([...NAMES, 'absent']);
const label = fc.constantFrom(...LABELS, 'new');
const rewrite: fc.Arbitrary<Rewrite> = fc.oneof(
  {weight: 1, arbitrary: fc.record({kind: fc.constant('keep' as const), names: fc.constant([...NAMES].slice(0, 2))})},
  {weight: 1, arbitrary: fc.record({kind: fc.constant('drop' as const), names: fc.constant(['o'])})},
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('drop' as const),
      names,
      label: fc.record({name: label, values: fc.subarray(VALUES)}),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('removeLabels' as const),
      names: fc.option(names),
      labels: fc.uniqueArray(label, {maxLength: 2}),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('template' as const),
      names: fc.option(names),
      label,
      rules: fc.array(
        fc.constantFrom(
          {pattern: '1(.?)', replacement: '$1'},
          {pattern: '.*', replacement: 'all'},
          {pattern: '', replacement: 'none'},
          {pattern: '2', replacement: '1'},
          {pattern: 'all|none', replacement: ''},
        ),
        {maxLength: 2},
      ),
    }),
  },
);
const stack = fc.array(fc.array(rewrite, {maxLength: 3}), {maxLength: 4});

describe('any estate under any stack of changes', () => {
  it('is counted as the plain list counts it, also when it was asked other things before', () => {
    fc.assert(
      fc.property(anyEstate, fc.array(stack, {minLength: 1, maxLength: 3}), (series, stacks) => {
        const indexed = new IndexedSeries(indexOf(series), new Map());
        const listed = listedSeries([], series);
        for (const changes of stacks) {
          for (let length = 0; length <= changes.length; length++) {
            const asked = changes.slice(0, length);
            expect(counts(indexed.recount(asked))).toEqual(counts(listed.recount(asked)));
          }
        }
      }),
      {numRuns: 500},
    );
  });

  it('names two different series of before that become the one', () => {
    fc.assert(
      fc.property(anyEstate, stack, (series, changes) => {
        const {colliding, collisions} = new IndexedSeries(indexOf(series), new Map()).recount(changes);
        expect(collisions.length > 0).toBe(colliding > 0);
        const alone = listedSeries([], []);
        for (const {becomes, from} of collisions) {
          expect(textOf(from[0])).not.toBe(textOf(from[1]));
          // The last change by itself makes of both what the index says.
          const last = changes.slice(-1);
          const ofBoth = listedSeries(alone.families, from).recount(last);
          expect(ofBoth.collisions.map((each: Collision) => textOf(each.becomes))).toEqual([textOf(becomes)]);
        }
      }),
      {numRuns: 300},
    );
  });
});

describe('the small estate, read from its page', () => {
  const {table, types} = readPage(page());
  const indexed = new IndexedSeries(new SeriesIndex(table), types);
  const byName = (families: typeof FAMILIES) =>
    Object.fromEntries(
      families.map(({name, ...family}) => [
        name,
        {
          ...family,
          names: [...family.names].sort(),
          labels: [...family.labels].sort(),
          bounds: family.bounds.map(Number),
        },
      ]),
    );

  it('has the families that it was made of', () => {
    expect(byName(indexed.families)).toEqual(byName(FAMILIES));
  });

  it.each(CHANGES)('has the same effect of: $title', ({whatIf}) => {
    const told = (index: IndexedSeries | typeof ESTATE) =>
      effects(index, [whatIf]).map(({duplicates, reasons, ...rest}) => [rest, duplicates.length, reasons.length]);
    expect(told(indexed)).toEqual(told(ESTATE));
  });

  it('refuses to rewrite the name of metrics', () => {
    const changes: readonly Rewrite[][] = [[{kind: 'removeLabels', names: null, labels: ['__name__']}]];
    expect(() => indexed.recount(changes)).toThrow(/name of the metric/);
    expect(indexed.recount([]).series).toBe(SERIES.length);
  });
});
