// Finds a saved state among dropped files: it is opened, not imported.
import {readStateFile} from '../../report/state-file';

export interface SavedState {
  readonly calculator: string;
  readonly query: string;
}

/** A saved state is never larger than this; a larger file is not searched for one. */
const LARGEST_STATE = 1_000_000;

/** What Share saved as a file, or null for any other file. */
export async function savedState(input: readonly File[] | string): Promise<SavedState | null> {
  const text = typeof input === 'string' ? input : await textOfState(input);
  if (!text.trimStart().startsWith('{') || text.length > LARGEST_STATE) return null;
  const read = readStateFile(text);
  return 'error' in read ? null : read;
}

async function textOfState([file, ...more]: readonly File[]): Promise<string> {
  const possible = file && more.length === 0 && file.size <= LARGEST_STATE && /\.json$/i.test(file.name);
  return possible ? file.text().catch(() => '') : '';
}
