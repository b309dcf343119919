// Makes one list of types out of those of several pages: where they disagree, the type that most series have.
import type {MetricType} from '../../../importers/exposition/page-series';
import {declaredNames} from './families';

export interface PageTypes {
  readonly types: ReadonlyMap<string, MetricType>;
  /** Series of the page by the name of the metric. */
  readonly series: ReadonlyMap<string, number>;
}

export interface AgreedTypes {
  readonly types: ReadonlyMap<string, MetricType>;
  /** Sentences, one for each family that pages disagree on. */
  readonly says: readonly string[];
}

/** With as many series on both sides nobody is right: the type is unknown then. */
export function agreedTypes(pages: readonly PageTypes[]): AgreedTypes {
  const votes = new Map<string, Map<MetricType, number>>();
  for (const page of pages) {
    const sizes = seriesPerFamily(page);
    for (const [family, type] of page.types) {
      const known = votes.get(family) ?? new Map<MetricType, number>();
      votes.set(family, known.set(type, (known.get(type) ?? 0) + (sizes.get(family) ?? 0)));
    }
  }
  const types = new Map<string, MetricType>();
  const says: string[] = [];
  for (const [family, known] of votes) {
    const ranked = [...known].sort(([, a], [, b]) => b - a);
    const [first, second] = ranked;
    if (!first) continue;
    const type = second && first[1] === second[1] ? 'unknown' : first[0];
    types.set(family, type);
    const voting = ranked.filter(([, series]) => series > 0);
    if (voting.length < 2) continue;
    const said = voting.map(([each, series]) => `${each} for ${series} series`).join(', ');
    says.push(`Pages disagree on the type of ${family}: ${said}. It is taken as ${type}.`);
  }
  return {types, says};
}

function seriesPerFamily({types, series}: PageTypes): ReadonlyMap<string, number> {
  const families = declaredNames(types);
  const sizes = new Map<string, number>();
  for (const [name, count] of series) {
    const family = families.get(name);
    if (family !== undefined) sizes.set(family, (sizes.get(family) ?? 0) + count);
  }
  return sizes;
}
