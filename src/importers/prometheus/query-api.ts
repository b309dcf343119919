// Reads the answer of /api/v1/query to a counting question: numbers, each with the labels that it was counted by.
import type {TextStream} from '../../model/importer';
import {parseGoFloat} from '../exposition/go-float';
import {ImportError} from '../import-error';
import {objectIn, wordIn} from '../json-members';
import {beginsAsJson, hasMember} from '../json-rows';
import {readJson} from '../json-stream';
import {serverError} from './tsdb-status';

export interface CountedBy {
  readonly labels: Readonly<Record<string, string>>;
  readonly count: number;
}

const QUERY = {elements: ['', 'data.result.[]'], keep: ['status', 'error', 'metric.*', 'value.[]']};

export function looksLikeQueryAnswer(start: string): boolean {
  return beginsAsJson(start) && hasMember(start, 'resultType') && hasMember(start, 'result');
}

/** An empty answer means that nothing was there to count. @throws ImportError for broken JSON, an error of the server, another answer. */
export async function readQueryAnswer(stream: TextStream): Promise<readonly CountedBy[]> {
  const counted: CountedBy[] = [];
  let answers = 0;
  for await (const {value, line, names} of readJson(stream, QUERY)) {
    if (names.includes('status') || names.includes('data')) {
      if (wordIn(value, 'status') === 'error') throw serverError(wordIn(value, 'error'), line);
      answers++;
      continue;
    }
    const sample = Array.isArray(value.value) ? (value.value as readonly unknown[])[1] : undefined;
    const count = typeof sample === 'string' ? parseGoFloat(sample) : undefined;
    if (count === undefined)
      throw new ImportError(`Line ${line}: expected an instant vector, with one "value" each.`, line);
    const labels = Object.entries(objectIn(value, 'metric') ?? {}).map(([name, text]) => [name, String(text)]);
    counted.push({labels: Object.fromEntries(labels), count});
  }
  if (answers === 0) throw new ImportError('There is no answer of /api/v1/query in this JSON.');
  return counted;
}
