// Reads Prometheus' /api/v1/status/tsdb: how many series the server holds now, and the longest of four lists.
import type {TextStream} from '../../model/importer';
import {ImportError} from '../import-error';
import {numberIn, objectIn, wordIn} from '../json-members';
import {beginsAsJson, hasMember} from '../json-rows';
import {readJson} from '../json-stream';
import {type Counted, countedIn} from './counted-list';

/** Without a limit the server lists ten of each; Prometheus 2.42 does so whatever the limit. */
export const STATUS_TSDB = 'curl -s "$PROMETHEUS/api/v1/status/tsdb?limit=500"';

/** Members are named as in the answer. */
export interface TsdbStatus {
  /** Absent in answers of servers before 2.15. */
  readonly headStats?: {
    readonly numSeries: number;
    readonly numLabelPairs: number | undefined;
    readonly chunkCount: number | undefined;
    /** Milliseconds since 1970. */
    readonly minTime: number | undefined;
    readonly maxTime: number | undefined;
  };
  readonly seriesCountByMetricName: readonly Counted[];
  readonly labelValueCountByLabelName: readonly Counted[];
  /** Bytes that a label's values would take if every series had a copy of its own; not what the server uses. */
  readonly memoryInBytesByLabelName: readonly Counted[];
  /** Names are `label=value`; see `splitPair`. */
  readonly seriesCountByLabelValuePair: readonly Counted[];
}

const LISTS = [
  'seriesCountByMetricName',
  'labelValueCountByLabelName',
  'memoryInBytesByLabelName',
  'seriesCountByLabelValuePair',
] as const;

const QUERY = {
  elements: ['', 'data'],
  keep: ['status', 'error', 'headStats.*', ...LISTS.flatMap((list) => [`${list}.[].name`, `${list}.[].value`])],
};

export function looksLikeTsdbStatus(start: string): boolean {
  return beginsAsJson(start) && hasMember(start, 'headStats', ...LISTS);
}

/** Accepts the whole answer or its `data` alone. @throws ImportError for broken JSON, an error of the server, another file. */
export async function readTsdbStatus(stream: TextStream): Promise<TsdbStatus> {
  let status: TsdbStatus | undefined;
  for await (const {value, line, names} of readJson(stream, QUERY)) {
    if (wordIn(value, 'status') === 'error') throw serverError(wordIn(value, 'error'), line);
    if (!LISTS.some((list) => names.includes(list))) continue;
    if (status) throw new ImportError(`Line ${line}: a second answer begins here; give one server's at a time.`, line);
    const head = objectIn(value, 'headStats');
    const numSeries = numberIn(head, 'numSeries');
    status = {
      ...(numSeries !== undefined && {
        headStats: {
          numSeries,
          numLabelPairs: numberIn(head, 'numLabelPairs'),
          chunkCount: numberIn(head, 'chunkCount'),
          minTime: numberIn(head, 'minTime'),
          maxTime: numberIn(head, 'maxTime'),
        },
      }),
      seriesCountByMetricName: countedIn(value, 'seriesCountByMetricName', 'name', 'value'),
      labelValueCountByLabelName: countedIn(value, 'labelValueCountByLabelName', 'name', 'value'),
      memoryInBytesByLabelName: countedIn(value, 'memoryInBytesByLabelName', 'name', 'value'),
      seriesCountByLabelValuePair: countedIn(value, 'seriesCountByLabelValuePair', 'name', 'value'),
    };
  }
  if (!status)
    throw new ImportError(`This JSON has no "seriesCountByMetricName". Save the answer of ${STATUS_TSDB}.`, 1);
  return status;
}

/** The answer is one, but to a question that failed. */
export function serverError(words: string | undefined, line: number): ImportError {
  return new ImportError(`Line ${line}: the server answered with an error: ${words ?? 'it gives no reason'}.`, line);
}
