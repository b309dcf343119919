// The queries that bring counts out of a store too big to read: for Prometheus, Thanos and Mimir, whose answers are small.
import {labelList, labelName, selector, text} from './promql';

/** A request, and what its answer is about. */
export interface StoreQuery {
  readonly asks: string;
  readonly promql: string;
}

/** Where a store answers queries. */
export interface Store {
  readonly program: 'Prometheus' | 'Thanos' | 'Mimir';
  /** `http://localhost:9090`, without a slash at the end. */
  readonly url: string;
  /** Mimir's X-Scope-OrgID; none where it is not asked for. */
  readonly tenant?: string;
}

/** A label set in the answer's label `dropped`. */
const SET = ',';

/** Series that have a sample within the last five minutes; so count all of these queries. */
const EVERYTHING = '{__name__!=""}';

/** Grouping without labels forgets the metric's name, so that it has to be kept under another one. */
const EVERYTHING_NAMED = `label_replace(${EVERYTHING}, "__metric__", "$1", "__name__", "(.+)")`;

export function seriesInAll(): StoreQuery {
  return {asks: 'Series in all.', promql: `count(${EVERYTHING})`};
}

/** The metrics with the most series. */
export function seriesByMetric(most: number): StoreQuery {
  return {
    asks: `Series of each metric, the ${most} largest.`,
    promql: `topk(${most}, count by (__name__) (${EVERYTHING}))`,
  };
}

/** How many values each of these labels has in a metric, or in all of them (null). Its absence is no value. */
export function valuesByLabel(metric: string | null, labels: readonly string[]): StoreQuery {
  return {
    asks: `Values of each label of ${metric ?? 'all metrics'}.`,
    promql: joined(
      labels.map((label) => {
        const matcher = `${labelName(label)}!=""`;
        const series = metric === null ? `{${matcher}}` : selector(metric, {matcher});
        return tagged(`count(count by (${labelName(label)}) (${series}))`, 'label', label);
      }),
      metric,
    ),
  };
}

/**
 * What would be left of a metric, or of all (null), without each of these label sets, exactly: the store counts distinct label sets itself.
 * The empty set is what there is now.
 */
export function seriesLeft(metric: string | null, sets: readonly (readonly string[])[]): StoreQuery {
  const series = metric === null ? EVERYTHING_NAMED : selector(metric);
  return {
    asks: `Series of ${metric ?? 'all metrics'} that would be left without each label set.`,
    promql: joined(
      sets.map((labels) =>
        tagged(`count(count without (${labelList(labels)}) (${series}))`, 'dropped', labels.join(SET)),
      ),
      metric,
    ),
  };
}

/** Distinct series of a window: what churn adds to those of now. */
export function seriesWithin(metric: string, windows: readonly string[]): StoreQuery {
  return {
    asks: `Series of ${metric} that any of these windows saw.`,
    promql: joined(
      windows.map((window) => tagged(`count(last_over_time(${selector(metric, {window})}))`, 'window', window)),
      metric,
    ),
  };
}

/** New series that scrapes brought, by job. */
export function newSeries(window: string): StoreQuery {
  return {
    asks: `New series of the last ${window}, by job.`,
    promql: tagged(`sum by (job) (sum_over_time(scrape_series_added[${window}]))`, 'added_in', window),
  };
}

/** Samples of each job in a scrape, after relabelling. */
export function samplesByJob(): StoreQuery {
  const promql = tagged('sum by (job) (scrape_samples_post_metric_relabeling)', 'samples_per', 'scrape');
  return {asks: 'Samples of a scrape, by job.', promql};
}

/** One query of several; where they are of one metric, each of their counts says which. */
function joined(queries: readonly string[], metric: string | null): string {
  const all = queries.join(' or ');
  return metric === null ? all : tagged(all, 'metric', metric);
}

/** The answer says what it is of, so that it can be told from any other. */
function tagged(promql: string, label: string, value: string): string {
  return `label_replace(${promql}, ${text(label)}, ${text(value.replaceAll('$', '$$$$'))}, "", "")`;
}

/** The query as a command. Thanos counts replicas once, and says what it could not reach instead of leaving it out. */
export function command({promql}: StoreQuery, {program, url, tenant}: Store): string {
  const path = program === 'Mimir' ? '/prometheus/api/v1/query' : '/api/v1/query';
  return [
    `curl -sS ${shell(`${url}${path}`)}`,
    ...(tenant === undefined ? [] : [`-H ${shell(`X-Scope-OrgID: ${tenant}`)}`]),
    ...(program === 'Thanos' ? ['--data-urlencode dedup=true', '--data-urlencode partial_response=false'] : []),
    `--data-urlencode ${shell(`query=${promql}`)}`,
  ].join(' \\\n  ');
}

/** Calls that a store answers from its index, without a query: much cheaper, and without label sets. */
export function indexCall({program, url, tenant}: Store, most: number): string {
  const path =
    program === 'Mimir'
      ? `/prometheus/api/v1/cardinality/label_values?label_names[]=__name__&count_method=active&limit=${most}`
      : `/api/v1/status/tsdb?limit=${most}`;
  const header = tenant === undefined ? '' : ` -H ${shell(`X-Scope-OrgID: ${tenant}`)}`;
  return `curl -sS -g ${shell(`${url}${path}`)}${header}`;
}

function shell(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
