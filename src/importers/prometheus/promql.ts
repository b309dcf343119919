// Questions for a store whose metrics are too many for a page: PromQL that counts there, and the command that asks it.

const PLAIN_METRIC = /^[a-zA-Z_:][\w:]*$/;
const PLAIN_LABEL = /^[a-zA-Z_]\w*$/;
const EVERYTHING = '{__name__!=""}';

/** Series that have a sample within the last five minutes; so count all of these. */
export function seriesInAll(): string {
  return `count(${EVERYTHING})`;
}

/** The metrics with the most series. */
export function seriesPerMetric(most: number): string {
  return `topk(${most}, count by (__name__) (${EVERYTHING}))`;
}

/** Values that a label has, in one metric or in all. */
export function valuesOf(label: string, metric?: string): string {
  const present = metric === undefined ? `{${labelName(label)}!=""}` : selector(metric, `${labelName(label)}!=""`);
  return `count(count by (${labelName(label)}) (${present}))`;
}

/** Series left when those labels are dropped, in one metric or in all: exact, because the store counts them again. */
export function seriesWithout(labels: readonly string[], metric?: string): string {
  const without = labels.map(labelName).join(', ');
  if (metric !== undefined) return `count(count without (${without}) (${selector(metric)}))`;
  // Grouping forgets the metric's name, so that it has to be kept under another one.
  return `count(count without (${without}) (label_replace(${EVERYTHING}, "__metric__", "$1", "__name__", "(.+)")))`;
}

/** @param server the address of Prometheus, Thanos or Mimir (there with `/prometheus`), as a shell writes it. */
export function askCommand(query: string, server = '$PROMETHEUS'): string {
  return `curl -sG "${server}/api/v1/query" --data-urlencode 'query=${query.replaceAll("'", `'\\''`)}'`;
}

function selector(metric: string, matcher = ''): string {
  if (PLAIN_METRIC.test(metric)) return matcher === '' ? metric : `${metric}{${matcher}}`;
  return `{${[JSON.stringify(metric), matcher].filter((part) => part !== '').join(', ')}}`;
}

/** Prometheus 3 takes names that are not plain in quotation marks; before it there were none. */
function labelName(label: string): string {
  return PLAIN_LABEL.test(label) ? label : JSON.stringify(label);
}
