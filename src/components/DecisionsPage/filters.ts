// Which decisions a link to their list asks for: /decisions?verdict=due.
import type {Verdict} from '../../report/check/judge';
import type {ListedRecord} from '../../report/record/listed-record';

export interface Filter {
  /** As the address has it. */
  readonly key: string;
  readonly label: string;
  readonly of: (record: ListedRecord) => boolean;
}

const has =
  (verdict: Verdict) =>
  ({verdicts}: ListedRecord) =>
    verdicts.includes(verdict);

/** In the order in which they are shown: first what wants somebody. The stylesheet knows the keys too. */
export const FILTERS: readonly Filter[] = [
  {key: 'drifted', label: 'Drifted', of: has('drifted')},
  {key: 'due', label: 'Due', of: has('due')},
  {key: 'unreadable', label: 'Unreadable', of: has('broken')},
  {key: 'holds', label: 'Holds', of: has('holds')},
  {key: 'opens', label: 'Nothing to compare', of: has('opens')},
  {key: 'retired', label: 'Retired', of: has('retired')},
  {key: 'plain', label: 'No calculation', of: ({verdicts}) => verdicts.length === 0},
];

/** The keys under which a record is found. */
export function keysOf(record: ListedRecord): readonly string[] {
  return FILTERS.filter(({of}) => of(record)).map(({key}) => key);
}

/** What the address asks for; null for everything. */
export function askedFor(search: string): string | null {
  return new URLSearchParams(search).get('verdict');
}
