// Reads Mimir's /api/v1/cardinality/label_values: the series of each value of a label, such as of each metric.
import type {TextStream} from '../../model/importer';
import {ImportError} from '../import-error';
import {numberIn, wordIn} from '../json-members';
import {beginsAsJson, hasMember} from '../json-rows';
import {readJson} from '../json-stream';
import {type Counted, countedIn} from './counted-list';
import {serverError} from './tsdb-status';

export interface LabelValues {
  readonly label: string;
  /** Values with their series, the most first; as many as the question allowed. */
  readonly values: readonly Counted[];
  /** As many as there are, listed or not. */
  readonly valuesInAll: number;
  /** Series that have the label; undefined where the answer does not say. */
  readonly series: number | undefined;
}

const QUERY = {
  elements: ['', 'labels.[]'],
  keep: [
    ...['status', 'error', 'label_name', 'label_values_count', 'series_count'],
    ...['cardinality.[].label_value', 'cardinality.[].series_count'],
  ],
};

export function looksLikeLabelValues(start: string): boolean {
  return beginsAsJson(start) && hasMember(start, 'series_count_total') && hasMember(start, 'labels');
}

/** One for each label that was asked for. @throws ImportError for broken JSON, an error of the store, another answer. */
export async function readLabelValues(stream: TextStream): Promise<readonly LabelValues[]> {
  const found: LabelValues[] = [];
  let answers = 0;
  for await (const {value, line, names} of readJson(stream, QUERY)) {
    const label = wordIn(value, 'label_name');
    if (wordIn(value, 'status') === 'error') throw serverError(wordIn(value, 'error'), line);
    if (label !== undefined) {
      const values = countedIn(value, 'cardinality', 'label_value', 'series_count');
      const valuesInAll = numberIn(value, 'label_values_count') ?? values.length;
      found.push({label, values, valuesInAll, series: numberIn(value, 'series_count')});
    } else if (names.includes('labels')) answers++;
  }
  if (answers === 0) throw new ImportError('There is no answer of /api/v1/cardinality/label_values in this JSON.');
  return found;
}
