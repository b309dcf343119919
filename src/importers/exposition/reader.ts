// Reads a page of metrics as it arrives, in pieces cut anywhere, into a table of series; keeps nothing of the page itself.
import type {SeriesTable} from '../series/series-table';
import {Findings} from './findings';
import {BEGINNING, formatOf} from './format';
import {type Grammar, openMetricsGrammar, textGrammar} from './grammar';
import {Metadata} from './metadata';
import type {ExpositionFormat, PageReport, Refusal} from './page';
import {PageSeries} from './page-series';
import {CUT_OFF, columnAt, NEWLINE, PageRefused, RecordCursor, SPACE, TAB} from './record-cursor';
import type {TargetLabels} from './target-labels';

/** A record of more bytes than this is no sample, but a quotation mark that was never closed. */
const LONGEST_RECORD = 1 << 26;

export interface PageOptions {
  /** By the page's beginning where it is absent. The Content-Type that a server would go by is seldom saved. */
  readonly format?: ExpositionFormat;
  /** Labels of the target, joined to those of the page as a scrape does. */
  readonly target?: TargetLabels;
}

export class ExpositionReader {
  private readonly findings = new Findings();
  private readonly cursor = new RecordCursor(this.findings);
  private readonly page: PageSeries;
  private readonly metadata = new Metadata();
  private readonly sampled = new Set<number>();
  private metric = -1;
  private readonly seriesBefore: number;
  private grammar: Grammar | undefined;
  /** What has not been read yet, its length, and how much of it must be here before it is worth another try. */
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  private worth = 0;
  private bytes = 0;
  private line = 1;
  private stopped = false;
  private refused: Refusal | undefined;

  constructor(
    private readonly table: SeriesTable,
    private readonly options: PageOptions = {},
  ) {
    this.page = new PageSeries(table, options.target);
    this.seriesBefore = table.count;
  }

  /** Samples read so far. */
  get samples(): number {
    return this.page.samples;
  }

  /** Nothing that comes later can change the verdict: the page is refused, or a NUL ended it. */
  get over(): boolean {
    return this.stopped;
  }

  /** Takes the next piece; does not keep it. */
  write(piece: Uint8Array): void {
    this.bytes += piece.length;
    if (this.stopped || piece.length === 0) return;
    const length = this.heldBytes + piece.length;
    const isEarly = this.grammar === undefined && this.options.format === undefined && length < BEGINNING;
    const isWorth = length >= this.worth && piece.lastIndexOf(NEWLINE) !== -1;
    // Joined once, when it is read: a line of many pieces would be copied with each of them.
    if (isEarly || (!isWorth && length <= LONGEST_RECORD)) this.hold(piece.slice());
    else this.readAll(joined([...this.held, piece], length), false);
  }

  /** The page is whole. */
  end(): PageReport {
    if (!this.stopped) this.readAll(joined(this.held, this.heldBytes), true);
    const grammar = this.grammar as Grammar;
    return {
      format: grammar.format,
      samples: this.page.samples,
      series: this.table.count - this.seriesBefore,
      timestamps: grammar.records.timestamps + grammar.plain.timestamps,
      lines: this.line - 1,
      bytes: this.bytes,
      types: this.metadata.types(),
      findings: this.findings.list(),
      ...(this.refused && {refused: this.refused}),
    };
  }

  private hold(piece: Uint8Array): void {
    this.held.push(piece);
    this.heldBytes += piece.length;
  }

  private letGo(): void {
    this.held = [];
    this.heldBytes = 0;
  }

  private readAll(arrived: Uint8Array, last: boolean): void {
    const bytes = this.grammar === undefined ? this.open(arrived, last) : arrived;
    const grammar = this.grammar as Grammar;
    // A scrape of text puts a newline behind the page; expfmt wants one there.
    const isOpen = last && grammar.format === 'text' && bytes.length > 0 && bytes.at(-1) !== NEWLINE;
    const whole = isOpen ? joined([bytes, Uint8Array.of(NEWLINE)], bytes.length + 1) : bytes;
    Object.assign(this.cursor, {bytes: whole, end: whole.length, last});
    try {
      const at = this.readRecords(whole, last);
      this.letGo();
      this.hold(whole.slice(at));
      this.worth = this.heldBytes * 2;
      if (this.heldBytes > LONGEST_RECORD) this.tooLong();
      if (!last || this.stopped) return;
      if (isOpen && !isBlank(bytes))
        this.findings.add('no-final-newline', this.line - 1, columnAt(bytes, bytes.length));
      grammar.end(this.bytes, this.line);
    } catch (error) {
      if (!(error instanceof PageRefused)) throw error;
      this.refuse(error);
    }
  }

