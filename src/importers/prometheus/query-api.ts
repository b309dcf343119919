// Reads what Prometheus, Thanos or Mimir answer to a counting question: numbers, each with the labels that it was counted by.
import type {TextStream} from '../../model/importer';
import {parseGoFloat} from '../exposition/go-float';
import {ImportError} from '../import-error';
import {objectIn, wordIn} from '../json-members';
import {beginsAsJson, hasMember} from '../json-rows';
import {readJson} from '../json-stream';
import type {JsonElement} from '../json-structure';
import {serverError} from './tsdb-status';

export interface CountedBy {
  readonly labels: Readonly<Record<string, string>>;
  readonly count: number;
}

export interface QueryAnswer {
  readonly counts: readonly CountedBy[];
  /** What the store says of its own answer, such as that a part of it could not be reached. */
  readonly warnings: readonly string[];
}

const SAID = ['warnings', 'infos'] as const;
const QUERY = {
  elements: ['', 'data.result.[]'],
  keep: [
    'status',
    'error',
    'errorType',
    'data.resultType',
    ...SAID.map((list) => `${list}.[]`),
    'metric.*',
    'value.[]',
  ],
};

export function looksLikeQueryAnswer(start: string): boolean {
  return beginsAsJson(start) && hasMember(start, 'resultType') && hasMember(start, 'result');
}

/**
 * Several answers one after another are read as one. An empty one means that nothing was there to count.
 * @throws ImportError for broken JSON, an error of the store, another answer, and what is no count.
 */
export async function readQueryAnswer(stream: TextStream): Promise<QueryAnswer> {
  const counts: CountedBy[] = [];
  const warnings: string[] = [];
  let answers = 0;
  for await (const element of readJson(stream, QUERY)) {
    if (element.names.includes('status') || element.names.includes('data')) {
      warnings.push(...warningsOf(element));
      answers++;
    } else counts.push(countedBy(element));
  }
  if (answers === 0) throw new ImportError('There is no answer of /api/v1/query in this JSON.');
  return {counts, warnings};
}

/** The counts by one label of the answer, such as `dropped`; a count that is not there is of nothing. */
export function countsBy({counts}: QueryAnswer, label: string): ReadonlyMap<string, number> {
  return new Map(counts.map(({labels, count}) => [labels[label] ?? '', count]));
}

/** Of the answer around the counts. */
function warningsOf({value, line}: JsonElement): readonly string[] {
  if (wordIn(value, 'status') === 'error') {
    throw serverError(wordIn(value, 'error') ?? wordIn(value, 'errorType'), line);
  }
  const type = wordIn(objectIn(value, 'data'), 'resultType');
  if (type !== 'vector') throw noVector(line, `a ${type ?? 'file of another kind'}`);
  return SAID.flatMap((list) => (Array.isArray(value[list]) ? value[list].map(String) : []));
}

function countedBy({value, line, names}: JsonElement): CountedBy {
  const sample = Array.isArray(value.value) ? (value.value as readonly unknown[])[1] : undefined;
  if (typeof sample !== 'string') throw noVector(line, names.includes('values') ? 'a matrix' : 'no "value"');
  const count = parseGoFloat(sample);
  if (count === undefined || !Number.isInteger(count) || count < 0) {
    throw new ImportError(`Line ${line}: expected a count, found ${JSON.stringify(sample)}.`, line);
  }
  const labels = Object.entries(objectIn(value, 'metric') ?? {}).map(([name, text]) => [name, String(text)]);
  return {labels: Object.fromEntries(labels), count};
}

function noVector(line: number, found: string): ImportError {
  return new ImportError(`Line ${line}: expected the vector of an instant query, found ${found}.`, line);
}
