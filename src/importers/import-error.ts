// The one error an importer raises: what is wrong with the file, where, and what would be right.
import type {ImportResult} from '../model/importer';

/** The whole file cannot be used. Rows that are merely unusable become notes instead. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  /** @param line counted from 1; @param column in characters, counted from 1. */
  constructor(
    message: string,
    readonly line?: number,
    readonly column?: number,
  ) {
    super(message);
  }
}

/** A failed import as a result: nothing is taken, because half a fleet looks like a whole one. `rows` were read before. */
export function failedResult(error: ImportError, rows: number, file?: string): ImportResult {
  const where = {
    ...(error.line && {line: error.line}),
    ...(error.column && {column: error.column}),
    ...(file !== undefined && {file}),
  };
  return {read: rows, taken: 0, notes: [{kind: 'error', message: error.message, rows, ...where}]};
}
