// Names and texts as PromQL writes them: plain where they were always allowed, quoted where Prometheus 3 asks for it.

const METRIC = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** Whether every version of Prometheus can write the name. */
export function isPlainMetric(name: string): boolean {
  return METRIC.test(name);
}

/** A selector of one metric, with a window and a matcher where they are given. */
export function selector(name: string, {window = '', matcher = ''} = {}): string {
  const inside = METRIC.test(name) ? matcher : [text(name), matcher].filter((part) => part !== '').join(', ');
  return `${METRIC.test(name) ? name : ''}${inside && `{${inside}}`}${window && `[${window}]`}`;
}

/** A label's name where PromQL wants one. */
export function labelName(label: string): string {
  return LABEL.test(label) ? label : text(label);
}

export function labelList(labels: readonly string[]): string {
  return labels.map(labelName).join(', ');
}

export function text(value: string): string {
  return JSON.stringify(value);
}
