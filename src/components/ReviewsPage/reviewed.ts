// A page that is read again at set times, and when that is.
export interface Reviewed {
  readonly title: string;
  /** Address from the root of the site. */
  readonly to: string;
  readonly kind: 'post' | 'guide' | 'reference';
  /** ISO day. */
  readonly reviewed: string;
  /** ISO day by which it is to be read again. */
  readonly again: string;
}
