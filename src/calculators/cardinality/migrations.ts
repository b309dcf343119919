// How links of old versions become links of today; each sentence is a line of the changelog.
import type {Migration} from '../../model/calculator';
import {renameKey, writeOldDefault} from '../../permalink/migrate';

export const migrations: readonly Migration[] = [
  {
    to: 2,
    says: 'A roll-out is assumed to take 3 minutes where it took none, and the hours of a month are called hoursPerMonth, as in the other calculators.',
    migrate: (pairs) => writeOldDefault(renameKey(pairs, 'monthHours', 'hoursPerMonth'), 'rollout', '0'),
  },
];

/** Keys of old versions, never used again. */
export const retiredKeys: readonly string[] = ['monthHours'];
