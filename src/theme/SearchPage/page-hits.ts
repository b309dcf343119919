// What the search worker answers, gathered by page: one entry per page, with the places in it.
import type {SearchHit} from '@easyops-cn/docusaurus-search-local/dist/client/client/theme/searchByWorker';

/** A place in a page that was found: a heading or a passage. */
export interface Place {
  /** Address with the fragment of the heading above the passage. */
  readonly address: string;
  readonly heading: string;
  readonly passage?: string;
}

export interface PageHit {
  readonly path: string;
  readonly title: string;
  readonly places: readonly Place[];
}

// The worker's names for kinds of document: 0 title, 1 heading, 2 description, 3 keywords, 4 content.
const titleKind = 0;
const headingKind = 1;

function placeOf({document, type}: SearchHit): Place | undefined {
  if (type === titleKind) return undefined;
  const address = document.u + (document.h ?? '');
  if (type === headingKind) return {address, heading: document.t};
  return {address, heading: document.s ?? '', passage: document.t};
}

/** Hits of the worker, best first, gathered by page in the order in which each page first appears. */
export function byPage(found: readonly SearchHit[]): PageHit[] {
  const pages = new Map<string, {title: string; places: Place[]}>();
  for (const hit of found) {
    const {document, page, type} = hit;
    const title = type === titleKind ? document.t : ((page || undefined)?.t ?? document.s ?? document.t);
    const entry = pages.get(document.u) ?? {title, places: []};
    const place = placeOf(hit);
    if (place && !entry.places.some(({address, passage}) => address === place.address && passage === place.passage))
      entry.places.push(place);
    pages.set(document.u, entry);
  }
  return [...pages].map(([path, entry]) => ({path, ...entry}));
}
