// The documents that Share hands out; loaded when the first of them is asked for.
import {resultJson} from '../../../report/json';
import {resultMarkdown} from '../../../report/markdown';
import type {Report} from '../../../report/report';
import {stateFile} from '../../../report/state-file';
import {resultCsv} from '../../../report/table';

interface Document {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export function document(
  kind: 'markdown' | 'csv' | 'json' | 'state',
  report: Report & {readonly query: string},
): Document {
  const {calculator, query} = report;
  switch (kind) {
    case 'markdown':
      return {name: `${calculator.name}.md`, type: 'text/markdown', text: resultMarkdown(report)};
    case 'csv':
      // The mark at the start tells Excel that the file is UTF-8; other programs skip it.
      return {name: `${calculator.name}.csv`, type: 'text/csv', text: `\ufeff${resultCsv(report)}`};
    case 'json':
      return {
        name: `${calculator.name}.json`,
        type: 'application/json',
        text: `${JSON.stringify(resultJson(report), null, 2)}\n`,
      };
    case 'state':
      return {name: `${calculator.name}-state.json`, type: 'application/json', text: stateFile(calculator.name, query)};
  }
}
