// Puts the parts together that read one of the two formats.
import type {Findings} from './findings';
import type {Metadata} from './metadata';
import {OpenMetricsRecords} from './openmetrics-records';
import {OpenMetricsRules} from './openmetrics-rules';
import type {ExpositionFormat} from './page';
import type {PageSeries} from './page-series';
import {PlainLines} from './plain-lines';
import {PageRefused, type RecordCursor} from './record-cursor';
import {RecordSink} from './record-sink';
import {TextRecords} from './text-records';

export interface Grammar {
  readonly format: ExpositionFormat;
  readonly records: {readonly timestamps: number; readonly ended: boolean; read(): boolean};
  readonly sink: RecordSink;
  readonly plain: PlainLines;
  /** What the stricter parser says of a plain line, which the grammar alone does not. */
  check(bytes: Uint8Array, line: number): void;
  /** The page is over. @param line the one behind its last. @throws PageRefused */
  end(bytes: number, line: number): void;
}

export interface PageParts {
  readonly cursor: RecordCursor;
  readonly page: PageSeries;
  readonly metadata: Metadata;
  readonly findings: Findings;
  /** Whether the page has had samples under that name. */
  hadSamples(name: string): boolean;
}

export function textGrammar({cursor, page, metadata, findings, hadSamples}: PageParts): Grammar {
  const sink = new RecordSink(cursor, page);
  const records = new TextRecords(cursor, sink, page, metadata, hadSamples);
  const plain = new PlainLines(page, true);
  return {
    format: 'text',
    records,
    sink,
    plain,
    check(_, line) {
      if (page.badBound && records.isOfFamily(plain.metric)) findings.add('bound-not-a-number', line, 1);
    },
    end(_, line) {
      if (records.eofLine === line - 1 && line > 1) findings.add('ends-like-openmetrics', line - 1, 1);
    },
  };
}

export function openMetricsGrammar({cursor, page, metadata, findings}: PageParts): Grammar {
  const sink = new RecordSink(cursor, page);
  const rules = new OpenMetricsRules(page, metadata);
  const records = new OpenMetricsRecords(cursor, sink, page, metadata, rules);
  const plain = new PlainLines(page, false);
  return {
    format: 'openmetrics',
    records,
    sink,
    plain,
    check(bytes, line) {
      rules.sample(plain.metric, bytes, plain.valueFrom, plain.valueTo, plain.again);
      for (const kind of rules.broken) findings.add(kind, line, 1);
    },
    end(bytes, line) {
      const lastLine = Math.max(1, line - 1);
      if (bytes === 0) findings.add('no-eof', 1, 1);
      else if (!records.ended) {
        throw new PageRefused(`Line ${lastLine}, column 1: the page does not end with # EOF.`, lastLine, 1, true);
      }
      for (const kind of rules.end()) findings.add(kind, lastLine, 1);
    },
  };
}
