// Pages that something went wrong with: bytes changed, lost, doubled or swapped at random, the same for the same seed.
import fc from 'fast-check';

const TEXT = [
  '# HELP up Whether the target is up.\n# TYPE up gauge\n',
  'up{instance="a:1",job="x"} 1\nup{job="x",instance="b:1"} 0 1700000000000\n',
  '# TYPE rt histogram\nrt_bucket{le="0.5",path="/"} 3\nrt_bucket{le="1",path="/"} 4\nrt_bucket{path="/",le="+Inf"} 5\n',
  'rt_sum{path="/"} 7.5\nrt_count{path="/"} 5\n\n# a comment\n# TYPE lag summary\nlag{quantile="0.90"} 1e-3\n',
  'odd { a = "x\\"y\\\\z\\nw" , b="naïve ✓", } -Inf\n{"dotted.name","some.label"="v"} NaN\nplain 1_0\n',
  'm{a="",b="1"} 2\nm{b="1"} 3\nno_labels 4\n\tm{b="2" c="3"}5\n# TYPE up counter\nup{le="1"} 1\n',
];
const OPENMETRICS = [
  '# TYPE req_seconds counter\n# UNIT req_seconds seconds\n# HELP req_seconds How long.\n',
  'req_seconds_total{code="200"} 1.5 # {id="x\\"y"} 0.5 1.5\nreq_seconds_total{code="500",} 2 1700000000.5\n',
  '# TYPE rt histogram\nrt_bucket{le="0.5"} 3\nrt_bucket{le="1"} 4 # {} 1\nrt_bucket{le="+Inf"} 5\nrt_count 5\nrt_sum 7\n',
  'plain -2e3\n# TYPE on stateset\non{on="a"} 1\non{on="b"} 0\n{"dotted.name",a="1"} 4\n',
  '# EOF\n',
];

/** Bytes that mean something to a grammar, and some that should not be there. */
const BYTES = Buffer.from(' \t\n\r#{}",=\\.+-eE0129_:nNaI\0', 'latin1');

interface Edit {
  readonly kind: 'set' | 'insert' | 'remove' | 'double' | 'swap' | 'cut';
  /** From 0 up to 1, of the page. */
  readonly place: number;
  readonly length: number;
  readonly byte: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('set', 'insert', 'remove', 'double', 'swap', 'cut'),
  place: fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true}),
  length: fc.oneof({weight: 3, arbitrary: fc.constant(1)}, {weight: 1, arbitrary: fc.integer({min: 1, max: 60})}),
  byte: fc.oneof({weight: 4, arbitrary: fc.constantFrom(...BYTES)}, {weight: 1, arbitrary: fc.nat(255)}),
});

export interface MutatedPage {
  readonly format: 'text' | 'openmetrics';
  readonly bytes: Uint8Array;
  /** Where it is cut into pieces. */
  readonly cuts: readonly number[];
}

export const mutatedPage: fc.Arbitrary<MutatedPage> = fc
  .record({
    format: fc.constantFrom('text' as const, 'openmetrics' as const),
    parts: fc.array(fc.nat(5), {minLength: 1, maxLength: 6}),
    edits: fc.array(edit, {minLength: 1, maxLength: 4}),
    cuts: fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 4}),
  })
  .map(({format, parts, edits, cuts}) => {
    const from = format === 'text' ? TEXT : OPENMETRICS;
    // An OpenMetrics page has its end at the end, or now and then where more follows.
    const placed = format === 'text' || parts.includes(5) ? parts : [...parts, 5];
    const page = Buffer.from(
      placed.map((part) => (format === 'text' ? from[part] : from[part === 5 ? 4 : Math.min(part, 3)])).join(''),
    );
    const bytes = edits.reduce(mutated, page as Uint8Array);
    return {format, bytes, cuts: cuts.map((cut) => Math.floor(cut * bytes.length))};
  });

function mutated(page: Uint8Array, {kind, place, length, byte}: Edit): Uint8Array {
  const at = Math.floor(place * page.length);
  const before = page.subarray(0, at);
  const part = page.subarray(at, at + length);
  const after = page.subarray(at + length);
  switch (kind) {
    case 'set':
      return Buffer.concat([before, Uint8Array.of(byte), page.subarray(at + 1)]);
    case 'insert':
      return Buffer.concat([before, Uint8Array.of(byte), page.subarray(at)]);
    case 'remove':
      return Buffer.concat([before, after]);
    case 'double':
      return Buffer.concat([before, part, part, after]);
    case 'swap':
      return Buffer.concat([before, after.subarray(0, length), part, after.subarray(length)]);
    case 'cut':
      return length > 30 ? before : Buffer.concat([before, part]);
  }
}
