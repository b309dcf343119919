// Links to calculators in Markdown, however they are written: relative, on a host, bare, in brackets, references and attributes.
import {readAddress} from '../../permalink/address';
import {blank, proseOnly} from './blank';

export interface FoundLink {
  /** As the reader's program follows it: without Markdown's escapes. */
  readonly link: string;
  /** Where it begins, in UTF-16 code units of the text. */
  readonly offset: number;
}

/** Up to what no address has: space, brackets, quotes, a table's line. A backslash only as Markdown's escape. */
const SIGNS = String.raw`(?:\\[!-/:-@[-\x60{-~]|[^\s<>()[\]"'\x60|{}\\])*`;
/** Signs of a host and its folders, and steps up from a folder, at most: a line of a hundred thousand slashes is none. */
const [LONGEST_BASE, MOST_STEPS] = [500, 50];
const LINK = new RegExp(
  String.raw`(?<![\w-])(?:https?:\/\/[^\s<>()[\]"'\x60|\\?#]{0,${LONGEST_BASE}}\/|(?:\.{0,2}\/){0,${MOST_STEPS}})(?:calculators|embed)\/[\w-]+\/?[?#]${SIGNS}`,
  'g',
);
/** Signs of the sentence or of emphasis that stand behind a bare address; a link that a page wrote ends in none of them. */
const BEHIND = /[.,;:!?*_~]+$/;

/**
 * The text with spaces in place of code and comments, where a link is an example or hidden, and of a stretch that is read by others.
 * @param without the offsets of that stretch, or null.
 */
export function proseOf(text: string, mdx: boolean, without: readonly [from: number, to: number] | null): string {
  const frontMatter = frontMatterEnd(text);
  const prose = text.slice(0, frontMatter) + proseOnly(blank(text, 0, frontMatter), mdx).slice(frontMatter);
  return without ? blank(prose, ...without) : prose;
}

/** All links that carry a state, in order. @param prose what `proseOf` gives. */
export function findLinks(prose: string): readonly FoundLink[] {
  return [...prose.matchAll(LINK)].flatMap(({index, 0: written}) => {
    const bracketed = /(?:\]\(|<|["']|\]: *)$/.test(prose.slice(Math.max(0, index - 8), index));
    const link = asFollowed(bracketed ? written : written.replace(BEHIND, ''));
    return readAddress(link)?.state ? [{link, offset: index}] : [];
  });
}

/** The offset behind the closing line of a front matter; 0 without one. */
export function frontMatterEnd(text: string): number {
  return /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\s\S]))/.exec(text)?.[0].length ?? 0;
}

/** Without what Markdown adds: escapes and `&amp;`. */
function asFollowed(written: string): string {
  return written.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
}
