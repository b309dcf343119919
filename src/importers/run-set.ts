// Drives an import of many files of many kinds: each becomes a piece, and what one file breaks leaves the others alone.
import type {ImportPiece, ImportSet, PieceReader} from '../model/import-set';
import {ImportError} from './import-error';
import {
  Cancelled,
  type ImportSource,
  type ImportWatch,
  type OpenedSource,
  opened,
  recognise,
  Unknown,
  Unreadable,
} from './import-source';
import {asUtf8, decoded} from './text-encoding';

const PASTED = 'pasted text';

/** A file that was not taken, and why. */
export interface FailedFile {
  readonly file: string;
  /** With the file's name, and the line and column where they are known. */
  readonly message: string;
  /** It is about something else: of a folder that holds more than an import, nothing is lost without it. */
  readonly unknown?: true;
  readonly line?: number;
  readonly column?: number;
}

export interface SetReading<Piece extends ImportPiece> {
  /** All that there was before and all that was read now; the same as before when it was cancelled. */
  readonly pieces: readonly Piece[];
  readonly failed: readonly FailedFile[];
  readonly cancelled: boolean;
}

/** @param before pieces of earlier files; a file of the same kind and name takes the place of its piece. */
export async function readInto<Piece extends ImportPiece>(
  {readers}: Pick<ImportSet<unknown, Piece>, 'readers'>,
  before: readonly Piece[],
  sources: readonly ImportSource[],
  watch: ImportWatch,
): Promise<SetReading<Piece>> {
  let pieces = before;
  let rowsBefore = 0;
  const failed: FailedFile[] = [];
  const came = new Map<string, number>();
  const bytes = () => sources.reduce((sum, source) => sum + source.bytesRead(), 0);
  for (const source of sources) {
    let rows = 0;
    const report = () => watch.onProgress(bytes(), rowsBefore + rows);
    try {
      const file = await opened(source, () => watch.cancelled(), report);
      const reader = recognise(readers, file.start, source);
      const piece = await readPiece(reader, file, nameApart(came, reader.id, source.name), (seen) => {
        rows = seen;
        report();
      });
      pieces = withPiece(pieces, piece);
      rowsBefore += piece.read;
    } catch (error) {
      if (error instanceof Cancelled) return {pieces: before, failed: [], cancelled: true};
      failed.push(failureOf(source.name, error));
    }
  }
  return {pieces, failed, cancelled: false};
}

/** Files of different folders may have the same name: of those that come together none takes the place of another. */
function nameApart(came: Map<string, number>, kind: string, name: string): string {
  const key = `${kind} ${name}`;
  const time = (came.get(key) ?? 0) + 1;
  came.set(key, time);
  return time === 1 ? name : `${name} (${time})`;
}

function readPiece<Piece extends ImportPiece>(
  reader: PieceReader<Piece>,
  {bytes, startBytes}: OpenedSource,
  name: string,
  onRows: (rows: number) => void,
): Promise<Piece> {
  return 'readBytes' in reader
    ? reader.readBytes(asUtf8(bytes, startBytes), name, onRows)
    : reader.read(decoded(bytes), name, onRows);
}

/** Pasted text has no name of its own: each gets one, so that none takes the place of another. */
export function pastedName(pieces: readonly ImportPiece[]): string {
  const taken = new Set(pieces.map(({file}) => file));
  let name = PASTED;
  for (let number = 2; taken.has(name); number++) name = `${PASTED} ${number}`;
  return name;
}

/** In the place of the piece that it replaces, so that nothing else moves; else at the end. */
export function withPiece<Piece extends ImportPiece>(pieces: readonly Piece[], piece: Piece): readonly Piece[] {
  const same = (each: Piece) => each.kind === piece.kind && each.file === piece.file;
  return pieces.some(same) ? pieces.map((each) => (same(each) ? piece : each)) : [...pieces, piece];
}

/** @throws what is no fault of the file. */
function failureOf(file: string, error: unknown): FailedFile {
  if (error instanceof Unknown) return {file, message: error.message, unknown: true};
  if (error instanceof Unreadable) return {file, message: error.message};
  if (!(error instanceof ImportError)) throw error;
  const {line, column} = error;
  // The place stands in front, with the file's name.
  const message = line
    ? error.message.replace(/^Line \d+(, column \d+)?: (.)/, (...found) => found[2].toUpperCase())
    : error.message;
  const where = [file, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ');
  return {file, message: where === '' ? message : `${where}: ${message}`, ...(line && {line}), ...(column && {column})};
}
