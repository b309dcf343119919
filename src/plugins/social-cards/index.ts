// Draws the social cards that the built pages name: one per post and calculator, and one for all other pages.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {BuiltPage, BuiltSite} from '../built-pages/built-page';
import {type Card, drawCard} from './card';

/** The default in the site's configuration (`themeConfig.image`). */
const ofTheSite = 'cards/headroom.png';

const siteCard: Card = {
  kind: 'Calculators, posts and decision records',
  title: 'Platform decisions, with the arithmetic shown.',
  description: 'Run the numbers on your own exports, in your browser, and link the answer.',
};

function decode(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    '#39': "'",
    '#x27': "'",
  };
  return text.replace(/&(#?\w+);/g, (whole, name: string) => signs[name] ?? whole);
}

/** The content of a `<meta>` of the page, whichever way the minifier quoted it. */
function metaOf(html: string, name: string): string | undefined {
  for (const [tag] of html.matchAll(/<meta\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi)) {
    if (!new RegExp(`\\b(?:property|name)=["']?${name}["'\\s>]`, 'i').test(tag)) continue;
    const [, double, single, bare] = /\bcontent=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag) ?? [];
    const content = double ?? single ?? bare;
    return content === undefined ? undefined : decode(content);
  }
  return undefined;
}

/** The card that the page names as its picture, from the root of the site; nothing if it names another picture. */
function namedCard({html}: BuiltPage, {url}: BuiltSite): string | undefined {
  const image = metaOf(html, 'og:image') ?? '';
  return image.startsWith(`${url}/cards/`) ? image.slice(url.length + 1) : undefined;
}

async function giveCard(page: BuiltPage, site: BuiltSite): Promise<void> {
  const name = namedCard(page, site);
  if (!name || name === ofTheSite) return;
  const title = (metaOf(page.html, 'og:title') ?? '').replace(/ · Headroom$/, '');
  if (!title) throw new Error(`${page.file}: a page without og:title cannot have a card`);
  const kind = page.path.startsWith('/calculators/') ? 'Calculator' : 'Post';
  const png = await drawCard({kind, title, description: metaOf(page.html, 'description') ?? ''}, site.siteDir);
  await writeFile(join(site.outDir, name), png);
}

/** Draws into `cards/` of the built site the card of the site and every card that a page names. */
export async function socialCards(pages: readonly BuiltPage[], site: BuiltSite): Promise<void> {
  await mkdir(join(site.outDir, 'cards'), {recursive: true});
  await writeFile(join(site.outDir, ofTheSite), await drawCard(siteCard, site.siteDir));
  for (const page of pages) await giveCard(page, site);
}
