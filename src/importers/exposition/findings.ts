// What is odd about a page that a scrape takes: one entry per kind, with the first place and how often.

/** What each kind means, in words that end a sentence "Line 3, column 7: …". */
export const FINDINGS = {
  'byte-order-mark': [false, 'a byte order mark was taken off; served like that, a scrape refuses the page'],
  'carriage-return': [
    false,
    'lines end in CR LF; the CR was taken off, but served like that a scrape refuses the page',
  ],
  'leading-blanks': [false, 'blanks before the name were taken off; Prometheus 3 stores them as part of the name'],
  'nul-ends-page': [true, 'a NUL begins the line; a scrape stops here without a word and stores only what is above'],
  'same-series-twice': [false, 'this series is already on the page; a server keeps one sample of it'],
  'ends-like-openmetrics': [false, 'the page ends with # EOF as OpenMetrics does, but was read as text 0.0.4'],
  'no-final-newline': [true, 'the last line does not end with a newline'],
  'empty-label-twice': [true, 'a label stands twice, once with an empty value; a server takes both away'],
  'missing-comma': [true, 'there is no comma between two labels'],
  'blank-after-timestamp': [true, 'a blank stands behind the timestamp'],
  'unknown-escape': [true, 'of escapes only \\\\, \\" and \\n are known; this one stays two characters'],
  'newline-in-value': [true, 'a line break stands inside a label value instead of \\n'],
  'second-help': [true, 'a second HELP for the same metric'],
  'second-type': [true, 'a second TYPE for the same metric'],
  'type-after-samples': [true, 'TYPE comes after samples of its metric'],
  'bound-not-a-number': [true, 'le or quantile is not a number'],
  'negative-count': [true, 'a bucket or count of a histogram is negative'],
  'trailing-comma': [true, 'a comma before the closing brace'],
  'second-metadata': [true, 'the same metadata twice for one metric'],
  'metadata-after-samples': [true, 'metadata comes after samples of its metric'],
  'negative-counter': [true, 'what counts is negative: a counter, or a part of a histogram or summary'],
  'counter-not-a-number': [true, 'what counts is NaN: a counter, or a part of a histogram or summary'],
  'count-not-whole': [true, 'a bucket or count is no whole number'],
  'bucket-order': [true, 'buckets are not in the order of their bounds'],
  'buckets-fall': [true, 'a bucket counts less than the one of the bound before'],
  'bucket-without-le': [true, 'a bucket has no le label'],
  'no-infinite-bucket': [true, 'the bucket le="+Inf" is missing'],
  'count-differs': [true, 'the count differs from the bucket le="+Inf"'],
  'infinity-spelling': [true, 'the bound of the last bucket is written otherwise than +Inf'],
  'sum-or-count-alone': [true, 'a histogram has a sum without a count, or a count without a sum'],
  'sum-of-negative-bounds': [
    true,
    'a histogram with negative bounds has a sum, or a gauge histogram without has a negative one',
  ],
  interleaved: [true, 'samples of one metric and label set are not together'],
  'name-clash': [true, 'the name of this metric, or of one of its samples, was taken by a metric above'],
  'timestamps-mixed': [true, 'of samples of one metric and label set some have a timestamp and some have none'],
  'timestamps-backwards': [true, 'a timestamp is before that of the sample above'],
  'quantile-range': [true, 'a quantile is not between 0 and 1'],
  'negative-quantile': [true, 'the value of a quantile is negative'],
  'info-value': [true, 'a sample of an info metric is not 1'],
  'state-value': [true, 'a state is neither 0 nor 1'],
  'state-without-label': [true, 'a state has no label of the name of its metric'],
  'unit-not-here': [true, 'info metrics and state sets have no unit'],
  'exemplar-not-here': [true, 'only buckets and counters may have an exemplar'],
  'exemplar-too-long': [true, 'the labels of an exemplar are longer than 128 characters'],
  'no-eof': [true, 'the page is empty, without # EOF'],
} as const satisfies Record<string, readonly [strict: boolean, words: string]>;

export type FindingKind = keyof typeof FINDINGS;

export interface Finding {
  readonly kind: FindingKind;
  readonly message: string;
  /** Whether the format's stricter parser refuses the page for it. */
  readonly strict: boolean;
  /** The first place, both counted from 1; columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly times: number;
}

export class Findings {
  private readonly found = new Map<FindingKind, {line: number; column: number; times: number}>();

  add(kind: FindingKind, line: number, column: number): void {
    const known = this.found.get(kind);
    if (known) known.times++;
    else this.found.set(kind, {line, column, times: 1});
  }

  /** In the order of their first places. */
  list(): readonly Finding[] {
    return [...this.found]
      .map(([kind, place]) => {
        const [strict, words] = FINDINGS[kind];
        return {kind, strict, ...place, message: `Line ${place.line}, column ${place.column}: ${words}.`};
      })
      .sort((a, b) => a.line - b.line || a.column - b.column);
  }
}
