// What the page and the worker that keeps the files of an import say to each other.
import type {FailedFile} from '../../importers/run-set';
import type {JoinedImport} from '../../model/import-set';

/** A file that was read, as the page lists it. */
export interface ReadFile {
  /** The reader that took it. */
  readonly kind: string;
  readonly file: string;
  /** What it was read as. */
  readonly label: string;
  /** Rows of it, and those that are used. */
  readonly read: number;
  readonly taken: number;
  /** From its first byte to its last. */
  readonly milliseconds: number;
}

/** What answers stays with the files. */
export type Joined = Omit<JoinedImport<unknown>, 'answer'>;

/** Asks the files of one join; the promise is refused with words for the reader. */
export type AskFiles = (question: unknown) => Promise<unknown>;

/** Each has a number that grows; a stop is about all up to its own. */
export type SetRequest =
  /** Gets the readers ready, before there is a file. */
  | {readonly kind: 'open'; readonly calculator: string}
  /** Pasted text is a file without a name. */
  | {readonly kind: 'read'; readonly turn: number; readonly calculator: string; readonly files: readonly File[]}
  | {
      readonly kind: 'remove';
      readonly turn: number;
      readonly calculator: string;
      readonly piece: Pick<ReadFile, 'kind' | 'file'>;
    }
  /** Joins the same files again, about another of the options that they leave open. */
  | {readonly kind: 'choose'; readonly turn: number; readonly calculator: string; readonly option: string}
  | {readonly kind: 'stop'; readonly turn: number}
  /** `turn` is that of the join which it is about, so that no answer is ever about other files. */
  | {readonly kind: 'ask'; readonly turn: number; readonly question: unknown; readonly number: number};

/** Why a question has no answer that is about other files than those that are there now: nothing for a reader to know. */
export class Overtaken extends Error {}

export type SetReply =
  | {
      readonly kind: 'progress';
      readonly turn: number;
      readonly bytes: number;
      readonly rows: number;
      readonly file: string;
    }
  | {readonly kind: 'joining'; readonly turn: number}
  /** More of a long list of the detail that comes with `joined`, which itself is without it; by the names that lead to it. */
  | {readonly kind: 'part'; readonly turn: number; readonly list: readonly string[]; readonly items: readonly unknown[]}
  | {
      readonly kind: 'joined';
      readonly turn: number;
      readonly files: readonly ReadFile[];
      readonly failed: readonly FailedFile[];
      /** Null when there is no file left. */
      readonly joined: Joined | null;
      /** How long joining took. */
      readonly milliseconds: number;
    }
  | {readonly kind: 'answer'; readonly number: number; readonly answer: unknown}
  | {readonly kind: 'refusal'; readonly number: number; readonly message: string}
  /** The files have changed since it was asked. */
  | {readonly kind: 'overtaken'; readonly number: number}
  | {readonly kind: 'stopped'; readonly turn: number}
  /** Something that is no fault of a file; what was read before is still there. */
  | {readonly kind: 'failure'; readonly turn: number; readonly message: string};
