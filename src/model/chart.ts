// What a chart shows, over the series that steps compute: no pixels, no colours.
import type {Answer} from './answer';

/** `mine` is the reader's scenario, `alternative` is dashed, `plain` is what both are held against. */
export type Tone = 'mine' | 'alternative' | 'plain';

export interface Line {
  readonly id: string;
  /** Set directly at the line's end. */
  readonly label: string;
  readonly tone: Tone;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Band {
  readonly label: string;
  readonly points: readonly (readonly [x: number, low: number, high: number])[];
}

export interface Axis {
  readonly label: string;
  readonly unit: string;
  readonly ticks?: readonly number[];
  readonly domain?: readonly [number, number];
}

/** A chart with its numbers: everything a drawing, a table and a sentence need. */
export interface ChartData {
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly Line[];
  readonly band?: Band;
  /** A vertical line with a word, e.g. where threads start to share a core. */
  readonly marks: readonly {readonly x: number; readonly label: string}[];
  /** Where the reader's scenario is. */
  readonly dot?: {readonly x: number; readonly y: number};
  /** The finding, as a sentence made from the numbers. */
  readonly finding: string;
}

export interface ChartSpec {
  readonly id: string;
  /** The heading above it: the finding in general. */
  readonly title: string;
  /** Null when there is nothing to draw, with the reason in words. */
  readonly draw: (answer: Answer) => ChartData | {readonly nothing: string};
}
