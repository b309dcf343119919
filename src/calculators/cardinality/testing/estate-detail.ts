// What the page is told of the small estate and what it is answered, read from its page as a reader would drop it.
import {readInto} from '../../../importers/run-set';
import type {SeriesDetail} from '../formats/detail';
import type {AskSeries} from '../formats/questions';
import {importSet} from '../imports';
import {page} from './estate';

export interface ToldSeries {
  readonly detail: SeriesDetail;
  readonly ask: AskSeries;
}

/** @param files contents by name */
export async function toldOf(files: Readonly<Record<string, string>>): Promise<ToldSeries> {
  const sources = Object.entries(files).map(([name, text]) => ({
    ...{name, bytes: bytesOf(text), bytesRead: () => text.length},
  }));
  const {pieces, failed} = await readInto(importSet, [], sources, {onProgress: () => {}, cancelled: () => false});
  const {detail, answer} = importSet.join(pieces);
  if (failed.length > 0 || !detail) throw new Error(`The files cannot be read: ${failed[0]?.message}.`);
  return {detail, ask: (async (question: unknown) => answer?.(question)) as AskSeries};
}

export function toldOfEstate(): Promise<ToldSeries> {
  return toldOf({'app.prom': page()});
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
