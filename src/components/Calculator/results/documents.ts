// The documents that Share hands out; loaded when the first of them is asked for.
import {resultJson} from '../../../report/json';
import {resultMarkdown} from '../../../report/markdown';
import {decisionRecord} from '../../../report/record/decision-record';
import type {Report} from '../../../report/report';
import {stateFile} from '../../../report/state-file';
import {resultCsv} from '../../../report/table';

interface Document {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What a record needs besides the result: its day, ISO. The query is that of the link. */
interface Result extends Report {
  readonly query: string;
  readonly day: string;
}

/** @returns why there is none, for a record of a result without an answer. */
export function document(
  kind: 'markdown' | 'csv' | 'json' | 'record' | 'state',
  result: Result,
): Document | {readonly refused: string} {
  const {calculator, query, day} = result;
  switch (kind) {
    case 'markdown':
      return {name: `${calculator.name}.md`, type: 'text/markdown', text: resultMarkdown(result)};
    case 'csv':
      // The mark at the start tells Excel that the file is UTF-8; other programs skip it.
      return {name: `${calculator.name}.csv`, type: 'text/csv', text: `\ufeff${resultCsv(result)}`};
    case 'json':
      return {
        name: `${calculator.name}.json`,
        type: 'application/json',
        text: `${JSON.stringify(resultJson(result), null, 2)}\n`,
      };
    case 'record': {
      const record = decisionRecord(result, day);
      return 'refused' in record ? record : {...record, type: 'text/markdown'};
    }
    case 'state':
      return {name: `${calculator.name}-state.json`, type: 'application/json', text: stateFile(calculator.name, query)};
  }
}
