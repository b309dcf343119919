// A page as it lies in the output folder, and what a step over all of them is given.

export interface BuiltPage {
  /** Address from the root of the site, without `.html`. */
  readonly path: string;
  /** Absolute path of the file. */
  readonly file: string;
  /** Its text; a step changes it here and the plugin writes it at the end. */
  html: string;
}

export interface BuiltSite {
  /** Folder of the built site, absolute. */
  readonly outDir: string;
  /** Folder of the sources, absolute. */
  readonly siteDir: string;
  /** Origin under which the site will be served, without a slash at its end. */
  readonly url: string;
}

/** One thing done to all built pages. */
export type PageStep = (pages: readonly BuiltPage[], site: BuiltSite) => Promise<void> | void;
