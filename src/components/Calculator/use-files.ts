// Reads published files of a dataset, each once per visit.
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {useMemo} from 'react';

/** A published file by its path below `/data/`, as parsed JSON. */
export type ReadFile = (path: string) => Promise<unknown>;

const files = new Map<string, Promise<unknown>>();

/** Rejects with a sentence for the reader; a failed file is asked for again at the next try. */
export function useFiles(): ReadFile {
  const {withBaseUrl} = useBaseUrlUtils();
  return useMemo(
    () => (path) => {
      const url = withBaseUrl(`/data/${path}`);
      const known = files.get(url);
      if (known) return known;
      const file = readJson(url);
      files.set(url, file);
      file.catch(() => files.delete(url));
      return file;
    },
    [withBaseUrl],
  );
}

async function readJson(url: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new Error('The connection failed.');
  }
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return response.json();
}
