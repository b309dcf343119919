// What the build puts into a page beside the calculator's definition: the facts and pictures of the answer it opens with.
import type {StoredOutcome} from './remedies/stored';
export interface PageContent {
  /** The snapshot that `parts` were cut from; '' without a dataset. */
  readonly date: string;
  /** The dataset's files, cut down to what the first answer asks for. */
  readonly parts: Readonly<Record<string, unknown>>;
  /** Static SVG by chart, drawn at build from the same numbers. */
  readonly charts: Readonly<Record<string, {readonly wide: string; readonly narrow: string}>>;
  /** What each remedy gains in this scenario, best first. */
  readonly remedies?: readonly StoredOutcome[];
  /** The scenario that a calculator within a post opens with; its defaults otherwise. */
  readonly query?: string;
}
