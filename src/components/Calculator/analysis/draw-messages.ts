// What the page and the worker that draws from ranges say to each other.
import type {Drawn} from '../../../analysis/ranges';
import type {Uncertainty} from '../../../analysis/uncertainty';

export interface DrawRequest extends Drawn {
  /** Grows with each request; only the latest is worked on. */
  readonly id: number;
  /** The calculator's name; the worker loads only that one. */
  readonly calculator: string;
  /** The snapshot's date; '' without a dataset. */
  readonly date: string;
  /** Files of the dataset, of which the worker builds the facts anew: they have code, and cannot be sent. */
  readonly parts: ReadonlyMap<string, unknown>;
}

export type DrawReply =
  | {readonly id: number; readonly found: Uncertainty}
  | {readonly id: number; readonly failed: string};
