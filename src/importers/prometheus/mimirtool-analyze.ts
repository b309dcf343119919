// Reads the output of `mimirtool analyze prometheus`: which metrics are used anywhere, and which are not.
import type {TextStream} from '../../model/importer';
import {ImportError} from '../import-error';
import {numberIn, objectsIn} from '../json-members';
import {beginsAsJson, hasMember} from '../json-rows';
import {readJson} from '../json-stream';
import type {JsonKeptObject} from '../json-structure';
import {type Counted, countedIn} from './counted-list';

export const MIMIRTOOL_ANALYZE =
  'mimirtool analyze grafana --address="$GRAFANA" && mimirtool analyze ruler --address="$MIMIR" --id="$TENANT" && mimirtool analyze prometheus --address="$PROMETHEUS"';

export interface AnalyzedMetric extends Counted {
  /** Series per job. */
  readonly jobs: readonly Counted[];
}

export interface MimirtoolAnalysis {
  readonly totalSeries: number;
  /** Of metrics that a dashboard or a rule names, and of the others. */
  readonly inUseSeries: number;
  readonly additionalSeries: number;
  readonly inUse: readonly AnalyzedMetric[];
  readonly additional: readonly AnalyzedMetric[];
  /** What the tool could not look into; a metric used only there counts as additional. */
  readonly errors: readonly string[];
}

const LISTS = ['in_use_metric_counts', 'additional_metric_counts'] as const;
const QUERY = {
  elements: [''],
  keep: [
    'total_active_series',
    'in_use_active_series',
    'additional_active_series',
    'errors.[]',
    ...LISTS.flatMap((list) =>
      ['metric', 'count', 'job_counts.[].job', 'job_counts.[].count'].map((each) => `${list}.[].${each}`),
    ),
  ],
};

export function looksLikeMimirtoolAnalysis(start: string): boolean {
  return beginsAsJson(start) && hasMember(start, 'total_active_series', 'in_use_active_series');
}

/** @throws ImportError for broken JSON, another file, and totals that are missing. */
export async function readMimirtoolAnalysis(stream: TextStream): Promise<MimirtoolAnalysis> {
  for await (const {value, line} of readJson(stream, QUERY)) {
    const [totalSeries, inUseSeries, additionalSeries] = ['total', 'in_use', 'additional'].map((which) =>
      numberIn(value, `${which}_active_series`),
    );
    if (totalSeries === undefined || inUseSeries === undefined || additionalSeries === undefined) {
      throw new ImportError(
        `Line ${line}: expected "total_active_series". Save what ${MIMIRTOOL_ANALYZE} writes.`,
        line,
      );
    }
    return {
      totalSeries,
      inUseSeries,
      additionalSeries,
      inUse: metricsIn(value, LISTS[0]),
      additional: metricsIn(value, LISTS[1]),
      errors: Array.isArray(value.errors) ? value.errors.map(String) : [],
    };
  }
  throw new ImportError(`There is no analysis in this JSON. Save what ${MIMIRTOOL_ANALYZE} writes.`);
}

function metricsIn(value: JsonKeptObject, list: string): readonly AnalyzedMetric[] {
  return objectsIn(value, list).flatMap((item) => {
    const count = numberIn(item, 'count');
    const {metric} = item;
    if (typeof metric !== 'string' || count === undefined) return [];
    return [{name: metric, count, jobs: countedIn(item, 'job_counts', 'job', 'count')}];
  });
}
