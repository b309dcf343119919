// Gives every post and calculator a card of its own, and all other pages the card of the site.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {BuiltPage, BuiltSite} from '../built-pages/built-page';
import {drawCard, type Card} from './card';

/** The default in the site's configuration (`themeConfig.image`). A page that names another picture keeps it. */
const ofTheSite = 'cards/headroom.png';

const siteCard: Card = {
  kind: 'Calculators, posts and decision records',
  title: 'Platform decisions, with the arithmetic shown.',
  description: 'Run the numbers on your own exports, in your browser, and link the answer.',
};

function decode(text: string): string {
  const signs: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#x27': "'"};
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

function kindOf({path, html}: BuiltPage): string | undefined {
  if (/^\/calculators\/[^/]+$/.test(path)) return 'Calculator';
  return metaOf(html, 'og:type') === 'article' ? 'Post' : undefined;
}

async function giveCard(page: BuiltPage, site: BuiltSite): Promise<void> {
  const kind = kindOf(page);
  const address = `${site.url}/${ofTheSite}`;
  if (!kind || !page.html.includes(address)) return;
  const title = (metaOf(page.html, 'og:title') ?? '').replace(/ · Headroom$/, '');
  if (!title) throw new Error(`${page.file}: a ${kind.toLowerCase()} without og:title cannot have a card`);
  const png = await drawCard({kind, title, description: metaOf(page.html, 'description') ?? ''}, site.siteDir);
  const name = `cards/${page.path.slice(1).replaceAll('/', '-')}.png`;
  await writeFile(join(site.outDir, name), png);
  page.html = page.html.replaceAll(address, `${site.url}/${name}`);
}

/** Draws the cards into `cards/` of the built site and names them in the pages. */
export async function socialCards(pages: readonly BuiltPage[], site: BuiltSite): Promise<void> {
  await mkdir(join(site.outDir, 'cards'), {recursive: true});
  await writeFile(join(site.outDir, ofTheSite), await drawCard(siteCard, site.siteDir));
  for (const page of pages) await giveCard(page, site);
}
