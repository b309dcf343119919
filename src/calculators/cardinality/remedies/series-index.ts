// What a change asks of the series that were read: an exact count after label sets were rewritten, and which series then share a name.

/** Labels of a series with `__name__` among them. An empty value is an absent label. */
export type Labels = Readonly<Record<string, string>>;

export type FamilyType = 'counter' | 'gauge' | 'histogram' | 'nativeHistogram' | 'summary' | 'untyped';

/** A metric as its TYPE line has it, with the series that it is made of. */
export interface Family {
  readonly name: string;
  readonly type: FamilyType;
  /** Names of its series: of a histogram those with `_bucket`, `_sum` and `_count`. */
  readonly names: readonly string[];
  /** Every label that occurs on them, `le` and `quantile` included. */
  readonly labels: readonly string[];
  /** Finite bounds of a histogram as they are written there, ascending. */
  readonly bounds: readonly string[];
}

/** Matched from end to end; the replacement has Go's `$1`. */
export interface TemplateRule {
  readonly pattern: string;
  readonly replacement: string;
}

/** Data only, so that it can be sent to where the index lives. `names` of null is every series. */
export type Rewrite =
  | {readonly kind: 'keep'; readonly names: readonly string[]}
  /** With `label`: only series that have one of these values. */
  | {
      readonly kind: 'drop';
      readonly names: readonly string[];
      readonly label?: {readonly name: string; readonly values: readonly string[]};
    }
  | {readonly kind: 'removeLabels'; readonly names: readonly string[] | null; readonly labels: readonly string[]}
  /** Each rule in turn, on what the ones before it left. */
  | {
      readonly kind: 'template';
      readonly names: readonly string[] | null;
      readonly label: string;
      readonly rules: readonly TemplateRule[];
    };

/** Series that were told apart before and are one now. */
export interface Collision {
  readonly becomes: Labels;
  /** Two of them; there may be more. */
  readonly from: readonly [Labels, Labels];
}

export interface Recount {
  readonly series: number;
  readonly byName: ReadonlyMap<string, number>;
  /** Of the last change: how many series it left with a name that another has too. */
  readonly colliding: number;
  /** The first few of them. */
  readonly collisions: readonly Collision[];
}

export interface SeriesIndex {
  readonly families: readonly Family[];
  /** Changes one after the other; series that became one count once, for the next change too. Always exact. */
  recount(changes: readonly (readonly Rewrite[])[]): Recount;
}
