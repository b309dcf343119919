// A second reading of a page, the plainest that can be: the server's lexer as regular expressions over the whole text.
// Slow, without positions or findings; it exists so that the reader can be held against something that shares nothing with it.

export interface Reference {
  readonly accepted: boolean;
  readonly samples: number;
  /** Label sets, each as a text that is the same for the same set. */
  readonly series: ReadonlySet<string>;
}

class Refused extends Error {}

const TEXT_TYPES = ['counter', 'gauge', 'histogram', 'summary', 'untyped'];
const OPENMETRICS_TYPES = ['counter', 'gauge', 'histogram', 'gaugehistogram', 'summary', 'info', 'stateset', 'unknown'];

/** @param page each byte as one character. */
export function referenceOf(page: string, format: 'text' | 'openmetrics'): Reference {
  const reading = new Reading(format === 'text' ? `${page}\n` : page);
  try {
    if (format === 'text') reading.text();
    else if (page !== '') reading.openMetrics();
    return {accepted: true, samples: reading.samples, series: reading.series};
  } catch (error) {
    if (error instanceof Refused) return {accepted: false, samples: reading.samples, series: new Set()};
    throw error;
  }
}

class Reading {
  samples = 0;
  readonly series = new Set<string>();
  private at = 0;
  private type = '';

  constructor(private readonly page: string) {}

  text(): void {
    while (this.at < this.page.length) {
      this.take(/[ \t]*/y);
      if (this.take(/\r?\n/y) !== undefined) continue;
      if (this.page[this.at] === '\0') return;
      if (this.page[this.at] !== '#') this.textSample();
      else if (this.take(/#[ \t]+(?=(?:HELP|TYPE)[ \t])/y) !== undefined) this.textMetadata();
      else if (this.take(/#[ \t][^\n]*\n|#[^\n\0]*\n/y) === undefined) return;
    }
  }

  private textMetadata(): void {
    const word = this.need(/(?:HELP|TYPE)[ \t]+/y).trim();
    this.need(/"(?:\\[^\n\0]|[^\\"\0])*"|[a-zA-Z_:][\w:]*/y);
    if (this.page[this.at] === '\0') throw new Refused();
    const line = this.need(/[^\n]*\n/y).replace(/\r?\n$/, '');
    const text = /^[ \t]*$/.test(line) ? '' : line.slice(1);
    if (word === 'HELP') utf8(text);
    else if (TEXT_TYPES.includes(text)) this.type = text;
    else throw new Refused();
  }

  private textSample(): void {
    const name = this.take(/[a-zA-Z_:][\w:]*/y);
    this.take(/[ \t]*/y);
    const set = this.page[this.at] === '{' ? this.textLabels(name) : {name, labels: []};
    this.take(/[ \t]*/y);
    if (set.name === undefined) throw new Refused();
    number(this.need(/[^{ \t\n\0]+?(?=\r?\n|[{ \t\n\0])/y));
    this.take(/[ \t]*/y);
    const timestamp = this.take(/\d+/y);
    if (timestamp !== undefined && BigInt(timestamp) >= 2n ** 63n) throw new Refused();
    this.need(timestamp === undefined ? /\r?\n/y : /[ \t]*\r?\n/y);
    this.store(set.name, set.labels);
  }

  private textLabels(outside: string | undefined): LabelSet {
    let name = outside;
    const labels: [string, string][] = [];
    this.at++;
    for (;;) {
      this.take(/[ \t]*/y);
      if (this.take(/\}/y) !== undefined) return {name, labels};
      const label = this.need(/"(?:\\[^\n\0]|[^\\"\0])*"|[a-zA-Z_]\w*/y);
      this.take(/[ \t]*/y);
      if (label.startsWith('"') && /[,}]/.test(this.page[this.at] ?? '')) {
        name = onlyName(name, label);
        if (this.need(/[,}]/y) === '}') return {name, labels};
        continue;
      }
      this.need(/=[ \t]*/y);
      const value = this.need(/"(?:\\\0*[^\n\0]|[^\\"])*"/y);
      labels.push([plain(label), inner(value)]);
      this.take(/[ \t]*,?/y);
    }
  }

