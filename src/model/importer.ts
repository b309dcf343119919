// What an importer is: it recognises a foreign file and turns its text, as a stream, into inputs.
import type {Inputs} from './field';

/** One thing about the file that the reader should know; rows are counted, never silently dropped. */
export interface ImportNote {
  /** 'error': nothing can be taken. 'skipped': this row is left out. 'changed': taken, but not as it stood. */
  readonly kind: 'error' | 'skipped' | 'changed';
  readonly message: string;
  /** How many rows of the file this is about. */
  readonly rows: number;
  readonly line?: number;
  readonly column?: number;
  /** Where there were several files: the one that the line is of. */
  readonly file?: string;
}

export interface ImportResult {
  /** Rows read from the file, and those that became inputs. */
  readonly read: number;
  readonly taken: number;
  /** Values to put into the form; absent when nothing could be taken. */
  readonly inputs?: Inputs;
  readonly notes: readonly ImportNote[];
}

/** Text in pieces, as it arrives. A plain ES interface, so that it compiles without the DOM. */
export type TextStream = AsyncIterable<string>;

/** Bytes in pieces, as they arrive. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** One of the files of an import. */
export interface ImportText {
  /** The file's name; undefined when it is the only one, so that nobody repeats it at every note. */
  readonly file: string | undefined;
  readonly text: TextStream;
}

export interface Importer {
  readonly id: string;
  /** What the reader sees: "aws ec2 describe-instances (JSON)". */
  readonly label: string;
  /** The exact command, or query, that makes the file. */
  readonly command: string;
  /** Recognises the format from the file's first characters (at most 4,096) and its name. */
  matches(start: string, fileName: string): boolean;
  /** What to do with a file of this subject in a form that is not read, from the same beginning; undefined for any other. */
  nearMiss?(start: string): string | undefined;
  /** Reads all files, one after another, into one result. `onRows` is told the number of rows seen so far, now and then. */
  read(files: AsyncIterable<ImportText>, onRows: (rows: number) => void): Promise<ImportResult>;
}
