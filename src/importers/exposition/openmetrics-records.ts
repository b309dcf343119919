// The grammar of OpenMetrics 1.0 exactly as a server's scrape reads it, record by record, without haste.
import {isUtf8} from '../series/utf8';
import {parseSampleValue} from './go-float';
import type {Metadata} from './metadata';
import type {OpenMetricsRules} from './openmetrics-rules';
import type {MetricType, PageSeries} from './page-series';
import {
  CLOSE,
  COMMA,
  EQUALS,
  HASH,
  LABEL_NAME,
  METRIC_NAME,
  NEWLINE,
  OPEN,
  QUOTE,
  type Range,
  type RecordCursor,
  SPACE,
} from './record-cursor';
import type {RecordSink} from './record-sink';

const TYPES: readonly MetricType[] = [
  'counter',
  'gauge',
  'histogram',
  'gaugehistogram',
  'summary',
  'info',
  'stateset',
  'unknown',
];

const IN_NAMES = {nul: false, newline: true};
const IN_VALUES = {nul: true, newline: false};
const IN_EXEMPLARS = {nul: false, newline: false};

export class OpenMetricsRecords {
  timestamps = 0;
  /** Whether `# EOF` was read; nothing may come behind it. */
  ended = false;

  constructor(
    private readonly cursor: RecordCursor,
    private readonly sink: RecordSink,
    private readonly page: PageSeries,
    private readonly metadata: Metadata,
    private readonly rules: OpenMetricsRules,
  ) {}

  /** Reads the record that begins at the cursor. @returns whether the page goes on. @throws PageRefused */
  read(): boolean {
    const {cursor, sink} = this;
    if (cursor.peek() === -1) return false;
    if (this.ended) throw cursor.refusal('nothing may come behind # EOF');
    if (cursor.took(HASH)) {
      this.comment();
      return true;
    }
    const begin = cursor.at;
    sink.begin();
    if (cursor.peek() !== OPEN) {
      const name = cursor.tookName(METRIC_NAME);
      if (!name) throw cursor.expected('a metric name, { or #');
      sink.name(name, false);
    }
    if (cursor.took(OPEN)) this.labels(sink.metric !== -1);
    if (sink.metric === -1) throw cursor.refusal('the braces have no metric name in quotation marks', begin);
    const value = this.number('a value');
    this.rest(begin, value);
    return true;
  }

  /** What stands behind the value: a timestamp, an exemplar, both or nothing. */
  private rest(begin: number, value: Range): void {
    const {cursor, sink, rules} = this;
    let exemplar = -1;
    let hasTimestamp = false;
    if (!this.lineEnd()) {
      if (!this.isExemplar()) {
        this.seconds();
        hasTimestamp = true;
      }
      if (!hasTimestamp || !this.lineEnd()) exemplar = this.exemplar();
    }
    sink.end(begin);
    if (hasTimestamp) this.timestamps++;
    rules.sample(sink.metric, cursor.bytes, value.from, value.to, sink.again);
    for (const kind of rules.broken) cursor.find(kind, begin);
    if (exemplar >= 0) {
      if (!rules.mayHaveExemplar()) cursor.find('exemplar-not-here', begin);
      if (exemplar > 128) cursor.find('exemplar-too-long', begin);
    }
  }

  private labels(named: boolean): void {
    const {cursor} = this;
    if (cursor.took(CLOSE)) return;
    for (;;) {
      this.label(named);
      if (cursor.took(CLOSE)) return;
      if (!cursor.took(COMMA)) throw cursor.expected('a comma or }');
      if (cursor.peek() !== CLOSE) continue;
      cursor.find('trailing-comma');
      cursor.at++;
      return;
    }
  }

  /** A label, or the metric's name in quotation marks. */
  private label(named: boolean): void {
    const {cursor, sink} = this;
    const isQuoted = cursor.peek() === QUOTE;
    const begin = cursor.at;
    const name = isQuoted ? cursor.quoted('a name', IN_NAMES) : cursor.tookName(LABEL_NAME);
    if (!name) throw cursor.expected('a label name or }');
    if (isQuoted && (cursor.peek() === COMMA || cursor.peek() === CLOSE)) {
      if (named || sink.metric !== -1) throw cursor.refusal('a second metric name', begin);
      sink.name(name, true);
    } else sink.label(name, isQuoted, this.labelValue(IN_VALUES));
  }

  private labelValue(allowed: typeof IN_VALUES): Range {
    const {cursor} = this;
    if (!cursor.took(EQUALS)) throw cursor.expected('= behind the label name');
    if (cursor.peek() !== QUOTE) throw cursor.expected('a label value in double quotes');
    return cursor.quoted('a label value', allowed);
  }

