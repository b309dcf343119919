// Which snapshots exist and which file each part of them is: a part that did not change points to an older date's file.
import manifests from './snapshots.json';

export interface PartEntry {
  /** Below this folder: "2026-08-22/types.json". */
  readonly path: string;
  /** ISO date of the newest figure in the file. */
  readonly asOf: string;
}

export interface Snapshot {
  readonly date: string;
  /** By part name: "types", "prices/us-east-1". */
  readonly parts: Readonly<Record<string, PartEntry>>;
}

/** Oldest first. The refresh command appends to the list; nothing is ever taken out of it. */
export const SNAPSHOTS: readonly Snapshot[] = manifests;

export function snapshotOf(date: string): Snapshot {
  const snapshot = SNAPSHOTS.find((candidate) => candidate.date === date);
  if (snapshot) return snapshot;
  throw new RangeError(
    `EC2 facts have no snapshot of ${date}; there are: ${SNAPSHOTS.map((each) => each.date).join(', ')}.`,
  );
}

/** Throws a RangeError when that snapshot does not have the part, e.g. prices of a region that was added later. */
export function entryOf(date: string, part: string): PartEntry {
  const entry = snapshotOf(date).parts[part];
  if (entry) return entry;
  throw new RangeError(`The EC2 facts of ${date} have no ${part}.`);
}
