// What the files on metrics say, as far as the page shows it without asking again.
import type {Family} from '../remedies/series-index';

export interface SeriesDetail {
  /** Absent when no file holds label sets. */
  readonly exact?: ExactSeries;
  /** What files without label sets tell; each on its own, since no two are of the same minute. */
  readonly reports: readonly SeriesReport[];
}

export interface ExactSeries {
  readonly series: number;
  /** Series per metric name, the most first; all of them. */
  readonly metrics: readonly {readonly metric: string; readonly series: number}[];
  readonly families: readonly Family[];
  /** Every label dropped by itself, the most saving first. */
  readonly labels: readonly {
    readonly label: string;
    readonly values: number;
    readonly series: number;
    readonly saved: number;
  }[];
  readonly pages: readonly PageDetail[];
}

/** A page or an answer with label sets. */
export interface PageDetail {
  readonly file: string;
  readonly series: number;
  readonly samples: number;
  /** As they were added to each series, where there are several pages. */
  readonly target: Readonly<Record<string, string>>;
}

/** Each as the store itself counted it; of one metric where it is named, else of all. */
export interface StoreCounts {
  /** Series left without these labels, exactly; without none of them it is what there is. */
  readonly left: readonly {readonly labels: readonly string[]; readonly series: number; readonly metric?: string}[];
  /** Distinct series that a window saw. */
  readonly within: readonly {readonly window: string; readonly series: number; readonly metric?: string}[];
  /** Series that scrapes within a window met as new; '' where the store says no job. */
  readonly added: readonly {readonly job: string; readonly window: string; readonly series: number}[];
  /** Samples that one scrape of all targets of a job stores. */
  readonly samples: readonly {readonly job: string; readonly samples: number}[];
}

/** Counts without label sets: what dropping a label leaves is known between two bounds only. */
export interface SeriesReport {
  readonly file: string;
  /** What it is: "Prometheus status/tsdb". */
  readonly label: string;
  /** Series in all, where the file says. */
  readonly series: number | null;
  readonly metrics: readonly {readonly metric: string; readonly series: number}[];
  /** Of one metric where it is named, else of all. */
  readonly labels: readonly {readonly label: string; readonly values: number; readonly metric?: string}[];
  /** Series of a label with this value, the most first. */
  readonly pairs: readonly {readonly label: string; readonly value: string; readonly series: number}[];
  /** What only store queries answer. */
  readonly store?: StoreCounts;
  /** New or gone during the block, in series; of `promtool tsdb analyze` alone. */
  readonly churn?: readonly {readonly pair: string; readonly series: number}[];
  /** Series of metrics that no dashboard or rule names; of `mimirtool analyze` alone. */
  readonly unused?: {
    readonly series: number;
    readonly metrics: readonly {readonly metric: string; readonly series: number}[];
  };
  /** Sentences: what it leaves open, and what it warns of. */
  readonly says: readonly string[];
}
