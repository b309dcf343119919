// Golden: two pages made from tables whose every count is known, in both formats, with the oddities of real pages.
import {describe, expect, it} from 'vitest';
import {SeriesIndex} from '../series/series-index';
import openMetricsTruth from './testing/fixtures/small.om.truth.json';
import textTruth from './testing/fixtures/small.prom.truth.json';
import {fixtureBytes, readPage} from './testing/pages';

const PAGES = [
  {file: 'small.prom', format: 'text', truth: textTruth},
  {file: 'small.om', format: 'openmetrics', truth: openMetricsTruth},
] as const;

describe.each(PAGES)('$file', ({file, format, truth}) => {
  const page = readPage(fixtureBytes(file));
  const index = new SeriesIndex(page.table);
  /** The truth is that of the page; a server writes bounds in one form, which changes no count here but its words. */
  const byName = (counted: readonly {name: string; count: number}[]) =>
    Object.fromEntries(counted.map(({name, count}) => [name, count]));

  it('is told apart by its beginning, and read whole', () => {
    expect(page.refused).toBeUndefined();
    expect(page.format).toBe(format);
    expect(page.samples).toBe(truth.samples);
    expect(page.series).toBe(truth.series);
    expect(page.lines).toBe(truth.lines);
    expect(page.bytes).toBe(truth.bytes);
    // The truth names families as OpenMetrics does, also for text.
    const families = [...page.types].map(([name, type]) => [
      type === 'counter' ? name.replace(/_total$/, '') : name,
      type,
    ]);
    expect(Object.fromEntries(families)).toEqual(truth.typeByFamily);
  });

  it('has the series per metric, the values per label and the series per pair', () => {
    expect(byName(index.perMetric())).toEqual(truth.seriesByMetric);
    expect(byName(index.valuesPerLabel())).toEqual(truth.valuesByLabel);
    const pairs = index.perPair(1e6).map(({name, value, count}) => [`${name}=${value}`, count]);
    expect(Object.fromEntries(pairs)).toMatchObject(withoutBounds(truth.seriesByLabelPair));
  });

  it('has the series that have each label, and those left without it', () => {
    const singles = index.perLabel();
    const per = (of: (saving: (typeof singles)[number]) => number) =>
      Object.fromEntries(singles.map((saving) => [saving.label, of(saving)]));
    expect(per(({series}) => series)).toEqual(truth.seriesWithLabel);
    const wanted = Object.entries(truth.seriesIfLabelDropped).map(([label, {seriesSaved}]) => [label, seriesSaved]);
    expect(per(({saved}) => saved)).toEqual(Object.fromEntries(wanted));
  });

  it.each(Object.entries(truth.seriesIfLabelDropped))(
    'has what is left of each metric without %s',
    (label, {byMetric}) => {
      const left = index.savings([label]).map(({metric, series, saved}) => [metric, series - saved]);
      expect(Object.fromEntries(left)).toEqual(byMetric);
    },
  );

  it.each(truth.seriesIfLabelsDropped)('saves $seriesSaved series without $labels', ({labels, seriesSaved}) => {
    expect(index.saving(labels)).toBe(seriesSaved);
  });
});

function withoutBounds(pairs: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(pairs).filter(([pair]) => !/^(le|quantile)=/.test(pair)));
}
