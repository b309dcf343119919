// Where a number comes from, so that every figure on a page can name its origin and its date.

/** A publication that a figure was read from. `date` is ISO (the publisher's date, not ours). */
export interface Source {
  readonly title: string;
  readonly date: string;
  /** A web address, where there is one that a reader can open. */
  readonly url?: string;
  readonly licence?: string;
}

/** Either a publication, or the word for a value that only the reader can know. */
export type Provenance = Source | 'yours' | 'assumption';

export function describeProvenance(provenance: Provenance): string {
  if (provenance === 'yours') return 'yours';
  if (provenance === 'assumption') return 'our assumption';
  return `${provenance.title}, ${provenance.date}`;
}
