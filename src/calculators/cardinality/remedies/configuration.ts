// The configurations that make a change, each for one program, or why that program cannot make it.
import type {Family} from './series-index';

export type Program = 'Prometheus' | 'Collector' | 'Grafana Cloud';

export interface Configuration {
  readonly program: Program;
  /** Where it belongs: `prometheus.yml`. */
  readonly file: string;
  readonly language: 'yaml' | 'json';
  readonly text: string;
  /** What to know about it, in sentences. */
  readonly notes: readonly string[];
}

/** The program cannot make the change, or only with harm. */
export interface NotPossible {
  readonly program: Program;
  readonly why: string;
}

export interface Setting {
  readonly families: readonly Family[];
  /** The scrape job that the series are of. */
  readonly job: string;
  /** Seconds between its scrapes. */
  readonly interval: number;
}