  /** @returns the page's beginning without a byte order mark. */
  private open(arrived: Uint8Array, last: boolean): Uint8Array {
    const isMarked = arrived[0] === 0xef && arrived[1] === 0xbb && arrived[2] === 0xbf;
    if (isMarked) this.findings.add('byte-order-mark', 1, 1);
    const bytes = isMarked ? arrived.subarray(3) : arrived;
    const make = (this.options.format ?? formatOf(bytes, last)) === 'text' ? textGrammar : openMetricsGrammar;
    const {cursor, page, metadata, findings} = this;
    const {metrics} = this.table;
    const hadSamples = (name: string) => this.sampled.has(metrics.internText(name));
    this.grammar = make({cursor, page, metadata, findings, hadSamples});
    return bytes;
  }

  /** @returns where the record begins that is not whole yet. */
  private readRecords(bytes: Uint8Array, last: boolean): number {
    const grammar = this.grammar as Grammar;
    const {plain, records} = grammar;
    const lastLine = bytes.lastIndexOf(NEWLINE);
    let at = 0;
    while (at <= lastLine || (last && at < bytes.length)) {
      const next = at <= lastLine && !records.ended ? plain.read(bytes, at) : -1;
      if (next >= 0) {
        this.tookPlain(bytes, next);
        at = next;
        continue;
      }
      const end = this.readRecord(at);
      if (end < 0) return at;
      at = end;
      if (this.stopped) return bytes.length;
    }
    return Math.min(at, bytes.length);
  }

  /** What is odd about the plain line that was read last, up to `next`. */
  private tookPlain(bytes: Uint8Array, next: number): void {
    const {plain, check} = this.grammar as Grammar;
    if (plain.returned) this.findings.add('carriage-return', this.line, columnAt(bytes, next - 2));
    if (this.page.doubled) this.findings.add('empty-label-twice', this.line, 1);
    if (plain.again) this.findings.add('same-series-twice', this.line, 1);
    if (plain.metric !== this.metric) this.begin(plain.metric);
    check(bytes, this.line);
    this.line++;
  }

  /** @returns where the next record begins; -1 when this one is not whole yet. @throws PageRefused */
  private readRecord(start: number): number {
    const {cursor} = this;
    const {records, sink} = this.grammar as Grammar;
    cursor.beginRecord(start, this.line);
    sink.begin();
    try {
      if (!records.read()) this.stopped = true;
    } catch (error) {
      if (error === CUT_OFF) return -1;
      throw error;
    }
    cursor.endRecord();
    if (sink.metric >= 0 && sink.metric !== this.metric) this.begin(sink.metric);
    if (cursor.at - start > LONGEST_RECORD) this.tooLong();
    for (let at = cursor.bytes.indexOf(NEWLINE, start); at !== -1 && at < cursor.at; ) {
      this.line++;
      at = cursor.bytes.indexOf(NEWLINE, at + 1);
    }
    return cursor.at;
  }

  private begin(metric: number): void {
    this.metric = metric;
    this.sampled.add(metric);
  }

  private tooLong(): never {
    const where = `Line ${this.line}, column 1`;
    throw new PageRefused(
      `${where}: a quotation mark seems never to be closed: this sample is over 64 MiB.`,
      this.line,
      1,
      true,
    );
  }

  private refuse({message, line, column, strictToo}: PageRefused): void {
    this.cursor.endRecord();
    this.refused = {message, line, column, strictToo};
    this.stopped = true;
    this.letGo();
    this.table.truncate(this.seriesBefore);
  }
}

/** Whether the last line has nothing but blanks. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.subarray(bytes.lastIndexOf(NEWLINE) + 1).every((byte) => byte === SPACE || byte === TAB);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
