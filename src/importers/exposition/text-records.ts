// The grammar of Prometheus text 0.0.4 exactly as a server's scrape reads it, record by record, without haste.
import {isUtf8} from '../series/utf8';
import {parseSampleValue} from './go-float';
import {endingOf, type Metadata} from './metadata';
import type {MetricType, PageSeries} from './page-series';
import {
  BACKSLASH,
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
  TAB,
} from './record-cursor';
import type {RecordSink} from './record-sink';

const TYPES: Readonly<Record<string, MetricType>> = {
  counter: 'counter',
  gauge: 'gauge',
  histogram: 'histogram',
  summary: 'summary',
  untyped: 'unknown',
};

/** Names in quotation marks may hold a line break, but no NUL; values may hold both. */
const IN_NAMES = {nul: false, newline: true};
const IN_VALUES = {nul: true, newline: true};
const NO_KNOWN_ESCAPE = /^\\(?![\\n"])/;
const LARGEST_TIMESTAMP = 2n ** 63n - 1n;

export class TextRecords {
  timestamps = 0;
  /** A text page has no end but that of its bytes. */
  readonly ended = false;
  /** The last line that reads `# EOF`, which is a comment like any other here; 0 for none. */
  eofLine = 0;

  constructor(
    private readonly cursor: RecordCursor,
    private readonly sink: RecordSink,
    private readonly page: PageSeries,
    private readonly metadata: Metadata,
    /** Whether the page has had samples under that name. */
    private readonly hadSamples: (name: string) => boolean,
  ) {}

  /** Reads the record that begins at the cursor. @returns whether the page goes on: a NUL ends it. @throws PageRefused */
  read(): boolean {
    const {cursor, sink} = this;
    const start = cursor.at;
    cursor.skipBlanks();
    if (cursor.tookLineEnd()) return true;
    const byte = cursor.peek();
    if (byte <= 0) {
      if (byte === 0) cursor.find('nul-ends-page');
      return false;
    }
    if (byte === HASH) return this.comment();
    if (cursor.at > start) cursor.find('leading-blanks', start);
    sink.begin();
    const begin = cursor.at;
    if (byte !== OPEN) {
      const name = cursor.tookName(METRIC_NAME);
      if (!name) throw cursor.expected('a metric name, { or #');
      sink.name(name, false);
      cursor.skipBlanks();
    }
    if (cursor.took(OPEN)) {
      this.labels();
      cursor.skipBlanks();
    }
    if (sink.metric === -1) throw cursor.refusal('the braces have no metric name in quotation marks', begin);
    this.value();
    sink.end(begin);
    if (this.page.badBound && this.isOfFamily(sink.metric)) cursor.find('bound-not-a-number', begin);
    return true;
  }

  private labels(): void {
    const {cursor, sink} = this;
    for (;;) {
      cursor.skipBlanks();
      if (cursor.took(CLOSE)) return;
      const quoted = cursor.peek() === QUOTE;
      const begin = cursor.at;
      const name = quoted ? cursor.quoted('a name', IN_NAMES) : cursor.tookName(LABEL_NAME);
      if (!name) throw cursor.expected('a label name or }');
      cursor.skipBlanks();
      if (quoted && (cursor.peek() === COMMA || cursor.peek() === CLOSE)) {
        if (sink.metric !== -1) throw cursor.refusal('a second metric name', begin);
        sink.name(name, true);
        if (cursor.took(COMMA)) continue;
        cursor.at++;
        return;
      }
      if (!cursor.took(EQUALS)) throw cursor.expected('= behind the label name');
      this.label(name, quoted);
    }
  }

  private label(name: Range, quoted: boolean): void {
    const {cursor, sink} = this;
    cursor.skipBlanks();
    if (cursor.peek() !== QUOTE) throw cursor.expected('a label value in double quotes');
    const value = cursor.quoted('a label value', IN_VALUES);
    this.checkValue(value);
    sink.label(name, quoted, value);
    cursor.skipBlanks();
    if (cursor.took(COMMA)) return;
    if (cursor.peek() !== CLOSE) cursor.find('missing-comma');
  }

  private checkValue(value: Range): void {
    const {bytes} = this.cursor;
    for (let at = value.from; at < value.to; at++) {
      if (bytes[at] === NEWLINE) this.cursor.find('newline-in-value', at);
      if (bytes[at] !== BACKSLASH) continue;
      if (NO_KNOWN_ESCAPE.test(this.cursor.latin1({from: at, to: Math.min(at + 2, value.to)}))) {
        this.cursor.find('unknown-escape', at);
      }
      at++;
    }
  }

  private value(): void {
    const {cursor} = this;
    const word = cursor.word(true);
    if (word.from === word.to) throw cursor.expected('a value');
    const text = cursor.latin1(word);
    if (parseSampleValue(text) === undefined) throw cursor.refusal(`${shown(text)} is not a number`, word.from);
    const isNegative = text.startsWith('-') && Number(text) < 0;
    if (isNegative && this.isCountOfHistogram()) cursor.find('negative-count', word.from);
    cursor.skipBlanks();
    if (cursor.tookLineEnd()) return;
    this.timestamp();
  }

  private timestamp(): void {
    const {cursor} = this;
    const from = cursor.at;
    const isSigned = cursor.peek() === 45 || cursor.peek() === 43;
    if (isSigned) cursor.at++;
    while (cursor.peek() >= 48 && cursor.peek() <= 57) cursor.at++;
    const digits = cursor.latin1({from: isSigned ? from + 1 : from, to: cursor.at});
    if (isSigned && digits !== '') {
      const what = cursor.bytes[from] === 45 ? 'a negative timestamp' : 'a timestamp with a sign';
      throw cursor.refusal(`a server refuses ${what}, though other parsers take it`, from, false);
    }
    if (digits === '') throw cursor.expected('a timestamp in whole milliseconds or the end of the line', from);
    if (BigInt(digits) > LARGEST_TIMESTAMP) throw cursor.refusal('the timestamp is too large', from);
    this.timestamps++;
    const blank = cursor.at;
    cursor.skipBlanks();
    if (cursor.at > blank) cursor.find('blank-after-timestamp', blank);
    if (!cursor.tookLineEnd()) throw cursor.expected('the end of the line behind the timestamp');
  }

  private isCountOfHistogram(): boolean {
    const {metadata, page, sink} = this;
    if (metadata.typeOf(metadata.current) !== 'histogram') return false;
    const ending = endingOf(page.table.metrics.text(sink.metric), metadata.current, 'histogram');
    return ending === '_bucket' || ending === '_count';
  }

  /** Whether the metric belongs to the family that the last metadata were about. */
  isOfFamily(metric: number): boolean {
    const type = this.metadata.typeOf(this.metadata.current);
    const name = this.page.table.metrics.text(metric);
    return type !== undefined && endingOf(name, this.metadata.current, type) !== undefined;
  }

  private comment(): boolean {
    const {cursor} = this;
    cursor.at++;
    const apart = cursor.peek() === SPACE || cursor.peek() === TAB;
    cursor.skipBlanks();
    const begin = cursor.at;
    for (const word of apart ? ['HELP', 'TYPE'] : []) {
      if (!cursor.tookWord(word)) continue;
      if (cursor.peek() === SPACE || cursor.peek() === TAB) {
        this.about(word, begin);
        return true;
      }
      cursor.at = begin;
    }
    const isEof = cursor.tookWord('EOF') && cursor.peek() === NEWLINE;
    cursor.at = begin;
    for (let byte = cursor.peek(); byte !== NEWLINE; byte = cursor.peek()) {
      // Only a comment with a blank behind its # lets a NUL pass.
      if (byte === -1 || (byte === 0 && !apart)) {
        if (byte === 0) cursor.find('nul-ends-page');
        return false;
      }
      cursor.at++;
    }
    if (isEof) this.eofLine = cursor.position(begin).line;
    cursor.at++;
    return true;
  }

  private about(word: string, begin: number): void {
    const {cursor, metadata} = this;
    cursor.skipBlanks();
    const isQuoted = cursor.peek() === QUOTE;
    const range = isQuoted ? cursor.quoted('a name', IN_NAMES) : cursor.tookName(METRIC_NAME);
    // expfmt takes a HELP or TYPE that stops here.
    if (!range) throw cursor.expected(`a metric name behind ${word}`, cursor.at, cursor.peek() !== NEWLINE);
    if (cursor.peek() === 0) throw cursor.expected('a blank');
    const name = cursor.name(range);
    const text = cursor.restOfLine(word === 'HELP');
    const type = word === 'TYPE' ? this.typeIn(text) : undefined;
    if (word === 'HELP') this.checkHelp(text);
    const again = metadata.say(word, name);
    if (again) cursor.find(word === 'HELP' ? 'second-help' : 'second-type', begin);
    else if (type && this.hadSamples(name)) cursor.find('type-after-samples', begin);
    if (!type) return;
    metadata.setType(name, type);
    this.page.setType(type);
  }

  /** Exactly one byte stands between the name and the type, whatever it is: two blanks are an error. */
  private typeIn({from, to}: Range): MetricType {
    const {cursor} = this;
    const rest = cursor.latin1({from, to});
    const word = /^[ \t]*$/.test(rest) ? '' : rest.slice(1);
    const type = Object.hasOwn(TYPES, word) ? TYPES[word] : undefined;
    if (type) return type;
    const isKnownElsewhere = word === '' || Object.hasOwn(TYPES, word.trimStart().toLowerCase());
    throw cursor.refusal(
      `expected one of ${Object.keys(TYPES).join(', ')} and nothing else, found ${shown(word)}`,
      Math.min(from + 1, to),
      !isKnownElsewhere,
    );
  }

  private checkHelp({from, to}: Range): void {
    const {cursor} = this;
    if (from < to && !isUtf8(cursor.bytes, from + 1, to)) {
      throw cursor.refusal('the help text is not UTF-8', from + 1, false);
    }
    for (let at = from; at < to; at++) {
      if (cursor.bytes[at] !== BACKSLASH) continue;
      if (NO_KNOWN_ESCAPE.test(cursor.latin1({from: at, to: Math.min(at + 2, to)}))) cursor.find('unknown-escape', at);
      at++;
    }
  }
}

/** A piece of the page inside a message. */
function shown(text: string): string {
  return text === '' ? 'nothing' : JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
