// Holds the reader against the reference on one page, and says where they differ.

import type {MutatedPage} from './mutations';
import {readPage} from './pages';
import {referenceOf} from './reference';

/** What differs, in words; undefined when nothing does: the same verdict, samples and series, in one piece and in several. */
export function difference({format, bytes, cuts}: MutatedPage): string | undefined {
  const reference = referenceOf(Buffer.from(bytes).toString('latin1'), format);
  const wanted = {accepted: reference.accepted, series: reference.series.size};
  for (const pieces of [[], cuts]) {
    const {refused, samples, series, findings} = readPage(bytes, {format}, pieces);
    const got = {accepted: refused === undefined, series};
    const told = `${refused?.message ?? 'accepted'} ${findings.map(({message}) => message).join(' ')}`;
    if (got.accepted !== wanted.accepted || got.series !== wanted.series) {
      return `read as ${JSON.stringify(got)}, expected ${JSON.stringify(wanted)}: ${told}`;
    }
    if (got.accepted && samples !== reference.samples)
      return `${samples} samples instead of ${reference.samples}: ${told}`;
    if (refused && (refused.line < 1 || refused.column < 1)) return `no place is told: ${told}`;
  }
  return undefined;
}
