// What both grammars tell of a page while it is read: samples, types, what the stricter parsers object to, what it was.
import type {Finding} from './findings';
import type {MetricType} from './page-series';

export type ExpositionFormat = 'text' | 'openmetrics';

/** Why a server would take nothing of the page. */
export interface Refusal {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** Whether the format's stricter parser refuses it there as well. */
  readonly strictToo: boolean;
}

export interface PageReport {
  readonly format: ExpositionFormat;
  /** Sample lines read, also of a page that was refused in the end. */
  readonly samples: number;
  /** New series in the table; 0 when the page was refused: one bad line fails it as a whole. */
  readonly series: number;
  /** Samples with a timestamp of their own, which a server drops where it is too old. */
  readonly timestamps: number;
  readonly lines: number;
  readonly bytes: number;
  /** The type of each metric family that says one, in the order of the page. */
  readonly types: ReadonlyMap<string, MetricType>;
  readonly findings: readonly Finding[];
  readonly refused?: Refusal;
}
