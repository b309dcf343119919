// Dated facts as a calculator sees them: which dates exist, which parts an answer needs, how to load them.
import type {Inputs} from './field';

/** Reads one published file of a dataset, given its path below the dataset's folder, as parsed JSON. */
export type ReadPart = (path: string) => Promise<unknown>;

export interface Dataset<Data> {
  readonly name: string;
  /** ISO dates of the snapshots that exist, oldest first. Never shortened. */
  readonly dates: readonly string[];
  /** What the reader would call the part of it that matters, e.g. "prices of 20 July 2026, us-east-1". */
  describe(data: Data, inputs: Inputs): string;
  /** Paths that these inputs need, e.g. one region's prices; order is stable. */
  partsFor(date: string, inputs: Inputs): readonly string[];
  /** Builds the facts of a date from the parts that `partsFor` names. */
  load(date: string, parts: readonly string[], read: ReadPart): Promise<Data>;
}

export function latestDate(dataset: Dataset<unknown>): string {
  const date = dataset.dates.at(-1);
  if (date === undefined) throw new RangeError(`The dataset ${dataset.name} has no snapshot.`);
  return date;
}
