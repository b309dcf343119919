// What the page and its import worker say to each other.
import type {ImportOutcome} from '../../importers/run';

export interface ImportStart {
  readonly kind: 'start';
  /** The calculator's name; the worker loads only its importers. */
  readonly calculator: string;
  /** One or more, all of one format. */
  readonly files: readonly File[];
}

export type ImportReply =
  | {readonly kind: 'progress'; readonly bytes: number; readonly rows: number}
  | {readonly kind: 'end'; readonly outcome: ImportOutcome}
  | {readonly kind: 'failure'; readonly message: string};
