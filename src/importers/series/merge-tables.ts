// Puts the series of several pages into one index, each with the labels of its target; the pages' own indexes stay as they are.
import {TargetLabels} from '../exposition/target-labels';
import type {LabelTable} from './label-table';
import {SeriesIndex} from './series-index';
import {SeriesTable} from './series-table';

export interface PageOfSeries {
  readonly index: SeriesIndex;
  /** Labels that each series gets; one of the page with the same name becomes `exported_…`. An empty value is no label. */
  readonly target: Readonly<Record<string, string>>;
  /** `honor_labels` of the scrape configuration: the page's own labels win. */
  readonly honorLabels?: boolean;
}

/** A series that several pages have, with the same labels of their targets, is one. A single page without a target is its own index. */
export function mergePages(pages: readonly PageOfSeries[]): SeriesIndex {
  const [first] = pages;
  if (first && pages.length === 1 && Object.keys(first.target).length === 0) return first.index;
  const table = new SeriesTable();
  for (const page of pages) addPage(table, page);
  return new SeriesIndex(table);
}

function addPage(table: SeriesTable, {index, target, honorLabels}: PageOfSeries): void {
  const targetLabels = new TargetLabels(table.labels, target, honorLabels ?? false);
  const pairs = pairsIn(table.labels, index);
  const {longest} = index.counter;
  const row = new Int32Array(longest + targetLabels.count);
  const names = new Int32Array(longest);
  for (const {name, from, to} of index.metrics) {
    const metric = table.metrics.internText(name);
    for (let series = from; series < to; series++) {
      const begin = index.starts[series] as number;
      const length = (index.starts[series + 1] as number) - begin;
      // Names were first seen in another order here: the row has to be sorted again.
      for (let each = 0; each < length; each++) {
        const pair = pairs[index.pairs[begin + each] as number] as number;
        const number = table.labels.nameOf[pair] as number;
        let at = each;
        for (; at > 0 && (names[at - 1] as number) > number; at--) {
          names[at] = names[at - 1] as number;
          row[at] = row[at - 1] as number;
        }
        names[at] = number;
        row[at] = pair;
      }
      table.add(metric, row, targetLabels.join(row, length));
    }
  }
}

/** The number of each of the index's pairs in another table. */
function pairsIn(labels: LabelTable, {labels: from, pairs: used}: SeriesIndex): Int32Array {
  const known = new Int32Array(from.pairs.count).fill(-1);
  for (const pair of used) {
    if (known[pair] === -1) known[pair] = labels.intern(from.nameBytes(pair), from.valueBytes(pair));
  }
  return known;
}
