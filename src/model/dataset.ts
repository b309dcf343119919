// Dated facts as a calculator sees them: which dates exist, which parts an answer needs, how to build them.
import type {Inputs} from './field';

/** Published files of a dataset by their path below the dataset's folder, as parsed JSON. */
export type Parts = ReadonlyMap<string, unknown>;

export interface Dataset<Data> {
  readonly name: string;
  /** ISO dates of the snapshots that exist, oldest first. Never shortened. */
  readonly dates: readonly string[];
  /** What the reader would call the part of it that matters, e.g. "prices of 20 July 2026, us-east-1". */
  describe(data: Data, inputs: Inputs): string;
  /** Paths that these inputs need, e.g. one region's prices; order is stable. */
  partsFor(date: string, inputs: Inputs): readonly string[];
  /** The facts of a date from the parts that `partsFor` names. Synchronous, so that a page can draw its first answer at once. */
  build(date: string, parts: Parts): Data;
  /**
   * Facts that note what is asked of them; `excerpt` then gives the parts reduced to that. A page carries the excerpt of its
   * default answer and fetches the whole only when the reader changes something.
   */
  record(date: string, parts: Parts): {readonly data: Data; excerpt(): Parts};
}

/** @throws RangeError when the dataset has no snapshot at all. */
export function latestDate(dataset: Dataset<unknown>): string {
  const date = dataset.dates.at(-1);
  if (date === undefined) throw new RangeError(`The dataset ${dataset.name} has no snapshot.`);
  return date;
}

/** Reads one published file of a dataset, given its path below the dataset's folder, as parsed JSON. */
export type ReadPart = (path: string) => Promise<unknown>;

/** Reads these files, all at once. Errors of `read` pass through. */
export async function readParts(paths: readonly string[], read: ReadPart): Promise<Parts> {
  return new Map(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
}

/** Reads the files and builds the facts of a date from them. */
export async function loadDataset<Data>(
  dataset: Dataset<Data>,
  date: string,
  paths: readonly string[],
  read: ReadPart,
): Promise<Data> {
  return dataset.build(date, await readParts(paths, read));
}
