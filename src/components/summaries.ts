// What the home page and the lists need to know of a calculator or a post; the plugins make these at build time.

/** A piece of a sentence; strong pieces are the reader's own scenario. */
export type Phrase = string | {readonly text: string; readonly strong: true};

/** A calculator as a question with the answer for its default inputs. */
export interface CalculatorSummary {
  /** Folder, address and terminal name. */
  readonly name: string;
  /** Address of its page, from the root of the site. */
  readonly path: string;
  readonly question: string;
  readonly answer: readonly Phrase[];
  /** How old the facts are, as a phrase: "Prices of 20 July 2026"; empty for a calculator without a dataset. */
  readonly dated: string;
  /** What a reader can bring, as a phrase: "bring describe-instances, kubectl or your bill". */
  readonly brings: string;
  /** SVG text drawn at build time by our own code, hence trusted. */
  readonly picture?: string;
}

/** A post as a line of a list. */
export interface PostSummary {
  readonly title: string;
  /** Address of its page, from the root of the site. */
  readonly path: string;
  /** Day of publication, YYYY-MM-DD. */
  readonly date: string;
  /** Minutes, whole. */
  readonly readingTime: number;
  readonly description: string;
}
