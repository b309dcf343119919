// Keeps what a page says about its metric families: types, and what comes twice or too late.
import type {MetricType} from './page-series';

interface Family {
  type: MetricType | undefined;
  /** HELP, TYPE and UNIT lines seen. */
  readonly words: Set<string>;
}

/** Endings of sample names that belong to a family of another name. */
const ENDINGS: Readonly<Record<MetricType, readonly string[]>> = {
  counter: ['_total', '_created'],
  gauge: [''],
  histogram: ['_bucket', '_sum', '_count', '_created'],
  gaugehistogram: ['_bucket', '_gsum', '_gcount'],
  summary: ['', '_sum', '_count', '_created'],
  info: ['_info'],
  stateset: [''],
  unknown: [''],
};

export class Metadata {
  private readonly families = new Map<string, Family>();
  /** The family that the last metadata line was about. */
  current = '';

  /** Notes a metadata line. @returns whether that word was said of this family before. */
  say(word: string, name: string): boolean {
    const family = this.familyOf(name);
    this.current = name;
    const again = family.words.has(word);
    family.words.add(word);
    return again;
  }

  setType(name: string, type: MetricType): void {
    const family = this.familyOf(name);
    // A server heeds the last TYPE for the samples below it; for the family as a whole the first is what was meant.
    family.type ??= type;
  }

  typeOf(name: string): MetricType | undefined {
    return this.families.get(name)?.type;
  }

  types(): ReadonlyMap<string, MetricType> {
    const typed = new Map<string, MetricType>();
    for (const [name, {type}] of this.families) if (type !== undefined) typed.set(name, type);
    return typed;
  }

  private familyOf(name: string): Family {
    const known = this.families.get(name);
    if (known) return known;
    const family = {type: undefined, words: new Set<string>()};
    this.families.set(name, family);
    return family;
  }
}

/** What samples of a family of that type add to its name. */
export function endingsOf(type: MetricType): readonly string[] {
  return ENDINGS[type];
}

/** What a sample's name adds to its family's, by the type of the family; undefined when it is of another family. */
export function endingOf(sample: string, family: string, type: MetricType): string | undefined {
  if (!sample.startsWith(family)) return undefined;
  const ending = sample.slice(family.length);
  return ENDINGS[type].includes(ending) ? ending : undefined;
}
