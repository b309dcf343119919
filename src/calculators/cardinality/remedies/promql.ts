// Names and texts as PromQL writes them: plain where they were always allowed, quoted where Prometheus 3 asks for it.

const METRIC = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** Whether every version of Prometheus can write the name. */
export function isPlainMetric(name: string): boolean {
  return METRIC.test(name);
}

/** A selector of one metric, with a window where it is given. */
export function selector(name: string, window = ''): string {
  return `${METRIC.test(name) ? name : `{${text(name)}}`}${window && `[${window}]`}`;
}

export function labelList(labels: readonly string[]): string {
  return labels.map((label) => (LABEL.test(label) ? label : text(label))).join(', ');
}

export function text(value: string): string {
  return JSON.stringify(value);
}
