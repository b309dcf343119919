// How the specimen's links of old versions become links of today; each sentence is a line of its changelog.
import type {Migration} from '../../model/calculator';
import {renameKey, writeOldDefault} from '../../permalink/migrate';

export const migrations: readonly Migration[] = [
  {
    to: 2,
    says: 'Boxes are called crates, and the share of a disk in use is assumed to be 80 % where it was 100 %.',
    migrate: (pairs) => writeOldDefault(renameKey(pairs, 'boxes', 'crates'), 'fill', '100'),
  },
];

/** Keys of old versions, never used again. */
export const retiredKeys: readonly string[] = ['boxes'];
