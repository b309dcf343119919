// Reads /api/v1/series of Prometheus, Thanos or Mimir, as a stream of any length, into a table of series.
import type {TextStream} from '../../model/importer';
import {ImportError} from '../import-error';
import {wordIn} from '../json-members';
import {beginsAsJson, hasMember} from '../json-rows';
import {readJson} from '../json-stream';
import type {JsonElement} from '../json-structure';
import type {SeriesTable} from '../series/series-table';
import {serverError} from './tsdb-status';

/** The last five minutes: without a start the server answers with every series that it has ever had. */
export const SERIES_API = `curl -sG "$PROMETHEUS/api/v1/series" --data-urlencode 'match[]={__name__=~".+"}' --data-urlencode "start=$(($(date +%s) - 300))"`;

export interface SeriesApiReport {
  /** Label sets in the answer, and those of them that the table did not have yet. */
  readonly read: number;
  readonly series: number;
  /** What the server says about its answer: that it was cut at a limit, that a store was not there. */
  readonly warnings: readonly string[];
}

const QUERY = {elements: ['', '[]', 'data.[]'], keep: ['*', 'warnings.[]']};
/** Rows between two reports of progress. */
const PROGRESS = 10_000;

export function looksLikeSeriesApi(start: string): boolean {
  return beginsAsJson(start) && hasMember(start, '__name__') && !hasMember(start, 'result', 'metric');
}

/**
 * Accepts the whole answer, several one after another, a bare array of label sets, and one label set per line.
 * @throws ImportError for broken JSON, an error of the server, and what is no label set; the table is then as it was before.
 */
export async function readSeriesApi(
  stream: TextStream,
  table: SeriesTable,
  onRows: (rows: number) => void = () => undefined,
): Promise<SeriesApiReport> {
  const before = table.count;
  const rows = new LabelSets(table);
  const warnings: string[] = [];
  let read = 0;
  let answers = 0;
  try {
    for await (const element of readJson(stream, QUERY)) {
      const {value, line} = element;
      if (isAnswer(element)) {
        if (wordIn(value, 'status') === 'error') throw serverError(wordIn(value, 'error'), line);
        if (Array.isArray(value.warnings)) warnings.push(...value.warnings.map(String));
        answers++;
        continue;
      }
      rows.add(element);
      if (++read % PROGRESS === 0) onRows(read);
    }
    if (read === 0 && answers === 0)
      throw new ImportError(`There are no label sets in this JSON. Save the answer of ${SERIES_API}.`);
  } catch (error) {
    table.truncate(before);
    throw error;
  }
  return {read, series: table.count - before, warnings};
}

/** A label may be named `status`, but a label set has nothing inside and no list. */
function isAnswer({names, inside, value}: JsonElement): boolean {
  return (
    inside > 0 || (names.includes('status') && !('__name__' in value) && (names.includes('data') || 'error' in value))
  );
}

class LabelSets {
  /** Numbers of pairs, by name and value: the strings come again and again. */
  private readonly known = new Map<string, Map<string, number>>();
  private readonly metrics = new Map<string, number>();

  constructor(private readonly table: SeriesTable) {}

  add({value, line}: JsonElement): void {
    const {labels} = this.table;
    const pairs: number[] = [];
    let name = '';
    for (const [label, text] of Object.entries(value)) {
      if (typeof text !== 'string') {
        throw new ImportError(
          `Line ${line}: the label ${JSON.stringify(label)} is not a text. Save the answer of ${SERIES_API}.`,
          line,
        );
      }
      if (label === '__name__') name = text;
      else if (text !== '') pairs.push(this.pair(label, text));
    }
    pairs.sort((a, b) => labels.nameNumber(a) - labels.nameNumber(b));
    let metric = this.metrics.get(name);
    if (metric === undefined) {
      metric = this.table.metrics.internText(name);
      this.metrics.set(name, metric);
    }
    this.table.add(metric, Int32Array.from(pairs), pairs.length);
  }

  private pair(label: string, value: string): number {
    let values = this.known.get(label);
    if (!values) {
      values = new Map();
      this.known.set(label, values);
    }
    let pair = values.get(value);
    if (pair === undefined) {
      pair = this.table.labels.internText(label, value);
      values.set(value, pair);
    }
    return pair;
  }
}