  openMetrics(): void {
    for (;;) {
      if (this.take(/# EOF/y) !== undefined) {
        this.take(/\r?\n/y);
        if (this.at < this.page.length) throw new Refused();
        return;
      }
      if (this.page[this.at] === '#') this.openMetricsMetadata();
      else this.openMetricsSample();
    }
  }

  private openMetricsMetadata(): void {
    const word = this.need(/# (?:HELP|TYPE|UNIT) /y);
    const written = this.need(/"(?:\\[^\n\0]|[^\\"\0])*"|[a-zA-Z_:][\w:]*/y);
    const name = written.startsWith('"') ? inner(written, false) : written;
    const text = this.need(/ [^\n]*\n/y)
      .slice(1)
      .replace(/\r?\n$/, '');
    if (word === '# HELP ') utf8(text);
    if (word === '# UNIT ' && text !== '' && !name.endsWith(`_${text}`)) throw new Refused();
    if (word !== '# TYPE ') return;
    if (!OPENMETRICS_TYPES.includes(text)) throw new Refused();
    this.type = text;
  }

  private openMetricsSample(): void {
    const outside = this.take(/[a-zA-Z_:][\w:]*/y);
    const {name, labels} =
      this.take(/\{/y) === undefined ? {name: outside, labels: []} : this.openMetricsLabels(outside);
    if (name === undefined) throw new Refused();
    number(this.need(/ [^ \n\0]+?(?=\r?\n|[ \n\0]|$)/y).slice(1));
    if (this.page.slice(this.at, this.at + 4) !== ' # {') this.seconds();
    if (this.take(/ # \{/y) !== undefined) this.exemplar();
    this.need(/\r?\n/y);
    this.store(name, labels);
  }

  private openMetricsLabels(outside: string | undefined): LabelSet {
    let name = outside;
    const labels: [string, string][] = [];
    while (this.take(/\}/y) === undefined) {
      const label = this.need(/"(?:\\[^\n\0]|[^\\"\0])*"|[a-zA-Z_]\w*/y);
      if (label.startsWith('"') && /[,}]/.test(this.page[this.at] ?? '')) name = onlyName(name, label);
      else {
        const value = this.need(/="(?:\\\0*[^\n\0]|[^\\"\n])*"/y).slice(1);
        labels.push([plain(label), inner(value)]);
      }
      if (this.take(/,/y) === undefined && this.page[this.at] !== '}') throw new Refused();
    }
    return {name, labels};
  }

  private exemplar(): void {
    while (this.take(/\}/y) === undefined) {
      utf8(this.need(/(?:"(?:\\[^\n\0]|[^\\"\n\0])*"|[a-zA-Z_]\w*)="(?:\\[^\n\0]|[^\\"\n\0])*"/y).replace(/^.*?=/, ''));
      if (this.take(/,/y) === undefined && this.page[this.at] !== '}') throw new Refused();
    }
    number(this.need(/ [^ \n\0]+?(?=\r?\n|[ \n\0]|$)/y).slice(1));
    this.seconds();
  }

  private seconds(): void {
    const text = this.take(/ [^ \n\0]+?(?=\r?\n|[ \n\0]|$)/y);
    if (text !== undefined && !Number.isFinite(number(text.slice(1)))) throw new Refused();
  }

  private store(name: string, labels: readonly [string, string][]): void {
    if (name === '') throw new Refused();
    const empty = new Set(labels.filter(([, value]) => value === '').map(([label]) => label));
    const kept = labels.filter(([label]) => !empty.has(label));
    if (labels.some(([label]) => label === '' || label === '__name__')) throw new Refused();
    if (new Set(kept.map(([label]) => label)).size < kept.length) throw new Refused();
    this.samples++;
    const bounded = kept.map(([label, value]) => [label, this.hasBound(label) ? bound(value) : value]);
    this.series.add(JSON.stringify([name, ...bounded.sort()]));
  }

  private hasBound(label: string): boolean {
    return (this.type === 'histogram' && label === 'le') || (this.type === 'summary' && label === 'quantile');
  }

  private take(token: RegExp): string | undefined {
    token.lastIndex = this.at;
    const found = token.exec(this.page)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private need(token: RegExp): string {
    const found = this.take(token);
    if (found === undefined) throw new Refused();
    return found;
  }
}

interface LabelSet {
  readonly name: string | undefined;
  readonly labels: [string, string][];
}

function onlyName(before: string | undefined, quoted: string): string {
  if (before !== undefined) throw new Refused();
  return inner(quoted);
}

function plain(label: string): string {
  return label.startsWith('"') ? inner(label) : label;
}

/** What stands between quotation marks. */
function inner(quoted: string, checked = true): string {
  const text = quoted.slice(1, -1).replaceAll(/\\([\\"n])/g, (_, escaped) => (escaped === 'n' ? '\n' : escaped));
  if (checked) utf8(text);
  return text;
}

function utf8(bytes: string): void {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    throw new Refused();
  }
}

function number(text: string): number {
  if (/^[+-]?inf(inity)?$/i.test(text)) return Number.POSITIVE_INFINITY;
  if (/^nan$/i.test(text)) return Number.NaN;
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
  if (!Number.isFinite(value)) throw new Refused();
  return value;
}

/** The form in which a server stores a bound. */
function bound(text: string): string {
  try {
    const value = number(text);
    if (Number.isNaN(value)) return 'NaN';
    if (!Number.isFinite(value)) return text.startsWith('-') ? '-Inf' : '+Inf';
    const [digits, power = '0'] = value.toExponential().split('e');
    const exponent = Number(power);
    if (value !== 0 && (exponent < -4 || exponent > 5)) {
      return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    }
    return Number.isInteger(value) ? `${value}.0` : String(value);
  } catch {
    return text;
  }
}
