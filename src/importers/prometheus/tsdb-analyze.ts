// Reads the output of `promtool tsdb analyze`, of Prometheus 2 and 3, plain and extended: what one block holds.
import type {TextStream} from '../../model/importer';
import {ImportError} from '../import-error';
import {readLines} from '../lines';
import type {Counted} from './counted-list';

export const TSDB_ANALYZE = 'promtool tsdb analyze --limit=500 data/';

export interface TsdbAnalysis {
  /** The lines above the lists, as they stand: `Block ID`, `Duration`, `Label names` and so on. */
  readonly header: ReadonlyMap<string, string>;
  /** Series of the block; with `--match`, those that match. */
  readonly series: number;
  /** The block's duration in seconds. A short block says little about churn. */
  readonly seconds: number | undefined;
  /** Series-equivalents that are new or gone: time not covered, over the length of the block. */
  readonly churningPairs: readonly Counted[];
  readonly churningLabels: readonly Counted[];
  readonly seriesPerPair: readonly Counted[];
  /** Bytes of all values of a label together. */
  readonly valueLengthPerLabel: readonly Counted[];
  readonly valuesPerLabel: readonly Counted[];
  readonly seriesPerMetric: readonly Counted[];
}

type List = Exclude<keyof TsdbAnalysis, 'header' | 'series' | 'seconds'>;

const TITLES: Readonly<Record<string, List>> = {
  'Label pairs most involved in churning': 'churningPairs',
  'Label names most involved in churning': 'churningLabels',
  'Most common label pairs': 'seriesPerPair',
  'Label names with highest cumulative label value length': 'valueLengthPerLabel',
  'Highest cardinality labels': 'valuesPerLabel',
  'Highest cardinality metric names': 'seriesPerMetric',
};

const SECONDS: Readonly<Record<string, number>> = {h: 3600, m: 60, s: 1, ms: 0.001};

export function looksLikeTsdbAnalysis(start: string): boolean {
  return /^Block ID: /m.test(start);
}

/** @throws ImportError where there is no block or its number of series is missing. */
export async function readTsdbAnalysis(stream: TextStream): Promise<TsdbAnalysis> {
  const output = new Output();
  for await (const {text} of readLines(stream)) output.line(text);
  const {header} = output;
  const series = Number(header.get('Matched series') ?? header.get('Total Series') ?? header.get('Series'));
  if (!Number.isInteger(series)) {
    throw new ImportError(`There is no line "Total Series" here. Save the whole output of ${TSDB_ANALYZE}.`, 1);
  }
  return {header, series, seconds: secondsOf(header.get('Duration')), ...output.lists};
}

class Output {
  readonly header = new Map<string, string>();
  readonly lists: Readonly<Record<List, Counted[]>> = {
    churningPairs: [],
    churningLabels: [],
    seriesPerPair: [],
    valueLengthPerLabel: [],
    valuesPerLabel: [],
    seriesPerMetric: [],
  };
  /** The list whose rows come now; undefined above the first and in a part that is passed over. */
  private list: Counted[] | undefined;
  private isAfterBlank = false;
  private begun = false;

  line(text: string): void {
    // Only behind a blank line is it a title: a label value may end with a colon as well.
    const title = this.isAfterBlank ? /^(\D.*):$/.exec(text)?.[1] : undefined;
    this.isAfterBlank = text === '';
    if (title !== undefined) {
      this.begun = true;
      this.list = Object.hasOwn(TITLES, title) ? this.lists[TITLES[title] as List] : undefined;
    } else if (text === '') this.list = undefined;
    else if (this.list) addRow(this.list, text);
    else if (!this.begun) this.headerLine(text);
  }

  private headerLine(text: string): void {
    const [, key, value] = /^([^:]+): (.*)$/.exec(text) ?? [];
    if (key !== undefined && value !== undefined) this.header.set(key, value);
  }
}

function addRow(list: Counted[], text: string): void {
  const [, count, name] = /^(\d+) (.*)$/s.exec(text) ?? [];
  if (count !== undefined && name !== undefined) list.push({name, count: Number(count)});
  else {
    // The tool writes a value with a line break in it as it is.
    const last = list.pop();
    if (last) list.push({name: `${last.name}\n${text}`, count: last.count});
  }
}

/** Go's way to write a duration: `2h0m0s`, `30.001s`, `350ms`. */
function secondsOf(duration: string | undefined): number | undefined {
  if (duration === undefined || !/^(\d+(\.\d+)?(h|ms|m|s))+$/.test(duration)) return undefined;
  let seconds = 0;
  for (const [, amount, unit] of duration.matchAll(/([\d.]+)(h|ms|m|s)/g))
    seconds += Number(amount) * (SECONDS[unit as string] ?? 0);
  return seconds;
}