  private isExemplar(): boolean {
    const {cursor} = this;
    const begin = cursor.at;
    const isOne = cursor.tookWord(' # {');
    cursor.at = begin;
    return isOne;
  }

  /** @returns how many characters its labels have. */
  private exemplar(): number {
    const {cursor} = this;
    if (!cursor.tookWord(' # {')) throw cursor.expected('the end of the line or an exemplar');
    let length = 0;
    for (let more = !cursor.took(CLOSE); more; ) {
      const isQuoted = cursor.peek() === QUOTE;
      const name = isQuoted ? cursor.quoted('a name', IN_EXEMPLARS) : cursor.tookName(LABEL_NAME);
      if (!name) throw cursor.expected('a label name or }');
      const value = this.labelValue(IN_EXEMPLARS);
      if (!isUtf8(cursor.bytes, value.from, value.to)) throw cursor.refusal('the label value is not UTF-8', value.from);
      length += [...cursor.name(name), ...cursor.name(value)].length;
      if (cursor.took(CLOSE)) break;
      if (!cursor.took(COMMA)) throw cursor.expected('a comma or }');
      more = cursor.peek() !== CLOSE;
      if (!more) {
        cursor.find('trailing-comma');
        cursor.at++;
      }
    }
    this.number('the value of the exemplar');
    if (this.lineEnd()) return length;
    this.seconds();
    if (!this.lineEnd()) throw cursor.expected('the end of the line');
    return length;
  }

  /** One blank and a number. */
  private number(what: string): Range {
    const {cursor} = this;
    if (!cursor.took(SPACE)) throw cursor.expected(`one space and ${what}`);
    const word = cursor.word(false);
    if (word.from === word.to) throw cursor.expected(what);
    const text = cursor.latin1(word);
    if (parseSampleValue(text) === undefined)
      throw cursor.refusal(`${JSON.stringify(text)} is not a number`, word.from);
    return word;
  }

  private seconds(): void {
    const word = this.number('a timestamp in seconds');
    const seconds = parseSampleValue(this.cursor.latin1(word));
    if (!Number.isFinite(seconds)) throw this.cursor.refusal('a timestamp must be a finite number', word.from);
  }

  private lineEnd(): boolean {
    if (this.cursor.peek() === -1) throw this.cursor.refusal('the page does not end with # EOF');
    return this.cursor.tookLineEnd();
  }

  private comment(): void {
    const {cursor, metadata} = this;
    const begin = cursor.at - 1;
    if (!cursor.took(SPACE)) throw cursor.expected('one space behind #');
    if (cursor.tookWord('EOF')) {
      if (cursor.peek() !== -1 && !cursor.tookLineEnd()) throw cursor.expected('the end of the line behind # EOF');
      this.ended = true;
      return;
    }
    const word = ['HELP ', 'TYPE ', 'UNIT '].find((each) => cursor.tookWord(each))?.trim();
    if (word === undefined) throw cursor.expected('HELP, TYPE, UNIT or EOF and one space');
    const isQuoted = cursor.peek() === QUOTE;
    const range = isQuoted ? cursor.quoted('a name', IN_NAMES) : cursor.tookName(METRIC_NAME);
    if (!range) throw cursor.expected(`a metric name behind ${word}`);
    if (!cursor.took(SPACE)) throw cursor.expected(`one space and the text of ${word}`);
    const text = cursor.restOfLine(word === 'HELP');
    if (cursor.bytes[cursor.at - 1] !== NEWLINE) throw cursor.refusal('the page does not end with # EOF');
    const name = cursor.name(range);
    if (metadata.say(word, name)) cursor.find('second-metadata', begin);
    if (word === 'TYPE') this.type(name, text);
    else if (word === 'UNIT') this.unit(name, text);
    else if (!isUtf8(cursor.bytes, text.from, text.to)) throw cursor.refusal('the help text is not UTF-8', text.from);
    this.rules.metadata(name, word === 'UNIT' ? cursor.name(text) : '');
    for (const kind of this.rules.broken) cursor.find(kind, begin);
  }

  private type(name: string, text: Range): void {
    const word = this.cursor.latin1(text);
    const type = TYPES.find((each) => each === word);
    if (!type)
      throw this.cursor.refusal(`expected one of ${TYPES.join(', ')}, found ${JSON.stringify(word)}`, text.from);
    this.metadata.setType(name, type);
    this.page.setType(type);
  }

  private unit(name: string, text: Range): void {
    const unit = this.cursor.name(text);
    if (unit !== '' && !name.endsWith(`_${unit}`)) {
      throw this.cursor.refusal(`the metric name does not end with its unit, _${unit}`, text.from);
    }
  }
}
