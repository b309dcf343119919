// What a set of files is: readers that each turn one foreign file into a piece, and a join of all pieces so far.
import type {ByteStream, Importer, ImportNote, ImportResult, TextStream} from './importer';

/** What one file holds, before anything is known of the others. Several pieces of one kind (pages, regions, accounts) add up. */
export interface ImportPiece<Kind extends string = string, Data = unknown> {
  readonly kind: Kind;
  /** The file's name, or the one that pasted text was given. */
  readonly file: string;
  /** Rows read from the file, and those that the data holds. */
  readonly read: number;
  readonly taken: number;
  /** Only the set that made it knows its shape. It stays where it was read, and may be large. */
  readonly data: Data;
  readonly notes: readonly ImportNote[];
}

/** How to make the same file without names and words in it. */
export interface AnonymisedCommand {
  readonly command: string;
  /** Which answers that takes away, as a sentence. */
  readonly costs: string;
}

interface PieceFormat<Piece extends ImportPiece> {
  readonly id: Piece['kind'];
  /** What the reader sees: "aws ec2 describe-subnets (JSON)". */
  readonly label: string;
  /** The exact command that makes the file. */
  readonly command: string;
  /** Absent where the file holds no names. */
  readonly anonymised?: AnonymisedCommand;
  /** Recognises the format from the file's first characters (at most 4,096) and its name. */
  matches(start: string, fileName: string): boolean;
  /** What to do with a file of this kind in a form that is not read, from the same beginning; undefined for any other. */
  nearMiss?(start: string): string | undefined;
}

/**
 * Reads a whole stream into a piece. `onRows` is told the number of rows seen so far, now and then.
 * @throws ImportError for a file that cannot be used as a whole: nothing of it is taken, and the pieces before it stay.
 */
type ReadPiece<Stream, Piece> = (stream: Stream, fileName: string, onRows: (rows: number) => void) => Promise<Piece>;

export interface TextPieceReader<Piece extends ImportPiece = ImportPiece> extends PieceFormat<Piece> {
  readonly read: ReadPiece<TextStream, Piece>;
}

/** For formats in which bytes count that are no text; a file in UTF-16 comes as UTF-8. */
export interface BytePieceReader<Piece extends ImportPiece = ImportPiece> extends PieceFormat<Piece> {
  readonly readBytes: ReadPiece<ByteStream, Piece>;
}

export type PieceReader<Piece extends ImportPiece = ImportPiece> = TextPieceReader<Piece> | BytePieceReader<Piece>;

/** An answer that needs a file which is not there yet. */
export interface MissingAnswer<Kind extends string = string> {
  readonly kind: Kind;
  /** What cannot be told, as a sentence. */
  readonly answer: string;
  readonly command: string;
}

/** What the files leave open: they are of several estates, and the form is about one. */
export interface ImportChoice {
  /** Why there is something to choose, as a sentence. */
  readonly says: string;
  /** What is chosen: "VPC of the cluster". */
  readonly label: string;
  readonly options: readonly {readonly id: string; readonly label: string}[];
  /** The only option, or the one that was asked for; undefined, and the result without inputs, until one of several is. */
  readonly chosen: string | undefined;
}

export interface JoinedImport<Detail> {
  readonly result: ImportResult;
  /** What was found, as sentences: totals first, then what does not agree and why. */
  readonly says: readonly string[];
  readonly missing: readonly MissingAnswer[];
  /** Absent where all files are about one estate by their nature. */
  readonly choice?: ImportChoice;
  /** Kept beside the calculator's state for its pictures and tables; never in a link. Absent when there is nothing to show. */
  readonly detail?: Detail;
  /**
   * Answers what the detail's views ask again and again, where the answers are too many to make at once. Only the set and its views know
   * the questions; both go between threads. Stays with the files, and is about just these.
   * @throws RangeError in words for the reader.
   */
  readonly answer?: (question: unknown) => unknown;
}

/** What a limit was held against. */
export interface BudgetVerdict {
  readonly limit: number;
  readonly counted: number;
  readonly within: boolean;
  /** What was counted and, beyond the limit, what is the most of it and what would help: sentences. */
  readonly says: readonly string[];
}

export interface ImportSet<Detail = unknown, Piece extends ImportPiece = ImportPiece> {
  /** In the order in which a file is tried; the first whose `matches` says yes reads it. */
  readonly readers: readonly PieceReader<Piece>[];
  /** What a link carries once the result is in the form: "a row per subnet and node group". */
  readonly carried: string;
  /**
   * All pieces so far, in any order, into one result. Does not change them, so that it can be asked after each file.
   * @param chosen the id of one of the options of `choice`
   */
  join(pieces: readonly Piece[], chosen?: string): JoinedImport<Detail>;
  /** What the files say, for programs: plain JSON. */
  summary?(joined: JoinedImport<Detail>): Readonly<Record<string, unknown>>;
  /**
   * Holds what the files count to a limit, so that a job can fail beyond it.
   * @throws RangeError in words for the reader where none of the files counts it exactly.
   */
  budget?(joined: JoinedImport<Detail>, limit: number): BudgetVerdict;
  /** Memory of some members of a detail that no piece shares, so that a worker can hand it over rather than copy it. */
  buffersOf?(members: Partial<Detail>): readonly ArrayBuffer[];
}

/** What the `imports.ts` of a calculator exports: importers of one file each, or a set of files that belong together. */
export type Imports = {readonly importers: readonly Importer[]} | {readonly importSet: ImportSet};
