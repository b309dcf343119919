// Reads what a Prometheus, Thanos or Mimir answered to our queries: a vector of counts, each with the label that says what it is of.

export interface Counted {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface QueryAnswer {
  readonly counts: readonly Counted[];
  /** What the store says of its own answer, such as that a part of it could not be reached. */
  readonly warnings: readonly string[];
}

/** @throws RangeError in words of what was expected, or of what the store itself says went wrong. */
export function readQueryAnswer(text: string): QueryAnswer {
  const answer = objectOf(parsed(text), 'The answer');
  if (answer.status === 'error')
    throw new RangeError(`The store answered with an error: ${String(answer.error ?? answer.errorType)}.`);
  if (answer.status !== 'success') throw new RangeError('This is no answer of a query: it has no "status".');
  const data = objectOf(answer.data, '"data"');
  if (data.resultType !== 'vector')
    throw new RangeError(
      `The answer is a ${String(data.resultType)}, where the vector of an instant query was expected.`,
    );
  return {
    counts: listOf(data.result, '"result"').map(counted),
    warnings: [...listOf(answer.warnings ?? [], '"warnings"'), ...listOf(answer.infos ?? [], '"infos"')].map(String),
  };
}

/** The counts by one label of the answer, such as `dropped`; a count that is not there is of nothing. */
export function countsBy(answer: QueryAnswer, label: string): ReadonlyMap<string, number> {
  return new Map(answer.counts.map(({labels, value}) => [labels[label] ?? '', value]));
}

/** Mimir's cardinality by label value. @throws RangeError in words of what was expected. */
export function readLabelValues(text: string): ReadonlyMap<string, number> {
  const [label] = listOf(objectOf(parsed(text), 'The answer').labels, '"labels"');
  return new Map(
    listOf(objectOf(label, 'The first label').cardinality, '"cardinality"').map((each) => {
      const {label_value: value, series_count: count} = objectOf(each, 'A value');
      if (typeof value !== 'string' || typeof count !== 'number')
        throw new RangeError('A value lacks "label_value" or "series_count".');
      return [value, count];
    }),
  );
}

function counted(each: unknown, at: number): Counted {
  const {metric, value} = objectOf(each, `Result ${at + 1}`);
  const labels = Object.entries(objectOf(metric, `"metric" of result ${at + 1}`)).map(
    ([name, label]) => [name, String(label)] as const,
  );
  const number = Number(listOf(value, `"value" of result ${at + 1}`)[1]);
  if (!Number.isFinite(number) || number < 0) throw new RangeError(`Result ${at + 1} is no count.`);
  return {labels: Object.fromEntries(labels), value: number};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RangeError(`The answer is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function objectOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new RangeError(`${what} is not an object.`);
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new RangeError(`${what} is not a list.`);
}
