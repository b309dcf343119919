// The two fixture pages as the calculator reads them: by themselves, and as a scrape of a target with labels stores them.

import {ExpositionReader} from '../../../importers/exposition/reader';
import {TargetLabels} from '../../../importers/exposition/target-labels';
import {fixtureBytes} from '../../../importers/exposition/testing/pages';
import {SeriesIndex} from '../../../importers/series/series-index';
import {SeriesTable} from '../../../importers/series/series-table';
import {IndexedSeries} from '../formats/indexed-series';
import type {Page} from './running-prometheus';

export interface FixturePage extends Page {
  readonly file: string;
  /** Sample lines of the page. */
  readonly samples: number;
  /** As the page has them; so does a server that honours its labels. */
  readonly series: IndexedSeries;
  /** With the labels of `TARGET`, and the page's own out of their way. */
  readonly scraped: IndexedSeries;
}

export const TARGET = {job: 'shop', instance: 'shop:80'};

function pageOf(file: string): FixturePage {
  const body = fixtureBytes(file);
  const read = (target?: Readonly<Record<string, string>>) => {
    const table = new SeriesTable();
    const reader = new ExpositionReader(table, target && {target: new TargetLabels(table.labels, target, false)});
    reader.write(body);
    const {types, samples, format} = reader.end();
    return {samples, format, series: new IndexedSeries(new SeriesIndex(table), types)};
  };
  return {file, body, ...read(), scraped: read(TARGET).series};
}

export const FIXTURE_PAGES = ['small.prom', 'small.om'].map(pageOf);
