// Metrics tariffs as a dataset: what vendors count, at which price, and figures of storing metrics oneself.
import type {Dataset} from '../../model/dataset';
import {formatDate} from '../../model/format';
import {build} from './build';
import {record} from './record';
import manifests from './snapshots.json';
import type {Tariffs} from './tariffs';

export type {Tariff, Tariffs, Tier} from './tariffs';

interface Snapshot {
  readonly date: string;
  readonly parts: Readonly<Record<'tariffs' | 'facts', {readonly path: string; readonly asOf: string}>>;
}

/** Oldest first. Nothing is ever taken out of it. */
const SNAPSHOTS: readonly Snapshot[] = manifests;

/**
 * Both parts are read together: some 4 KB compressed.
 * A snapshot is never edited or deleted, because links pin it: a correction is a new date (docs/contributing/add-a-dataset.md).
 */
export const tariffs: Dataset<Tariffs> = {
  name: 'tariffs',
  dates: SNAPSHOTS.map((snapshot) => snapshot.date),
  describe: (data) => `tariffs of ${formatDate(data.tariffsAsOf.date)}`,
  partsFor(date) {
    const snapshot = SNAPSHOTS.find((candidate) => candidate.date === date);
    if (snapshot) return [snapshot.parts.tariffs.path, snapshot.parts.facts.path];
    const dates = SNAPSHOTS.map((each) => each.date).join(', ');
    throw new RangeError(`Tariffs have no snapshot of ${date}; there are: ${dates}.`);
  },
  build,
  record,
};
