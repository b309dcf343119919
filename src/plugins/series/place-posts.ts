// Gives each post its place: from the list of series, from tags that posts share, and from the calculators that a text links to.
import type {PlaceLink, PostPlace} from '../../components/post-place';

export interface PlacedPost {
  readonly slug: string;
  readonly title: string;
  /** Address from the root of the site. */
  readonly path: string;
  readonly tags: readonly string[];
  /** The Markdown that follows the front matter. */
  readonly text: string;
}

/** As `blog/series.yml` has them. */
export type SeriesList = Readonly<Record<string, {readonly title: string; readonly posts: readonly string[]}>>;

/** Enough to choose from, few enough to read. */
const MOST_RELATED = 2;

/**
 * @param calculators names with titles of those that may be linked.
 * @returns the place of each post by its slug.
 * @throws Error that names the posts which stand in no series, in two, or only in the list.
 */
export function placePosts(
  posts: readonly PlacedPost[],
  series: SeriesList,
  calculators: ReadonlyMap<string, string>,
): ReadonlyMap<string, PostPlace> {
  checkSeries(posts, series);
  const bySlug = new Map(posts.map((post) => [post.slug, post]));
  return new Map(
    Object.values(series).flatMap(({title, posts: slugs}) => {
      const parts = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
      const others = posts.filter(({slug}) => !slugs.includes(slug));
      return parts.map((post, at): [string, PostPlace] => [
        post.slug,
        {
          series: {title, at, parts: parts.map(linkTo)},
          related: closest(post, others, posts).map(linkTo),
          calculators: calculatorsIn(post.text, calculators),
        },
      ]);
    }),
  );
}

function linkTo({title, path}: PlacedPost): PlaceLink {
  return {label: title, to: path};
}

function checkSeries(posts: readonly PlacedPost[], series: SeriesList): void {
  const listed = Object.values(series).flatMap(({posts: slugs}) => slugs);
  const slugs = posts.map(({slug}) => slug);
  const named = (what: string, names: readonly string[]) => (names.length > 0 ? [`${what}: ${names.join(', ')}`] : []);
  const faults = [
    ...named(
      'in no series',
      slugs.filter((slug) => !listed.includes(slug)),
    ),
    ...named(
      'listed twice',
      listed.filter((slug, at) => listed.indexOf(slug) !== at),
    ),
    ...named(
      'listed, but no post',
      listed.filter((slug) => !slugs.includes(slug)),
    ),
  ];
  if (faults.length > 0) throw new Error(`blog/series.yml does not fit the posts: ${faults.join('; ')}.`);
}

/** By the tags that they share; a tag that few posts have says more than one that all have. */
function closest(post: PlacedPost, others: readonly PlacedPost[], all: readonly PlacedPost[]): readonly PlacedPost[] {
  const weight = (tag: string) => {
    const having = all.filter(({tags}) => tags.includes(tag)).length;
    return having === all.length ? 0 : 1 / having;
  };
  const score = (other: PlacedPost) =>
    other.tags.filter((tag) => post.tags.includes(tag)).reduce((sum, tag) => sum + weight(tag), 0);
  return others
    .map((other) => ({other, score: score(other)}))
    .filter((each) => each.score > 0)
    .sort((one, two) => two.score - one.score || one.other.title.localeCompare(two.other.title))
    .slice(0, MOST_RELATED)
    .map((each) => each.other);
}

/** Calculators that a text links to, embeds or quotes, each once. */
export function calculatorsIn(text: string, calculators: ReadonlyMap<string, string>): readonly PlaceLink[] {
  const names = [...text.matchAll(/\/calculators\/([a-z0-9-]+)/g)].map(([, name = '']) => name);
  return [...new Set(names)].flatMap((name) => {
    const label = calculators.get(name);
    return label === undefined ? [] : [{label, to: `/calculators/${name}`}];
  });
}
