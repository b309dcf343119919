// What a step can come to: a number, a word, a series of rows, or a named reason why there is nothing.

/** Columns of equal meaning per row, e.g. one row per month; units are those of the step's `columns`. */
export type SeriesRow = Readonly<Record<string, number>>;
export type Series = readonly SeriesRow[];

/** A value that cannot be computed. `offer` names the input that would supply what is missing. */
export interface Missing {
  readonly missing: true;
  readonly reason: string;
  readonly offer?: Offer;
}

/** A change of inputs that the page can offer as a button; rows are appended to what is there. */
export interface Offer {
  readonly field: string;
  readonly label: string;
  /** For a rows field: the row to append, with the cell that the reader has to fill left out. */
  readonly row?: Readonly<Record<string, string | number>>;
  /** For any other field: the value to set. */
  readonly value?: string | number | boolean;
}

export type Value = number | string | boolean | null | Series | Missing;

export function missing(reason: string, offer?: Offer): Missing {
  return offer ? {missing: true, reason, offer} : {missing: true, reason};
}

export function isMissing(value: unknown): value is Missing {
  return typeof value === 'object' && value !== null && 'missing' in value;
}

export function isSeries(value: unknown): value is Series {
  return Array.isArray(value);
}
