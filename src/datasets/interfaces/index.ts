// Limits of network interfaces as a dataset: by instance type, and the quotas and rules of VPC and EKS.
import type {Dataset} from '../../model/dataset';
import {formatDate} from '../../model/format';
import {build} from './build';
import type {Interfaces} from './interfaces';
import {record} from './record';
import manifests from './snapshots.json';

export type {Interfaces, NodeType} from './interfaces';

interface Snapshot {
  readonly date: string;
  readonly parts: Readonly<Record<'types' | 'facts', {readonly path: string; readonly asOf: string}>>;
}

/** Oldest first. Nothing is ever taken out of it. */
const SNAPSHOTS: readonly Snapshot[] = manifests;

/**
 * Types and facts are read together: some 10 KB compressed.
 * A snapshot is never edited or deleted, because links pin it: a correction is a new date (docs/contributing/add-a-dataset.md).
 */
export const interfaces: Dataset<Interfaces> = {
  name: 'interfaces',
  dates: SNAPSHOTS.map((snapshot) => snapshot.date),
  describe: (data) => `interface limits of ${formatDate(data.typesAsOf.date)}`,
  partsFor(date) {
    const snapshot = SNAPSHOTS.find((candidate) => candidate.date === date);
    if (snapshot) return [snapshot.parts.types.path, snapshot.parts.facts.path];
    const dates = SNAPSHOTS.map((each) => each.date).join(', ');
    throw new RangeError(`Interface facts have no snapshot of ${date}; there are: ${dates}.`);
  },
  build,
  record,
};
