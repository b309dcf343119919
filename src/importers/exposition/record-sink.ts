// Takes a record's parts from either grammar, in their written form, to the table of series.
import {unescaped} from '../series/label-table';
import {hashOf} from '../series/text-table';
import {isUtf8} from '../series/utf8';
import {LABEL_TWICE, type PageSeries, TAKEN_AGAIN} from './page-series';
import type {Range, RecordCursor} from './record-cursor';

export class RecordSink {
  /** The number of the record's metric; -1 before its name was read. */
  metric = -1;
  /** Whether the last record's series had been on the page before. */
  again = false;
  private raw = new Int32Array(64);
  private readonly places: number[] = [];
  private count = 0;

  constructor(
    private readonly cursor: RecordCursor,
    private readonly page: PageSeries,
  ) {}

  begin(): void {
    this.metric = -1;
    this.count = 0;
    this.places.length = 0;
  }

  /** A metric's name, bare or from inside quotation marks. */
  name(range: Range, quoted: boolean): void {
    const bytes = quoted ? unescaped(this.cursor.bytes, range.from, range.to) : this.cursor.slice(range);
    if (quoted) this.checkName(bytes, range, 'metric');
    this.metric = this.page.table.metrics.intern(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
  }

  label(name: Range, quoted: boolean, value: Range): void {
    const {cursor, page} = this;
    const nameBytes = quoted ? unescaped(cursor.bytes, name.from, name.to) : cursor.slice(name);
    if (quoted) this.checkName(nameBytes, name, 'label');
    if (!isUtf8(cursor.bytes, value.from, value.to)) throw cursor.refusal('the label value is not UTF-8', value.from);
    if (this.count === this.raw.length) {
      const larger = new Int32Array(this.count * 2);
      larger.set(this.raw);
      this.raw = larger;
    }
    const valueBytes = unescaped(cursor.bytes, value.from, value.to);
    this.raw[this.count++] = page.table.labels.intern(nameBytes, valueBytes);
    this.places.push(name.from);
  }

  /** The record is whole and sound. @param start where its first byte is. */
  end(start: number): void {
    const {cursor, page} = this;
    const became = page.take(this.metric, this.raw, this.count);
    if (became === LABEL_TWICE) this.refuseTwice(start);
    this.again = became === TAKEN_AGAIN;
    if (this.again) cursor.find('same-series-twice', start);
    if (page.doubled) cursor.find('empty-label-twice', start);
  }

  private checkName(bytes: Uint8Array, {from}: Range, what: string): void {
    if (bytes.length === 0) throw this.cursor.refusal(`the ${what} name is empty`, from - 1);
    if (!isUtf8(bytes, 0, bytes.length)) throw this.cursor.refusal(`the ${what} name is not UTF-8`, from);
  }

  private refuseTwice(start: number): never {
    const {labels} = this.page.table;
    const seen = new Set(['__name__']);
    for (let index = 0; index < this.count; index++) {
      const name = labels.name(this.raw[index] as number);
      if (seen.has(name)) {
        throw this.cursor.refusal(
          name === '__name__'
            ? 'a label named __name__ beside the metric name'
            : `the label ${name} stands twice in one series`,
          this.places[index],
        );
      }
      seen.add(name);
    }
    throw this.cursor.refusal('a label stands twice in one series', start);
  }
}
